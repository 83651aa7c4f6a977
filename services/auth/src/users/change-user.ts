import type { authContract, User } from '@hms/contracts/auth';
import { conflict, type Decided, invalid, notAllowed } from '@hms/platform/contract';

type Event = Decided<typeof authContract>;

export interface UserProfile {
  name: string;
  email: string | null;
  roles: string[];
  departments: string[];
  facility: string | null;
}

/** What a decision about an account needs beside it. */
export interface UserContext {
  actor: string;
  /** Every role that exists. */
  knownRoles: readonly string[];
  /** The roles that the actor may give and take. */
  givableRoles: readonly string[];
  /** Other active accounts that hold the role which manages accounts. */
  otherAdministrators: number;
}

/** The role without which nobody could make accounts any more. */
const keeper = 'administrator';

/** Makes an account. Throws `unknown-role`, `role-beyond-yours`. */
export function createUser(username: string, profile: UserProfile, context: UserContext): Event[] {
  checkRoles(profile.roles, context);
  return [{ type: 'user.created', data: { username, ...profile, demo: false } }];
}

/** Throws `unknown-role`, `role-beyond-yours`, `last-administrator`, `user-deactivated`. */
export function updateUser(user: User, profile: UserProfile, context: UserContext): Event[] {
  mustExistStill(user);
  const given = profile.roles.filter((role) => !user.roles.includes(role));
  const taken = user.roles.filter((role) => !profile.roles.includes(role));
  checkRoles([...given, ...taken.filter((role) => context.knownRoles.includes(role))], context);
  if (taken.includes(keeper)) mustNotBeLast(user, context);
  return [{ type: 'user.updated', data: profile }];
}

/** Throws `own-account`, `last-administrator`, `already-locked`, `user-deactivated`. */
export function lockUser(user: User, reason: string, context: UserContext): Event[] {
  mustExistStill(user);
  if (user.status === 'locked') throw conflict('already-locked', 'The account is locked already.');
  mustBeAnother(user, context);
  mustNotBeLast(user, context);
  return [{ type: 'user.locked', data: { reason } }];
}

/** Throws `not-locked`, `user-deactivated`. */
export function unlockUser(user: User): Event[] {
  mustExistStill(user);
  return user.status === 'locked' ? [{ type: 'user.unlocked', data: {} }] : [];
}

/** Throws `own-account`, `last-administrator`, `user-deactivated`. */
export function deactivateUser(user: User, context: UserContext): Event[] {
  mustExistStill(user);
  mustBeAnother(user, context);
  mustNotBeLast(user, context);
  return [{ type: 'user.deactivated', data: {} }];
}

/** Takes a deactivation back. Throws `not-deactivated`, and `role-beyond-yours`: it gives the account its roles again. */
export function reactivateUser(user: User, context: UserContext): Event[] {
  if (user.status !== 'deactivated') throw conflict('not-deactivated', 'The account is not closed.');
  checkRoles(
    user.roles.filter((role) => context.knownRoles.includes(role)),
    context,
  );
  return [{ type: 'user.reactivated', data: {} }];
}

export function mustExistStill(user: User): void {
  if (user.status === 'deactivated') throw conflict('user-deactivated', 'The account is closed.');
}

function checkRoles(roles: readonly string[], { knownRoles, givableRoles }: UserContext): void {
  const unknown = roles.filter((role) => !knownRoles.includes(role));
  if (unknown.length > 0) throw invalid('unknown-role', `There is no role ${unknown.join(', ')}.`);
  const beyond = roles.filter((role) => !givableRoles.includes(role));
  if (beyond.length > 0)
    throw notAllowed(
      'role-beyond-yours',
      `You cannot give or take ${beyond.join(', ')}: it permits more than you may.`,
    );
}

function mustBeAnother(user: User, { actor }: UserContext): void {
  if (user.id === actor) throw conflict('own-account', 'You cannot do this to your own account.');
}

function mustNotBeLast(user: User, { otherAdministrators }: UserContext): void {
  if (user.roles.includes(keeper) && otherAdministrators === 0)
    throw conflict('last-administrator', 'This is the last administrator; make another one first.');
}
