import { createInstance } from 'i18next';
import { describe, expect, it } from 'vitest';
import ar from '../words/words.ar.json' with { type: 'json' };
import en from '../words/words.en.json' with { type: 'json' };
import es from '../words/words.es.json' with { type: 'json' };
import { sayComplaint } from './say-complaint.ts';

const words = createInstance();
await words.init({
  resources: { ar: { frame: ar }, en: { frame: en }, es: { frame: es } },
  defaultNS: 'frame',
  keySeparator: false,
});
const said = (language: string, complaint: Parameters<typeof sayComplaint>[0]): string =>
  sayComplaint(complaint, (key, values) => words.getFixedT(language)(key, { ...values }));

const complaints = [
  { rule: 'required' },
  { rule: 'minLength', expected: 1 },
  { rule: 'minLength', expected: 8 },
  { rule: 'maxLength', expected: 200 },
  { rule: 'minItems', expected: 1 },
  { rule: 'maxItems', expected: 20 },
  { rule: 'uniqueItems' },
  { rule: 'minimum', expected: 0 },
  { rule: 'maximum', expected: 130 },
  { rule: 'exclusiveMinimum', expected: 0 },
  { rule: 'exclusiveMaximum', expected: 1 },
  { rule: 'multipleOf', expected: 5 },
  { rule: 'enum' },
  { rule: 'pattern' },
  { rule: 'text' },
  { rule: 'finite' },
  { rule: 'type', expected: 'integer' },
  { rule: 'type', expected: 'number' },
  { rule: 'format', expected: 'email' },
  { rule: 'format', expected: 'uri' },
  { rule: 'format', expected: 'date' },
  { rule: 'format', expected: 'date-time' },
];

describe('what is wrong with a field', () => {
  it.each([
    ['en', { rule: 'minLength', expected: 8 }, 'At least 8 characters'],
    ['es', { rule: 'maxLength', expected: 200 }, 'Como máximo 200 caracteres'],
    ['ar', { rule: 'maxLength', expected: 3 }, '3 أحرف على الأكثر'],
    ['es', { rule: 'maximum', expected: 130 }, 'Como máximo 130'],
    ['en', { rule: 'minItems', expected: 1 }, 'This is needed'],
    ['es', { rule: 'a rule of tomorrow' }, 'Esto no puede ser correcto: revíselo'],
    ['ar', { rule: 'format', expected: 'ipv6' }, 'لا يمكن أن يكون هذا صحيحاً: تحقق منه'],
  ] as const)('is said in %s for %j: %s', (language, complaint, sentence) => {
    expect(said(language, complaint)).toBe(sentence);
  });

  it.each(['en', 'es', 'ar'] as const)('has words of its own in %s for each rule', (language) => {
    const vague = said(language, { rule: 'a rule of tomorrow' });
    const each = complaints.map((complaint) => said(language, complaint));
    for (const sentence of each) expect(sentence).not.toMatch(/^complaint\.|\{\{/);
    expect(each).not.toContain(vague);
  });
});
