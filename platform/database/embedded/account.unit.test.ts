import { userInfo } from 'node:os';
import { expect, it } from 'vitest';
import { refuseNameless } from './account.ts';

it('a user without a name is told so in one sentence', () => {
  refuseNameless(userInfo);
  const nobody = () => {
    throw Object.assign(new Error('uv_os_get_passwd returned ENOENT'), { code: 'ERR_SYSTEM_ERROR' });
  };
  expect(() => refuseNameless(nobody)).toThrow(/^This user \(uid \d+\) has no name on this machine, and PostgreSQL/);
});
