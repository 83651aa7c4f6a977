import { describe, expect, it } from 'vitest';
import { inspect } from './firewall.ts';

const parameters = (count: number) => `/api?${Array.from({ length: count }, (_, at) => `p${at}=1`).join('&')}`;

describe('the firewall', () => {
  it.each([
    ['/../etc/passwd', 'path-traversal'],
    ['/api/patients/..', 'path-traversal'],
    ['/api/..;/internal', 'path-traversal'],
    ['/api/%2e%2e/internal', 'path-traversal'],
    ['/api/.%2E%2Finternal', 'path-traversal'],
    ['/api/%252e%252e%252finternal', 'path-traversal'],
    ['/api\\..\\internal', 'path-traversal'],
    ['/api/%5cinternal', 'path-traversal'],
    ['/api/patients?search=a%00b', 'null-byte'],
    ['/api/%2500', 'null-byte'],
    [`/api?search=${'a'.repeat(8_192)}`, 'url-too-long'],
    [parameters(101), 'too-many-parameters'],
  ])('refuses %.40s as %s', (url, code) => {
    expect(() => inspect(url, 20)).toThrow(expect.objectContaining({ kind: 'invalid', code }));
  });

  it.each([
    ['an ordinary path', '/api/patients/01890000-0000-7000-8000-000000000000'],
    ['dots within a segment', '/api/files/report..2026.pdf'],
    ['dots and slashes that somebody searches for', '/api/patients?search=..%2F..%2Fx&other=../y'],
    ['per cent signs that somebody searches for', '/api/patients?search=100%25'],
    ['many parameters', parameters(100)],
    ['a long query', `/api?search=${'a'.repeat(8_000)}`],
  ])('lets %s through', (_what, url) => {
    expect(() => inspect(url, 200)).not.toThrow();
  });

  it('refuses more headers than any client sends', () => {
    const refused = expect.objectContaining({ code: 'too-many-headers' });
    expect(() => inspect('/', 202)).toThrow(refused);
  });
});
