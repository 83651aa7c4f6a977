import Alert from '@mui/material/Alert';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../api/problem.ts';
import { ProblemAlert } from '../../frame/problem-alert.tsx';
import { namesOf } from './appointment.ts';

/** What somebody with the right may go past, with a reason. */
const PASSABLE = new Set(['slot-taken', 'outside-schedule', 'needs-unmet']);

export const isPassable = (problem: unknown): boolean => problem !== undefined && PASSABLE.has(problemOf(problem).code);

/** Why a slot cannot be had, in plain words. */
export function Refusal({
  problem,
  resources,
}: {
  readonly problem: unknown;
  /** What was asked for. */
  readonly resources: readonly { readonly id: string; readonly name: string }[];
}) {
  const { t, i18n } = useTranslation('booking');
  const { code, resources: concerned } = problemOf(problem);
  if (!i18n.exists(`refusal.${code}`, { ns: 'booking' })) return <ProblemAlert problem={problem} />;
  const ids = Array.isArray(concerned) ? new Set(concerned as string[]) : undefined;
  const who = namesOf(ids ? resources.filter(({ id }) => ids.has(id)) : resources);
  return <Alert severity="warning">{t(`refusal.${code}`, { who })}</Alert>;
}
