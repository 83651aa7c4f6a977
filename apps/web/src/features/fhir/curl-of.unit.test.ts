import { expect, it } from 'vitest';
import { curlOf } from './curl-of.ts';

it('writes a reading request with a placeholder for the token', () => {
  const asked = { method: 'GET', path: 'Patient?family=nov', headers: [['Accept', 'application/fhir+json']], body: '' };
  expect(curlOf('http://x/fhir/R4', asked as never)).toBe(
    `curl 'http://x/fhir/R4/Patient?family=nov' \\
  --header "Authorization: Bearer $TOKEN" \\
  --header 'Accept: application/fhir+json'`,
  );
});

it('writes a body so that no shell reads anything in it', () => {
  const asked = { method: 'POST', path: 'Basic', headers: [], body: `{"a":"O'Hara $(rm) \`x\`"}` };
  const curl = curlOf('http://x', asked);
  expect(curl).toContain(`curl --request POST 'http://x/Basic'`);
  expect(curl).toContain(`--data-raw '{"a":"O'\\''Hara $(rm) \`x\`"}'`);
});
