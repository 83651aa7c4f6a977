import { expect, it } from 'vitest';
import { expandText } from './expand-text.ts';

const known = { age: '45', problems: 'asthma; hypertension', allergies: null };

it.each([
  ['fills in what is known', 'A {{age}}-year-old with {{ problems }}.', 'A 45-year-old with asthma; hypertension.', []],
  [
    'leaves what is not',
    'Allergies: {{allergies}}, {{shoe_size}}',
    'Allergies: {{allergies}}, {{shoe_size}}',
    ['allergies', 'shoe_size'],
  ],
  ['does not fill in twice', '{{age}}{{age}}', '4545', []],
  ['leaves other braces alone', '{age} {{Age}}', '{age} {{Age}}', []],
  ['takes nothing of a name that objects have', '{{constructor}}', '{{constructor}}', ['constructor']],
])('%s', (_what, text, expected, unfilled) => {
  expect(expandText(text, known)).toEqual({ text: expected, unfilled });
});
