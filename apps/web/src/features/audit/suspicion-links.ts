import type { ListSuspicionsApiResponse } from '../../api/generated/audit.gen.ts';
import { entriesLink } from './entries-link.ts';

export type Suspicion = ListSuspicionsApiResponse['suspicions'][number];

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

const shifted = (at: string, by: number): string => new Date(Date.parse(at) + by).toISOString();

/** The entries that made somebody look: those of the day, of the hour before the last refusal, or of the emergency. */
export function entriesBehind({ kind, at, actor, patients }: Suspicion): string {
  switch (kind) {
    case 'unusual-volume':
      return entriesLink({ user: actor, from: at, to: shifted(at, DAY_MS) });
    case 'denied-series':
      return entriesLink({ user: actor, outcome: 'denied', from: shifted(at, -HOUR_MS), to: shifted(at, 1) });
    case 'break-glass': {
      const [patient] = patients;
      return entriesLink({ user: actor, ...(patient ? { patient } : {}), from: at });
    }
    case 'own-record':
    case 'same-surname':
    case 'neighbour':
    case 'vip': {
      const [patient, another] = patients;
      const day = `${at.slice(0, 10)}T00:00:00.000Z`;
      return entriesLink({
        user: actor,
        ...(patient && !another ? { patient } : {}),
        from: day,
        to: shifted(day, DAY_MS),
      });
    }
    default:
      return kind satisfies never;
  }
}
