import { setTimeout as delay } from 'node:timers/promises';
import { Failure, unavailable } from '@hms/platform/contract';
import { readBundle } from './read-bundle.ts';
import { type FileTransaction, firstOf, transactionsOf } from './transactions-of.ts';

const OUTCOMES = ['created', 'updated', 'unchanged'] as const;
type Outcome = (typeof OUTCOMES)[number];

export interface ImportSummary {
  readonly files: number;
  /** Files that were not taken, with the reason; nothing else is harmed by them. */
  readonly broken: readonly { readonly file: string; readonly reason: string }[];
  /** Resources by type and outcome. */
  readonly taken: ReadonlyMap<string, Readonly<Record<Outcome, number>>>;
  /** Refused files by the code of the reason. */
  readonly refused: ReadonlyMap<string, number>;
}

export interface ImportOptions {
  readonly files: readonly string[];
  /** The system that the files come from, where their resources have other ids than UUIDs. */
  readonly system?: string | undefined;
  /** Sends a FHIR transaction to the hospital. */
  send(text: string, signal: AbortSignal): Promise<Response>;
  /** Files under way at one time. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

/** Two files may write to the same thing at the same time, such as the hospital that both tell of. */
const TRIES = 8;
const AGAIN_MS = 40;
const PASSING = new Set(['changed-meanwhile', 'made-meanwhile', 'busy', 'took-too-long']);

/**
 * Takes files over, each as a FHIR transaction: whole or not at all.
 *
 * @throws Failure `unavailable` when the hospital cannot be reached any more, and the signal's reason when it is given up
 */
export async function importFiles(options: ImportOptions): Promise<ImportSummary> {
  const { files, system, concurrency, signal, onProgress } = options;
  const broken: { file: string; reason: string }[] = [];
  const taken = new Map<string, Record<Outcome, number>>();
  const refused = new Map<string, number>();
  const waiting = [...files];
  let done = 0;

  async function importFile(file: string): Promise<void> {
    const transactions = transactionsOf(await readBundle(file), system);
    for (const [at, transaction] of transactions.entries()) {
      const part = transactions.length > 1 ? ` (part ${at + 1} of ${transactions.length}; those before it stay)` : '';
      const { entry } = await written(transaction, part);
      entry.forEach((outcome, index) => {
        const { type } = transaction.names[index]!;
        const counts = taken.get(type) ?? { created: 0, updated: 0, unchanged: 0 };
        taken.set(type, counts);
        counts[outcome]++;
      });
    }
  }

  async function written(transaction: FileTransaction, part: string): Promise<{ readonly entry: Outcome[] }> {
    for (let attempt = 1; ; attempt++) {
      signal.throwIfAborted();
      const response = await options.send(transaction.text, signal).catch((error: unknown) => {
        signal.throwIfAborted();
        throw unavailable('service-unreachable', 'The hospital cannot be reached any more.', { cause: error });
      });
      const text = await response.text();
      if (response.ok) return { entry: outcomesIn(JSON.parse(text) as Answer) };
      const refusal = refusalIn(response.status, text, transaction);
      const wait = Number(response.headers.get('retry-after') ?? 0) * 1000;
      const mayPass = response.status === 429 || (PASSING.has(refusal.code) && attempt < TRIES);
      if (mayPass) await delay(Math.max(wait, attempt * AGAIN_MS), undefined, { signal });
      else if (response.status === 503) throw unavailable(refusal.code, refusal.reason);
      else throw new Refused(refusal.code, refusal.reason + part);
    }
  }

  async function worker(): Promise<void> {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      try {
        await importFile(file);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof Failure || error instanceof Refused)) throw error;
        if (error instanceof Failure && error.kind === 'unavailable') throw error;
        refused.set(error.code, (refused.get(error.code) ?? 0) + 1);
        broken.push({ file, reason: error.message });
      }
      onProgress(++done, files.length);
    }
  }

  await Promise.all(Array.from({ length: Math.min(concurrency, files.length) }, worker));
  return { files: files.length, broken, taken, refused };
}

class Refused extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.code = code;
  }
}

/** What the hospital answers to a transaction. */
interface Answer {
  readonly meta: { readonly lastUpdated: string };
  readonly entry?: readonly { readonly response: { readonly status: string; readonly lastModified?: string } }[];
}

/** What was changed is of the moment of the answer; what is older stands as it was. */
const outcomesIn = ({ meta, entry = [] }: Answer): Outcome[] =>
  entry.map(({ response: { status, lastModified } }) =>
    status.startsWith('201') ? 'created' : lastModified === meta.lastUpdated ? 'updated' : 'unchanged',
  );

interface Issue {
  readonly diagnostics?: string;
  readonly details?: { readonly coding?: readonly { readonly code?: string }[] };
  readonly expression?: readonly string[];
}

const ENTRY = /^Bundle\.entry\[(\d+)\]\.resource\.ofType\(\w+\)/;

/** What an OperationOutcome says, by the names that the file has. */
function refusalIn(status: number, text: string, { names }: FileTransaction): { code: string; reason: string } {
  let issues: readonly Issue[] = [];
  try {
    issues = (JSON.parse(text) as { issue?: readonly Issue[] }).issue ?? [];
  } catch {
    // Whatever stands between the hospital and us answers in its own way.
  }
  const reasons = issues.map(({ diagnostics = '', expression: [at = ''] = [] }) => {
    const index = ENTRY.exec(at)?.[1];
    const name = index === undefined ? undefined : names[Number(index)];
    return name ? `${name.type}/${name.id}: ${name.type}${at.replace(ENTRY, '')} ${diagnostics}` : diagnostics;
  });
  return {
    code: issues[0]?.details?.coding?.[0]?.code ?? (reasons.length > 0 ? 'invalid-resource' : `status-${status}`),
    reason: firstOf(reasons) || `the hospital answers ${status}`,
  };
}
