import { createHash } from 'node:crypto';
import { conflict, Failure, unprocessable } from '../contract/index.ts';
import { type Database, statement, type Transaction, violates } from '../database/index.ts';
import { type Key, open, seal } from '../security/index.ts';
import type { Reply } from './reply.ts';

/** What makes two requests the same: who, which operation, which key, which input. */
export interface IdempotentRequest {
  readonly actor: string;
  readonly operation: string;
  readonly key: string;
  readonly input: unknown;
}

interface Kept {
  request_hash: Buffer;
  status: number;
  version: number | null;
  location: string | null;
  text: string | null;
  patients: string[];
}

const find = statement<[string, string, string], Kept>(
  'find-idempotent',
  `select request_hash, status, version, location, text, patients from idempotency_keys where actor = $1 and operation = $2 and key = $3`,
);

const keep = statement<[string, string, string, Buffer, number, number | null, string | null, string | null, string[]]>(
  'keep-idempotent',
  `insert into idempotency_keys (actor, operation, key, request_hash, status, version, location, text, patients)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

const forgetOld = statement<[]>(
  'forget-old-answers',
  `delete from idempotency_keys where created_at < now() - interval '24 hours'`,
);

const hashOf = (input: unknown): Buffer => createHash('sha256').update(JSON.stringify(input)).digest();

/** What a sealed answer belongs to. */
const contextOf = ({ actor, operation, key }: IdempotentRequest): string => `answer:${actor}:${operation}:${key}`;

/** The answer that the same request got before, if any. Throws `idempotency-key-reused` for another request with the key. */
export async function recall(
  database: Database,
  answerKey: Key,
  request: IdempotentRequest,
): Promise<{ reply: Reply; patients: readonly string[] } | undefined> {
  const kept = await database.first(find(request.actor, request.operation, request.key));
  if (!kept) return undefined;
  if (!kept.request_hash.equals(hashOf(request.input)))
    throw unprocessable('idempotency-key-reused', 'This Idempotency-Key was used for another request.');
  const { status, version, location, text, patients } = kept;
  const reply = {
    status,
    ...(version === null ? {} : { version }),
    ...(location === null ? {} : { location }),
    ...(text === null ? {} : { text: open(answerKey, text, contextOf(request)).toString() }),
  };
  return { reply, patients };
}

/** Keeps the answer, sealed, in the change's own transaction, so that it exists exactly if the change does. */
export function remember(
  tx: Transaction,
  answerKey: Key,
  request: IdempotentRequest,
  status: number,
  reply: Reply,
  patients: string[],
): void {
  const { version = null, location = null, text = null } = reply;
  tx.send(
    keep(
      request.actor,
      request.operation,
      request.key,
      hashOf(request.input),
      status,
      version,
      location,
      text === null ? null : seal(answerKey, text, contextOf(request)),
      patients,
    ),
  );
}

/** Retries come within minutes; after a day an answer is only a copy of personal data. */
export const forgetOldAnswers = (database: Database): Promise<unknown> => database.all(forgetOld());

/** Whether a commit failed because the same request was committed by another call meanwhile. */
export function wasTakenMeanwhile(error: unknown): boolean {
  return error instanceof Failure && violates(error, 'idempotency_keys_pkey');
}

export const stillUnknown = () =>
  conflict('idempotency-key-busy', 'The first request with this Idempotency-Key is still under way.');
