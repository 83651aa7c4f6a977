import type { QueueToken } from '../../api/generated/appointment.gen.ts';

export type { QueueToken };

export type TokenAction = 'call' | 'serve' | 'done' | 'skip' | 'transfer' | 'requeue';

/** What may be done with a token in which state, the likeliest first; the service decides again. */
const AFTER: Readonly<Record<QueueToken['status'], readonly TokenAction[]>> = {
  waiting: ['call', 'transfer', 'skip', 'serve', 'done'],
  called: ['serve', 'call', 'done', 'skip', 'transfer', 'requeue'],
  serving: ['done', 'transfer', 'requeue'],
  skipped: ['call', 'requeue', 'serve', 'transfer', 'done'],
  done: [],
};

/** Who may not see whose a token is cannot change it either. */
export const actionsOn = ({ status, masked }: Pick<QueueToken, 'status' | 'masked'>, mayCall: boolean) =>
  masked || !mayCall ? [] : AFTER[status];

/** Keys that act on the row that has the focus. */
export const KEYS: Readonly<Record<string, TokenAction>> = {
  c: 'call',
  v: 'serve',
  d: 'done',
  s: 'skip',
  t: 'transfer',
  w: 'requeue',
};
