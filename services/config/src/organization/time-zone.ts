import { unprocessable } from '@hms/platform/contract';

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/;

/** Throws `unknown-time-zone` unless the name is one of the IANA database. */
export function mustBeTimeZone(name: string): void {
  try {
    if (NAME.test(name)) return void new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    // Falls through to the failure: the runtime does not know the zone.
  }
  throw unprocessable('unknown-time-zone', 'This is no time zone of the IANA database, such as Europe/Berlin.');
}
