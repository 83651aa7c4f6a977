import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '@hms/platform/contract';
import { type Resource, readBundle } from './read-bundle.ts';

type Outcome = 'created' | 'updated' | 'unchanged';

/** What became of a resource that was taken together with others. */
export interface Taken {
  readonly resource: Resource;
  /** A failure that tells why it was refused. */
  readonly outcome: Outcome | Failure;
}

/** Takes resources of several types into the service that owns them, together. */
export interface GroupImporter {
  takes(resource: Resource): boolean;
  /** @param all the resources of the file; they help to read those that are taken */
  take(resources: readonly Resource[], all: readonly Resource[]): Promise<readonly Taken[]>;
}

/** Takes a resource of one type into the service that owns it. */
export type Importer = (resource: Resource) => Promise<Outcome>;

export interface ImportSummary {
  readonly files: number;
  /** Files that could not be taken in whole, with the reason; nothing else is harmed by them. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[];
  /** Resources by type and outcome. */
  readonly taken: ReadonlyMap<string, Readonly<Record<Outcome, number>>>;
  /** Refused resources by the code of the reason. */
  readonly refused: ReadonlyMap<string, number>;
  /** Resources that nothing takes over yet, by type; a later import brings them. */
  readonly skipped: ReadonlyMap<string, number>;
}

export interface ImportOptions {
  readonly files: readonly string[];
  /** By resource type, in the order in which the resources of a file are taken: what others refer to comes first. */
  readonly importers: ReadonlyMap<string, Importer>;
  /** Takes what belongs to those whom the importers took. */
  readonly group?: GroupImporter;
  /** Files under way at one time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/** @throws Failure `unavailable` when the hospital cannot be reached any more, and the signal's reason when it is given up */
export async function importFiles(options: ImportOptions): Promise<ImportSummary> {
  const { files, importers, group, concurrency, signal, onProgress } = options;
  const broken: { file: string; reason: string }[] = [];
  const taken = new Map<string, Record<Outcome, number>>();
  const skipped = new Map<string, number>();
  const refusals = new Map<string, number>();
  const waiting = [...files];
  let done = 0;

  async function importFile(file: string): Promise<void> {
    const all = await readBundle(file);
    const grouped = all.filter((resource) => group?.takes(resource));
    const known = new Set(grouped);
    for (const resource of all)
      if (!importers.has(resource.resourceType) && !known.has(resource)) add(skipped, resource.resourceType);
    const resources = Map.groupBy(all, ({ resourceType }) => resourceType);
    const refused: string[] = [];
    const refuse = ({ resourceType, id }: Resource, error: unknown) => {
      refused.push(`${resourceType}/${id ?? '?'}: ${reasonOf(error)}`);
      add(refusals, error instanceof Failure ? error.code : 'not-fhir');
    };
    for (const [type, importer] of importers) {
      const counts = countsOf(type);
      for (const resource of resources.get(type) ?? []) {
        signal.throwIfAborted();
        try {
          counts[await patiently(() => importer(resource), signal)]++;
        } catch (error) {
          refuse(resource, error);
        }
      }
    }
    if (group && grouped.length > 0)
      for (const { resource, outcome } of await group.take(grouped, all)) {
        signal.throwIfAborted();
        if (outcome instanceof Failure) refuse(resource, outcome);
        else countsOf(resource.resourceType)[outcome]++;
      }
    const [first, ...more] = refused;
    if (first) broken.push({ file, reason: more.length > 0 ? `${first}; and ${more.length} more` : first });
  }

  function countsOf(type: string): Record<Outcome, number> {
    const counts = taken.get(type) ?? { created: 0, updated: 0, unchanged: 0 };
    taken.set(type, counts);
    return counts;
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
  return { files: files.length, broken, taken, skipped, refused: refusals };

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

const add = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);

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
