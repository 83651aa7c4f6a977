import type { Handlers } from '@hms/platform/service';
import type { ConfigService } from '../config-service.ts';
import { createEntry } from './create-entry.ts';
import { deactivateEntry } from './deactivate-entry.ts';
import { getEntry } from './get-entry.ts';
import type { Kind, KindContract } from './kind.ts';
import { listEntries } from './list-entries.ts';
import { reactivateEntry } from './reactivate-entry.ts';
import type { Kinds } from './surroundings.ts';
import { updateEntry } from './update-entry.ts';

/** The handlers of all operations of one kind of entry. */
export function entryHandlers<C extends KindContract>(
  service: ConfigService,
  kinds: Kinds,
  kind: Kind<C>,
): Handlers<C['operations']> {
  const { one, many } = kind.contract;
  return {
    [`create${one}`]: createEntry(service, kinds, kind),
    [`get${one}`]: getEntry(service, kind),
    [`list${many}`]: listEntries(service, kind),
    [`update${one}`]: updateEntry(service, kinds, kind),
    [`deactivate${one}`]: deactivateEntry(service, kinds, kind),
    [`reactivate${one}`]: reactivateEntry(service, kinds, kind),
  } as unknown as Handlers<C['operations']>;
}
