import { expect, it } from 'vitest';
import { codingOf } from './coding-of.ts';

const system = 'http://hl7.org/fhir/sid/icd-10-cm';

it.each([
  ['I10 Essential hypertension', { system, code: 'I10', display: 'Essential hypertension' }],
  ['e11.9 Type 2 diabetes ', { system, code: 'E11.9', display: 'Type 2 diabetes' }],
  ['S72001A Fracture of neck of femur', { system, code: 'S72.001A', display: 'Fracture of neck of femur' }],
  ['M1A.0 Idiopathic chronic gout', { system, code: 'M1A.0', display: 'Idiopathic chronic gout' }],
])('reads %s', (typed, expected) => {
  expect(codingOf(typed)).toEqual(expected);
});

it.each(['', 'I10', 'hypertension', '110 pressure', 'I1 x', 'I10.12345 too long'])('reads no code in “%s”', (typed) => {
  expect(codingOf(typed)).toBeUndefined();
});
