import type { Transaction } from '@hms/platform/database';
import { keyOf } from '../index/fingerprint.ts';
import { type Intent, withIntent } from '../intents/intent.ts';
import { aboutPatients } from '../owners/about-patients.ts';
import { prepareCharts } from '../owners/charted.ts';
import { rememberIds } from '../owners/ids.ts';
import { findMarks, type Marks, marksOf } from '../owners/marks.ts';
import { isOwned, preparePatients } from '../owners/owned-patients.ts';
import { patientIdOf } from '../owners/patient-id.ts';
import { parseExactly } from '../resource/exact-number.ts';
import { isObject, type Resource } from '../resource/resource.ts';
import { findMany, type StoredResource } from '../store/resources-table.ts';
import { appendChange, type Change, saysTheSame, sealed, standing, versionAfter, writtenText } from './change.ts';
import type { Answer, Exchange } from './fhir-request.ts';

/** Commits changes of several services: each prepares its part, and the commit of what FHIR keeps decides for all. */
export function commitTogether(
  exchange: Exchange,
  changes: readonly Change[],
  answerOf: (settled: readonly Change[]) => Answer,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { service } = exchange;
  // Of one patient only one can be prepared at a time.
  const patients = new Set(changes.flatMap((change) => change.patients));
  return service.inTurn.of(patients, () =>
    withIntent(service, (intent) => commitUnder(intent, exchange, changes, answerOf, before)),
  );
}

async function commitUnder(
  intent: Intent,
  exchange: Exchange,
  changes: readonly Change[],
  answerOf: (settled: readonly Change[]) => Answer,
  before?: (tx: Transaction) => Promise<void>,
): Promise<Answer> {
  const { service, call } = exchange;
  const owned = changes.filter(({ type, text }) => isOwned(type) && text !== undefined);
  const said = await preparePatients(exchange, intent, owned);
  const patients = new Map(owned.map((change, index) => [change, said[index]!]));
  const { said: charted, remembered, isAll } = await prepareCharts(exchange, intent, changes);
  // Those who were registered by this have their keys by now.
  const about = aboutPatients(service);
  let answer: Answer | undefined;
  await call.commit(async (tx) => {
    await before?.(tx);
    const settled: Change[] = [];
    const kept = await keptOf(tx, [...charted.keys()]);
    for (const change of changes) {
      const patient = patients.get(change);
      const own = charted.get(change);
      if (patient) settled.push(await settlePatient(exchange, tx, change, patient));
      else if (own) settled.push(settleCharted(exchange, await sealed(exchange, change, about), own, kept.get(change)));
      else settled.push(await sealed(exchange, change, about));
    }
    intent.decideIn(tx, isAll);
    rememberIds(tx, remembered);
    for (const change of settled) if (!change.standing) await appendChange(service, tx, change, call.cause);
    answer = answerOf(settled);
    return exchange.replyOf(answer);
  });
  return answer!;
}

/** What the store has of changes, and what their owner said of it. */
async function keptOf(tx: Transaction, changes: readonly Change[]): Promise<Map<Change, StoredResource & Marked>> {
  const byKey = new Map(
    changes.filter(({ expected }) => expected > 0).map((each) => [keyOf(each.type, each.id), each]),
  );
  if (byKey.size === 0) return new Map();
  const keys = [...byKey.keys()];
  const marks = new Map((await tx.all(findMarks(keys))).map((row) => [row.key, row.marks ?? {}]));
  const rows = await tx.all(findMany(keys));
  return new Map(rows.map((row) => [byKey.get(row.key)!, { ...row, marks: marks.get(row.key) ?? {} }]));
}

interface Marked {
  readonly marks: Marks;
}

/** The change as the chart took it: the client's text, and what the chart goes on saying that the client left out. */
function settleCharted(
  { call }: Exchange,
  change: Change,
  said: Resource,
  before: (StoredResource & Marked) | undefined,
): Change {
  const marks = marksOf(said);
  if (!before?.content) return { ...change, marks };
  const [given, shown] = [parseExactly(change.text!) as Resource, parseExactly(before.content) as Resource];
  // What should never have been stays so, whatever somebody who does not know it sends again.
  if (isInError(said) && !isInError(given)) return standing(change, before);
  const isLeftOut = (name: string) => name in before.marks && given[name] === undefined && shown[name] !== undefined;
  // What was changed there and is not here yet; an observation may be a panel, of which the chart knows a part.
  const isNews = (name: string) =>
    change.type !== 'Observation' && marks[name] !== before.marks[name] && isEqual(given[name], shown[name]);
  const left = Object.keys(marks).filter((name) => name !== 'meta' && (isLeftOut(name) || isNews(name)));
  const resource = { ...given, ...Object.fromEntries(left.map((name) => [name, said[name]])) } as Resource;
  if (saysTheSame(resource, before.content)) return standing(change, before);
  return { ...change, marks, text: writtenText(resource, change.id, versionAfter(change), call.now) };
}

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function isInError({ status, lifecycleStatus, verificationStatus }: Resource): boolean {
  const codes = isObject(verificationStatus) ? JSON.stringify(verificationStatus.coding ?? []) : '';
  return [status, lifecycleStatus].includes('entered-in-error') || codes.includes('"entered-in-error"');
}

/** The change as the patient service says it will be: with the numbers that the hospital gives. */
async function settlePatient(
  { service, call }: Exchange,
  tx: Transaction,
  { type, id, expected }: Change,
  resource: Resource,
): Promise<Change> {
  const subject = patientIdOf(id);
  const seal = await service.keys.of(subject);
  const beside = { type, id, subject, seal, patients: [subject] };
  const row = expected > 0 ? await tx.first(findMany([keyOf(type, id)])) : undefined;
  if (row?.content && saysTheSame(resource, row.content))
    return standing({ ...beside, expected, text: row.content }, row);
  return { ...beside, expected, text: writtenText(resource, id, expected + 1, call.now) };
}
