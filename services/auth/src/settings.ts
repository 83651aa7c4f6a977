import { defineSettings, integer, onOff, path, text, type ValuesOf } from '@hms/platform/settings';

/** The settings of this service. */
export const authSettings = defineSettings({
  hospitalName: {
    kind: text({ pattern: /^.{1,100}$/, allowed: 'a name of 1 to 100 characters', placeholder: 'NAME' }),
    default: 'Riverside General',
    describe: 'Name of the hospital, as sign-in pages and authenticators show it; passwords may not be made of it.',
  },
  demo: { kind: onOff, default: false, describe: 'Makes the demo accounts, whose passwords are public.', flag: false },
  passwordMinimumLength: {
    kind: integer({ min: 8, max: 64, unit: 'characters' }),
    default: 12,
    describe: 'Shortest new password (NIST SP 800-63B asks for 8 beside a second factor).',
  },
  commonPasswordsFile: {
    kind: path('FILE'),
    whenAbsent: 'the built-in list only',
    describe: 'Further passwords to refuse, one a line.',
  },
  sessionIdleMinutes: {
    kind: integer({ min: 5, max: 1440, unit: 'minutes' }),
    default: 30,
    describe: 'A session that fetches no new token for this long is over.',
  },
  sessionHours: {
    kind: integer({ min: 1, max: 72, unit: 'hours' }),
    default: 12,
    describe: 'The longest a session lasts, however busy.',
  },
  lockAfterMinutes: {
    kind: integer({ min: 1, max: 240, unit: 'minutes' }),
    default: 10,
    describe:
      'Minutes without a touch after which the application locks its screen until its person proves to be there.',
  },
  signInPage: {
    kind: text({ pattern: /^(\/[\w-]{1,50}){1,5}$/, allowed: 'a path such as `/sign-in`', placeholder: 'PATH' }),
    whenAbsent: '`/sign-in` where this process serves the web application, else pages without script',
    describe: 'Page on which the web application asks people to sign in, where another process serves it.',
  },
  breakGlassMinutes: {
    kind: integer({ min: 5, max: 480, unit: 'minutes' }),
    default: 60,
    describe:
      'How long a broken glass stays open where the person does not say, and the longest that may be asked for.',
  },
});

export type AuthSettings = ValuesOf<typeof authSettings>;

/** What was given, over the defaults. */
export function readAuthSettings(given: Readonly<Record<string, unknown>>): AuthSettings {
  const defaults = Object.entries(authSettings).map(([name, setting]) => [
    name,
    'default' in setting ? setting.default : undefined,
  ]);
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(defaults), ...Object.fromEntries(said) } as AuthSettings;
}
