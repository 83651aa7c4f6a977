import { newId } from '@hms/platform/event-log';
import { bundleText, type EntryText } from '../interactions/bundle-text.ts';
import type { Answer, Exchange, FhirRequest } from '../interactions/fhir-request.ts';
import { entryResponse, failedEntry } from './entry-response.ts';
import type { ReadBundle } from './read-bundle.ts';
import { requestOfEntry } from './request-of-entry.ts';
import { type Respond, requireNoKey } from './transaction.ts';

/** Each entry by itself; what fails does not hold up the others. */
export async function runBatch(
  exchange: Exchange,
  { entries }: ReadBundle,
  { prefer }: FhirRequest,
  respond: Respond,
): Promise<Answer> {
  const { service, call } = exchange;
  requireNoKey(exchange, 'A batch');
  const answers: EntryText[] = [];
  for (const entry of entries) {
    try {
      const answer = await respond(exchange, requestOfEntry(entry, prefer));
      answers.push(entryResponse(service.base, answer, entry.method === 'GET' || prefer.return === 'representation'));
    } catch (error) {
      answers.push(failedEntry(error, call.correlation));
    }
  }
  call.disclose();
  return {
    status: 200,
    text: bundleText({ id: newId(call.now), type: 'batch-response', updated: call.now, link: [], entries: answers }),
  };
}
