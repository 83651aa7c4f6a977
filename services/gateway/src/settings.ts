import { defineSettings, integer, text, type ValuesOf } from '@hms/platform/settings';

const rate = integer({ min: 0, max: 1_000_000, unit: 'requests a second (0 sets no limit)' });
const burst = integer({ min: 1, max: 1_000_000, unit: 'requests' });
const ORIGINS = /^(?:https?:\/\/[\w.:[\]-]{1,253})(?:,https?:\/\/[\w.:[\]-]{1,253}){0,49}$/;

/** The settings of what stands in front of the services. */
export const gatewaySettings = defineSettings({
  callerRate: {
    kind: rate,
    default: 200,
    describe: 'Requests a second that one signed-in person or client may send for long.',
  },
  callerBurst: { kind: burst, default: 1_000, describe: 'Requests that one of them may send at once.' },
  addressRate: {
    kind: rate,
    default: 2_000,
    describe: 'Requests a second from one network address, behind which a whole hospital may sit.',
  },
  addressBurst: { kind: burst, default: 5_000, describe: 'Requests that one address may send at once.' },
  anonymousRate: {
    kind: rate,
    default: 20,
    describe: 'Requests a second from one address that change something and carry no token, such as signing in.',
  },
  anonymousBurst: { kind: burst, default: 200, describe: 'Such requests that one address may send at once.' },
  liveSockets: {
    kind: integer({ min: 1, max: 1_000_000, unit: 'sockets' }),
    default: 10_000,
    describe: 'Sockets for live changes that one process keeps open.',
  },
  liveSocketsOfSession: {
    kind: integer({ min: 1, max: 1_000, unit: 'sockets' }),
    default: 20,
    describe: 'Sockets for live changes of one session, such as the tabs of a browser.',
  },
  liveTopics: {
    kind: integer({ min: 1, max: 10_000, unit: 'topics' }),
    default: 100,
    describe: 'Things that can be followed live over one socket.',
  },
  corsOrigins: {
    kind: text({ pattern: ORIGINS, allowed: 'origins such as https://portal.example, with commas between' }),
    whenAbsent: 'no other origin',
    describe: 'Origins whose pages may call the hospital from a browser.',
  },
});

export type GatewaySettings = ValuesOf<typeof gatewaySettings>;
