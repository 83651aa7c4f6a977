import type { Encounter, EncounterStatus } from '@hms/contracts/clinical';

export type EncounterAction = 'receive' | 'start' | 'leave' | 'resume' | 'complete' | 'cancel' | 'error';

interface Rule {
  readonly permission: string;
  readonly from: readonly EncounterStatus[];
}

/** What may be done with an encounter in which state, the likeliest first; the service decides again. */
const RULES: Readonly<Record<EncounterAction, Rule>> = {
  start: { permission: 'clinical:encounter', from: ['planned', 'arrived', 'triaged'] },
  complete: { permission: 'clinical:encounter', from: ['in-progress', 'onleave'] },
  receive: { permission: 'clinical:encounter', from: ['planned'] },
  resume: { permission: 'clinical:encounter', from: ['onleave'] },
  leave: { permission: 'clinical:encounter', from: ['in-progress'] },
  cancel: { permission: 'clinical:encounter', from: ['planned', 'arrived', 'triaged'] },
  error: {
    permission: 'clinical:correct',
    from: ['planned', 'arrived', 'triaged', 'in-progress', 'onleave', 'finished', 'cancelled'],
  },
};

export const actionsOn = (
  { status }: Pick<Encounter, 'status'>,
  may: (permission: string) => boolean,
): readonly EncounterAction[] =>
  (Object.keys(RULES) as EncounterAction[]).filter(
    (action) => RULES[action].from.includes(status) && may(RULES[action].permission),
  );
