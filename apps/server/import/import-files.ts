import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '@hms/platform/contract';
import { type Resource, readBundle } from './read-bundle.ts';

type Outcome = 'created' | 'updated' | 'unchanged';

/** Takes a resource of one type into the service that owns it. */
export type Importer = (resource: Resource) => Promise<Outcome>;

export interface ImportSummary {
  readonly files: number;
  /** Files that could not be taken in whole, with the reason; nothing else is harmed by them. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[];
  /** Resources by type and outcome. */
  readonly taken: ReadonlyMap<string, Readonly<Record<Outcome, number>>>;
  /** Resources whose service does not exist yet, by type; a later import brings them. */
  readonly skipped: ReadonlyMap<string, number>;
}

export interface ImportOptions {
  readonly files: readonly string[];
  /** By resource type, in the order in which the resources of a file are taken: what others refer to comes first. */
  readonly importers: ReadonlyMap<string, Importer>;
  /** Files under way at one time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/** @throws Failure `unavailable` when the hospital cannot be reached any more, and the signal's reason when it is given up */
export async function importFiles(options: ImportOptions): Promise<ImportSummary> {
  const { files, importers, concurrency, signal, onProgress } = options;
  const broken: { file: string; reason: string }[] = [];
  const taken = new Map<string, Record<Outcome, number>>();
  const skipped = new Map<string, number>();
  const waiting = [...files];
  let done = 0;

  async function importFile(file: string): Promise<void> {
    const resources = Map.groupBy(await readBundle(file), ({ resourceType }) => resourceType);
    for (const [type, { length }] of resources)
      if (!importers.has(type)) skipped.set(type, (skipped.get(type) ?? 0) + length);
    const refused: string[] = [];
    for (const [type, importer] of importers) {
      const counts = taken.get(type) ?? { created: 0, updated: 0, unchanged: 0 };
      taken.set(type, counts);
      for (const resource of resources.get(type) ?? []) {
        signal.throwIfAborted();
        try {
          counts[await patiently(() => importer(resource), signal)]++;
        } catch (error) {
          refused.push(`${type}/${resource.id ?? '?'}: ${reasonOf(error)}`);
        }
      }
    }
    const [first, ...more] = refused;
    if (first) broken.push({ file, reason: more.length > 0 ? `${first}; and ${more.length} more` : first });
  }

  async function worker(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      try {
        await importFile(file);
      } catch (error) {
        broken.push({ file, reason: reasonOf(error) });
      }
      onProgress(++done, files.length);
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker));
  return { files: files.length, broken, taken, skipped };

  /** Why one file or resource cannot be taken. Without the hospital none can: that is thrown on. */
  function reasonOf(error: unknown): string {
    signal.throwIfAborted();
    // Whatever else goes wrong with a resource comes of elements that are of another shape than FHIR says.
    if (!(error instanceof Failure))
      return `it is not as FHIR R4 says (${error instanceof Error ? error.message : error})`;
    if (error.kind === 'unavailable') throw error;
    const errors = (error.members.errors ?? []) as { path: string; message: string }[];
    const details = errors.map(({ path, message }) => `${path} ${message}`).join('; ');
    return details ? `${error.message} (${details})` : error.message;
  }
}

/** A hospital that is asked too fast says when to come again. */
async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure && error.kind === 'tooMany' && error.retryAfter)) throw error;
      await delay(error.retryAfter * 1000, undefined, { signal });
    }
}
