import { describe, expect, it } from 'vitest';
import { refusePassword } from './password-rules.ts';

const rules = {
  minimumLength: 12,
  maximumLength: 256,
  isCommon: (password: string) => ['password', 'iloveyouforever', 'correcthorsebatterystaple'].includes(password),
};
const context = ['n.okafor', 'Ngozi Okafor', 'Riverside General Hospital'];

describe('password rules', () => {
  it.each([
    ['short', 'too-short'],
    ['elevenchars', 'too-short'],
    ['🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉', 'too-short'],
    ['x'.repeat(257), 'too-long'],
    ['iloveyouforever', 'common'],
    ['ILoveYouForever', 'common'],
    ['Password2024!!', 'common'],
    ['***password***', 'common'],
    ['correcthorsebatterystaple', 'common'],
    ['aaaaaaaaaaaa', 'repetitive'],
    ['abcabcabcabc', 'repetitive'],
    ['121212121212x', 'repetitive'],
    ['123456789012', 'repetitive'],
    ['987654321098', 'repetitive'],
    ['qwertyuiopas', 'repetitive'],
    ['n.okafor2026', 'names-you-or-the-hospital'],
    ['Ngozi-Okafor!', 'names-you-or-the-hospital'],
    ['riverside general', 'names-you-or-the-hospital'],
    ['RiversideGeneralHospital1', 'names-you-or-the-hospital'],
  ] as const)('refuses %s: %s', (password, reason) => {
    expect(refusePassword(password, context, rules)).toBe(reason);
  });

  it.each([
    ['twelve chars, plain words and spaces', 'owls at night'],
    ['no digit, no capital, no sign', 'slowwinterriver'],
    ['64 characters and more', 'a sentence that nobody would ever shorten, because one may type it as it is'],
    ['any script', 'пароль из шести слов'],
    ['emoji count as one each', '🦉🌧️🚲☕🎻🧵🗝️🪵🧊🪁'],
    ['the own name inside a longer phrase', 'okafor plants tomatoes'],
  ])('takes %s', (_why, password) => {
    expect(refusePassword(password, context, rules)).toBeUndefined();
  });

  it('counts after NFKC: wide letters are letters', () => {
    expect(refusePassword('ｐａｓｓｗｏｒｄ２０２４', context, rules)).toBe('common');
  });
});
