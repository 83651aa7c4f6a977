import { notAllowed } from '../contract/index.ts';
import { type KeyRing, newKey } from '../security/index.ts';

const SEPARATOR = ':';
const ownerOf = (intent: string): string => `intent:${intent}`;

/** Names an intent so that a service knows that the hospital itself asks: what is prepared holds rows until it is decided. */
export const intentTicket = (keyRing: KeyRing, intent: string): string =>
  `${intent}${SEPARATOR}${keyRing.wrap(newKey(), ownerOf(intent))}`;

/** The intent that a ticket names. Throws `not-allowed` where nobody of the hospital issued it. */
export function intentIn(keyRing: KeyRing, ticket: string): string {
  const end = ticket.indexOf(SEPARATOR);
  const intent = ticket.slice(0, end);
  try {
    keyRing.unwrap(ticket.slice(end + 1), ownerOf(intent));
    return intent;
  } catch (error) {
    throw notAllowed('not-allowed', 'Only the hospital itself has changes prepared.', { cause: error });
  }
}
