/**
 * Slows guessing without giving anybody the means to lock a colleague out.
 *
 * Failures are counted in lanes, and an attempt waits only for the lanes that it runs in. A device on which this person has
 * signed in before has a lane of its own (OWASP, Slow Down Online Guessing Attacks with Device Cookies), and so has the
 * network from which they usually come. So whatever strangers do to an account, its owner at the usual workstation does
 * not notice. Strangers share one lane an account besides that of their own network: all guesses of a botnet end there
 * (SP 800-63B-4 section 3.2.2: at most 100 failures in a row).
 *
 * A wrong code after a right password is graver: somebody has the password. Strangers get five of those.
 */
export interface Attempt {
  /** The user name as typed, in lower case; also names that do not exist, so that the answer does not tell. */
  account: string;
  /** Where it comes from: the /24 (IPv4) or /56 (IPv6) of the client address. */
  network: string;
  /** The device, where this account has signed in on it before. */
  knownDevice?: string | undefined;
  /** True where this account has signed in from this network before. */
  knownNetwork: boolean;
}

export type Stage = 'password' | 'second-factor';

export interface Lane {
  key: string;
  /** Failures that cost nothing; each further one doubles the wait from `first` to at most `longest` seconds. */
  free: number;
  first: number;
  longest: number;
}

/** Stands for an account where a passkey is tried instead of its password; no user name has a blank. */
export const passkeyLanes = (account: string): string => `passkey ${account}`;

/** What is kept of a lane. */
export interface Failures {
  count: number;
  last: Date;
}

const minute = 60;
const hour = 60 * minute;
/** A lane without a failure for this long is forgotten. */
export const forgetAfterSeconds = 24 * hour;

/** The lanes of an attempt at one stage; a failure is counted in each of them. */
export function lanesOf(attempt: Attempt, stage: Stage): Lane[] {
  const { account, network, knownDevice, knownNetwork } = attempt;
  if (knownDevice !== undefined)
    return [{ key: `device ${account} ${knownDevice}`, free: 5, first: 1, longest: 15 * minute }];
  const own = { key: `source ${account} ${network}`, free: 5, first: 1, longest: 15 * minute };
  if (knownNetwork) return [own];
  if (stage === 'second-factor')
    return [own, { key: `code ${account}`, free: 5, first: 30, longest: forgetAfterSeconds }];
  return [
    own,
    { key: `strangers ${account}`, free: 90, first: minute, longest: forgetAfterSeconds },
    // Slows one password on many names, but never so long that it would keep newcomers of a whole house out.
    { key: `network ${network}`, free: 50, first: 1, longest: 10 },
  ];
}

/** Seconds from `now` until the lane lets an attempt through; 0 when it does. */
export function secondsToWait(lane: Lane, failures: Failures | undefined, now: Date): number {
  if (failures === undefined) return 0;
  const since = (now.getTime() - failures.last.getTime()) / 1000;
  if (since >= forgetAfterSeconds || failures.count < lane.free) return 0;
  const wait = Math.min(lane.first * 2 ** Math.min(failures.count - lane.free, 30), lane.longest);
  // A clock set back must not make the wait longer than it was when it began.
  return Math.max(0, Math.ceil(Math.min(wait, wait - since)));
}

/**
 * The lanes that a success clears: the ones that are this person's own. Those of strangers stay, or each sign-in of the
 * owner would give the attacker another hundred guesses.
 */
export const clearedBySuccess = (attempt: Attempt): string[] =>
  attempt.knownDevice === undefined
    ? [`source ${attempt.account} ${attempt.network}`]
    : [`device ${attempt.account} ${attempt.knownDevice}`];
