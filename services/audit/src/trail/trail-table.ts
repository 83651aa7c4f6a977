import { statement } from '@hms/platform/database';
import type { ChainEnd, ChainedEntry } from './chain.ts';

/** Reads the end of the chain and keeps other collectors waiting until the transaction ends. */
export const lockHead = statement<[], ChainEnd>(
  'lock-trail-head',
  `select number, encode(hash, 'hex') as hash from trail_head for update`,
);

export const moveHead = statement<[number, string]>(
  'move-trail-head',
  `update trail_head set number = $1, hash = decode($2, 'hex')`,
);

const insert = statement<[string]>(
  'insert-trail',
  `insert into access_trail (number, service, id, at, actor, session, operation, action, subject_kind, patients, outcome,
     status, purpose, address, correlation_id, detail, previous, hash)
   select number, service, id, at, actor, session, operation, action, subject_kind, patients, outcome, status, purpose,
     address, correlation_id, detail, decode(previous, 'hex'), decode(hash, 'hex')
   from json_to_recordset($1::json) as e(number bigint, service text, id uuid, at timestamptz, actor text, session text,
     operation text, action text, subject_kind text, patients uuid[], outcome text, status smallint, purpose text,
     address text, correlation_id uuid, detail text, previous text, hash text)`,
);

export const insertTrail = (entries: readonly ChainedEntry[]) => insert(JSON.stringify(entries));

/** The fields of an entry as the chain covers them. */
export const ENTRY = `t.number, t.service, t.id, to_char(t.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  t.actor, t.session, t.operation, t.action, t.subject_kind, t.patients, t.outcome, t.status, t.purpose, t.address,
  t.correlation_id, t.detail`;

/** Both hashes in one statement's row beside {@link ENTRY}. */
export const CHAINED = `${ENTRY}, encode(t.previous, 'hex') as previous, encode(t.hash, 'hex') as hash`;
