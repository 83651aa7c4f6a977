import { type ProgressBar, progressBar } from './progress-bar.ts';

/** What a command says: its result on standard output, what it is doing on standard error. */
export interface Terminal {
  /** One line of the result. */
  print(line: string): void;
  /** One line about what is going on. */
  note(line: string): void;
  /** Does the work; says so, and how long it took, when it takes more than a second. */
  step<T>(what: string, work: () => Promise<T>): Promise<T>;
  /** Shows how far a long piece of work has come. */
  progress(what: string): ProgressBar;
}

const QUIET_MS = 1_000;

export function openTerminal(output: NodeJS.WriteStream, progress: NodeJS.WriteStream): Terminal {
  const note = (line: string) => void progress.write(`${line}\n`);
  // Nobody may be there to read, or the disk be full to which it is written: neither ends what the hospital does.
  progress.on('error', () => undefined);
  output.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that went away (`hms … | head`) has what it wanted.
    if (error.code === 'EPIPE') return;
    process.exitCode = 1;
    note(`hms: What was to be printed could not be written: ${error.message}.`);
  });
  return {
    print: (line) => void output.write(`${line}\n`),
    note,
    async step(what, work) {
      const began = performance.now();
      let said = false;
      const timer = setTimeout(() => {
        said = true;
        note(`${what} …`);
      }, QUIET_MS);
      try {
        const result = await work();
        if (said) note(`${what}: done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
        return result;
      } finally {
        clearTimeout(timer);
      }
    },
    progress: (what) => progressBar(what, progress),
  };
}
