export interface ProgressBar {
  show(done: number, of: number): void;
  /** Takes the bar away; what comes next begins on a fresh line. */
  end(): void;
}

const WIDTH = 30;
const PLAIN_EVERY_MS = 2_000;

/** A bar on a terminal; elsewhere a line now and then, so that logs stay short. */
export function progressBar(what: string, output: NodeJS.WriteStream): ProgressBar {
  let last = performance.now();
  let shown = false;
  return {
    show(done, of) {
      const share = of === 0 ? 1 : done / of;
      if (output.isTTY) {
        const filled = Math.round(share * WIDTH);
        output.write(`\r${what} [${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${done}/${of}`);
        shown = true;
        return;
      }
      const now = performance.now();
      if (now - last < PLAIN_EVERY_MS) return;
      last = now;
      output.write(`${what}: ${done} of ${of}\n`);
    },
    end() {
      if (shown) output.write('\r\u001b[K');
    },
  };
}
