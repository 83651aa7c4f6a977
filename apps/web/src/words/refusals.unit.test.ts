import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { STATUS_OF_FAILURE } from '@hms/platform/contract';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');
/** What answers the browser: programs alone speak FHIR with the hospital, and only the command sees it start. */
const ANSWERING = ['services/*/src/**/*.ts', 'platform/{audit,contract,database,files,http,security,service}/*.ts'];
const NOT_ANSWERING =
  /^services\/integration\/|\.(?:test|fixture)\.ts$|\/demo\/|^platform\/database\/(?:embedded|scrub|provision)/;

const KINDS = Object.keys(STATUS_OF_FAILURE).join('|');
/** Each way in which a code is given to a failure; the first group is the code. */
const CODES = [
  new RegExp(String.raw`\b(?:new Failure\([^,]*,|(?:${KINDS})\()\s*'([a-z-]+)'`, 'g'),
  /\bcode: '([a-z-]+)',\s+text: /g,
  /\brefusal\('([a-z-]+)', /g,
];
/** Files that put a code together, or take it from a table of their own, and how the codes look there. */
const COMPUTED: Readonly<Record<string, { readonly code: RegExp; readonly before?: string }>> = {
  'platform/service/invoke.ts': { code: /compileCheck\(.*, '(\w+)'/g, before: 'invalid-' },
  'services/auth/src/interaction/answer-application.ts': { code: /compileCheck\(.*, '(\w+)'/g, before: 'invalid-' },
  'services/auth/src/passwords/check-new-password.ts': { code: /^ {2}'?([a-z-]+)'?:\s+'/gm, before: 'password-' },
  'services/gateway/src/live/read-request.ts': { code: /compileCheck\(.*, '(\w+)'/g, before: 'invalid-' },
  'services/gateway/src/live/topics.ts': { code: /compileCheck\(.*, '(\w+)'/g, before: 'invalid-' },
  'services/patient/src/merging/refuse-merge.ts': { code: /^ {2}'([a-z-]+)': '/gm },
};

/** The kinds of entries that a chart says once: the code is made of the kind's name. */
const SAID_ONCE = /^ {2}name: '([a-z-]+)',[\s\S]*^ {2}once: \{/m;

/** Files that do not name the code where they refuse: the tables above tell which codes those are. */
const INDIRECT = [
  'platform/contract/check.ts',
  'services/auth/src/passwords/check-new-password.ts',
  'services/clinical/src/entries/only-once.ts',
  'services/clinical/src/vitals/take-readings.ts',
  'services/config/src/entries/explain.ts',
  'services/gateway/src/guard/firewall.ts',
  'services/patient/src/merging/refuse-merge.ts',
];
const INDIRECTLY = new RegExp(
  String.raw`(?:throw|=>|return) (?:${KINDS})\(\s*(?:\w+\.)?(?:code,|\`(?!.*-not-found\`))`,
);

const said = new Map<string, string>();
const indirect: string[] = [];
for (const file of globSync(ANSWERING, { cwd: ROOT }).filter((path) => !NOT_ANSWERING.test(path))) {
  const text = readFileSync(join(ROOT, file), 'utf8');
  if (INDIRECTLY.test(text)) indirect.push(file);
  for (const form of CODES) for (const [, code = ''] of text.matchAll(form)) said.set(code, file);
}
for (const file of globSync('services/clinical/src/*/*-kind.ts', { cwd: ROOT })) {
  const [, kind] = SAID_ONCE.exec(readFileSync(join(ROOT, file), 'utf8')) ?? [];
  if (kind) said.set(`${kind}-exists`, file);
}
for (const [file, { code: form, before = '' }] of Object.entries(COMPUTED))
  for (const [, code = ''] of readFileSync(join(ROOT, file), 'utf8').matchAll(form)) said.set(before + code, file);

/** These have one sentence together. */
const isSaidAsOne = (code: string): boolean => code.endsWith('-not-found');

describe.each(['en', 'es', 'ar'])('what the hospital refuses, in %s', (language) => {
  const words: Record<string, string> = JSON.parse(
    readFileSync(join(import.meta.dirname, `refusals.${language}.json`), 'utf8'),
  );

  it('has words for every code that an answer may carry', () => {
    const wordless = [...said].filter(([code]) => !isSaidAsOne(code) && !Object.hasOwn(words, code));
    expect(wordless).toEqual([]);
  });

  it('has no words for what nobody refuses', () => {
    const ofTheBrowser = ['not-found', 'unexpected', 'unreached'];
    expect(Object.keys(words).filter((code) => !said.has(code) && !ofTheBrowser.includes(code))).toEqual([]);
  });
});

it('knows where codes are not named on the spot', () => {
  expect(indirect.sort()).toEqual(INDIRECT);
});

it('finds the codes in each of the ways in which they are given', () => {
  expect([...said.keys()]).toEqual(
    expect.arrayContaining(['patient-deceased', 'media-type', 'url-too-long', 'unlikely-value', 'invalid-body']),
  );
  expect([...said.keys()]).toEqual(
    expect.arrayContaining(['password-common', 'survivor-merged', 'staff-number-taken']),
  );
});
