import { unprocessable } from '@hms/platform/contract';
import type { AuthService } from '../auth-service.ts';
import { type PasswordRefusal, refusePassword } from './password-rules.ts';

const texts: Readonly<Record<PasswordRefusal, string>> = {
  'too-short': 'Choose a longer password: several words make a good one.',
  'too-long': 'This password is longer than any that can be kept.',
  common: 'Many people use this password, so it is tried first. Choose another.',
  repetitive: 'This password repeats itself or follows the keyboard. Choose another.',
  'names-you-or-the-hospital': 'This password is made of your name or the hospital’s. Choose another.',
};

/** Throws `password-<reason>`. */
export function checkNewPassword(
  { passwordRules, options }: AuthService,
  password: string,
  person: { username: string; name: string; email: string | null },
): void {
  const context = [person.username, person.name, person.email ?? '', options.hospitalName];
  const refusal = refusePassword(password, context, passwordRules);
  if (refusal === undefined) return;
  const text =
    refusal === 'too-short' ? `${texts[refusal]} At least ${passwordRules.minimumLength} characters.` : texts[refusal];
  throw unprocessable(`password-${refusal}`, text);
}
