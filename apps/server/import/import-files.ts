import { Failure } from '@hms/platform/contract';
import { type Resource, readBundle } from './read-bundle.ts';

export type Outcome = 'created' | 'updated' | 'unchanged';

/** Takes resources of one type into the service that owns them. */
export type Importer = (resource: Resource) => Promise<Outcome>;

export interface ImportSummary {
  readonly files: number;
  /** Files that could not be taken in whole, with the reason; the others are not harmed. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[];
  /** Resources by type and outcome. */
  readonly taken: ReadonlyMap<string, Readonly<Record<Outcome, number>>>;
  /** Resources whose service does not exist yet, by type; a later import brings them. */
  readonly skipped: ReadonlyMap<string, number>;
}

export interface ImportOptions {
  readonly files: readonly string[];
  readonly importers: ReadonlyMap<string, Importer>;
  /** Files under way at one time. */
  readonly concurrency: number;
  onProgress(done: number, of: number): void;
}

export async function importFiles({
  files,
  importers,
  concurrency,
  onProgress,
}: ImportOptions): Promise<ImportSummary> {
  const broken: { file: string; reason: string }[] = [];
  const taken = new Map<string, Record<Outcome, number>>();
  const skipped = new Map<string, number>();
  const waiting = [...files];
  let done = 0;

  async function importFile(file: string): Promise<void> {
    for (const resource of await readBundle(file)) {
      const { resourceType } = resource;
      const importer = importers.get(resourceType);
      if (!importer) {
        skipped.set(resourceType, (skipped.get(resourceType) ?? 0) + 1);
        continue;
      }
      const outcome = await importer(resource);
      const counts = taken.get(resourceType) ?? { created: 0, updated: 0, unchanged: 0 };
      counts[outcome]++;
      taken.set(resourceType, counts);
    }
  }

  async function worker(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      try {
        await importFile(file);
      } catch (error) {
        // Without the hospital no further file can be taken in.
        if (error instanceof Failure && error.kind === 'unavailable') throw error;
        broken.push({ file, reason: error instanceof Error ? reasonOf(error) : 'unknown' });
      }
      onProgress(++done, files.length);
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker));
  return { files: files.length, broken, taken, skipped };
}

function reasonOf(error: Error): string {
  if (!(error instanceof Failure)) return error.message;
  const errors = (error.members.errors ?? []) as { path: string; message: string }[];
  const details = errors.map(({ path, message }) => `${path} ${message}`).join('; ');
  return details ? `${error.message} (${details})` : error.message;
}
