import { conflict } from '@hms/platform/contract';

/** What may follow on each state; everything else is refused. */
export type Transitions<Status extends string> = Readonly<Record<Status, readonly Status[]>>;

/** @returns what throws `wrong-state` where such a thing cannot become so */
export const lifeOf =
  <Status extends string>(what: string, transitions: Transitions<Status>) =>
  (from: Status, to: Status): void => {
    if (transitions[from].includes(to)) return;
    throw conflict('wrong-state', `${what} that is ${from} cannot become ${to}.`, {
      members: { status: from, wanted: to, possible: transitions[from] },
    });
  };
