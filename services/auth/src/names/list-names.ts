import { idsIn } from '@hms/platform/contract';
import { statement } from '@hms/platform/database';
import { type Handler, reply } from '@hms/platform/service';
import type { AuthOperations, AuthService } from '../auth-service.ts';

const namesOf = statement<[readonly string[]], { id: string; name: string; kind: 'user' | 'client' }>(
  'list-names',
  `select id, name, 'user' as kind from users where id = any($1::uuid[])
   union all select id, name, 'client' as kind from api_clients where id = any($1::uuid[])`,
);

export function listNames({ database }: AuthService): Handler<AuthOperations['listNames']> {
  return async (_call, { query }) => reply({ names: await database.all(namesOf(idsIn(query.ids))) });
}
