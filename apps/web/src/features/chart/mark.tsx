import Chip, { type ChipProps } from '@mui/material/Chip';
import {
  BadgeCheck,
  Ban,
  CircleCheck,
  CircleDashed,
  CircleDot,
  CirclePause,
  DoorOpen,
  Hand,
  Hourglass,
  type LucideIcon,
  OctagonAlert,
  PencilLine,
  Play,
  ShieldAlert,
  ShieldQuestionMark,
  Siren,
  TriangleAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';

type Look = readonly [LucideIcon, ChipProps['color']?];

/** Each state has a sign of its own beside its colour and its word: what it is, then which. */
const LOOKS: Readonly<Record<string, Look>> = {
  'encounter.planned': [Hourglass],
  'encounter.arrived': [DoorOpen, 'warning'],
  'encounter.triaged': [DoorOpen, 'warning'],
  'encounter.in-progress': [Play, 'success'],
  'encounter.onleave': [CirclePause, 'warning'],
  'encounter.finished': [CircleCheck],
  'encounter.cancelled': [Ban],
  'note.draft': [PencilLine, 'warning'],
  'note.final': [BadgeCheck, 'success'],
  'note.amended': [BadgeCheck, 'success'],
  'note.discarded': [Ban],
  'problem.active': [CircleDot, 'primary'],
  'problem.recurrence': [CircleDot, 'warning'],
  'problem.relapse': [CircleDot, 'warning'],
  'problem.inactive': [CirclePause],
  'problem.remission': [CirclePause],
  'problem.resolved': [CircleCheck],
  'allergy.active': [CircleDot, 'primary'],
  'allergy.inactive': [CirclePause],
  'allergy.resolved': [CircleCheck],
  'criticality.high': [ShieldAlert, 'error'],
  'criticality.low': [ShieldQuestionMark],
  'criticality.unable-to-assess': [ShieldQuestionMark],
  'task.requested': [CircleDashed],
  'task.accepted': [Hand, 'primary'],
  'task.in-progress': [Play, 'primary'],
  'task.completed': [CircleCheck],
  'task.cancelled': [Ban],
  'order.draft': [PencilLine, 'warning'],
  'order.active': [CircleDot, 'primary'],
  'order.on-hold': [CirclePause, 'warning'],
  'order.revoked': [Ban],
  'order.completed': [CircleCheck],
  'priority.urgent': [TriangleAlert, 'warning'],
  'priority.asap': [TriangleAlert, 'warning'],
  'priority.stat': [Siren, 'error'],
  'flag.normal': [CircleCheck, 'success'],
  'flag.abnormal': [TriangleAlert, 'warning'],
  'flag.critical': [Siren, 'error'],
  'flag.none': [CircleDashed],
  'immunization.completed': [CircleCheck, 'success'],
  'immunization.not-done': [Ban],
  'procedure.preparation': [Hourglass],
  'procedure.in-progress': [Play, 'success'],
  'procedure.on-hold': [CirclePause, 'warning'],
  'procedure.not-done': [Ban],
  'procedure.stopped': [Ban, 'warning'],
  'procedure.completed': [CircleCheck],
  'carePlan.draft': [PencilLine, 'warning'],
  'carePlan.active': [CircleDot, 'primary'],
  'carePlan.on-hold': [CirclePause, 'warning'],
  'carePlan.revoked': [Ban],
  'carePlan.completed': [CircleCheck],
  'activity.not-started': [CircleDashed],
  'activity.scheduled': [Hourglass],
  'activity.in-progress': [Play, 'primary'],
  'activity.on-hold': [CirclePause, 'warning'],
  'activity.completed': [CircleCheck, 'success'],
  'activity.cancelled': [Ban],
  'activity.stopped': [Ban],
  'goal.proposed': [CircleDashed],
  'goal.planned': [Hourglass],
  'goal.accepted': [Hand],
  'goal.active': [CircleDot, 'primary'],
  'goal.on-hold': [CirclePause, 'warning'],
  'goal.completed': [CircleCheck, 'success'],
  'goal.cancelled': [Ban],
  'goal.rejected': [Ban],
  'news2.zero': [CircleCheck],
  'news2.low': [CircleDot],
  'news2.single': [TriangleAlert, 'warning'],
  'news2.urgent': [OctagonAlert, 'warning'],
  'news2.emergency': [Siren, 'error'],
  'severeness.none': [CircleCheck],
  'severeness.minimal': [CircleCheck],
  'severeness.low': [CircleDot],
  'severeness.mild': [CircleDot],
  'severeness.moderate': [TriangleAlert, 'warning'],
  'severeness.moderately-severe': [OctagonAlert, 'warning'],
  'severeness.high': [OctagonAlert, 'error'],
  'severeness.severe': [OctagonAlert, 'error'],
  'risk.none': [CircleCheck],
  'risk.low': [CircleDot],
  'risk.mild': [CircleDot],
  'risk.moderate': [TriangleAlert, 'warning'],
  'risk.high': [OctagonAlert, 'error'],
  'risk.severe': [OctagonAlert, 'error'],
  'assessment.flag.self-harm': [Siren, 'error'],
};

/**
 * In which state something of a chart is.
 *
 * @param of the kind of the state, such as `order`
 * @param short what stands in little room in place of the word, which is read out then
 */
export function Mark({ of, value, short }: { readonly of: string; readonly value: string; readonly short?: string }) {
  const { t } = useTranslation('chart');
  const word = t(`${of}.${value}`);
  const [Icon = CircleDashed, color] = LOOKS[`${of}.${value}`] ?? [TriangleAlert];
  return (
    <Chip
      size="small"
      variant="outlined"
      {...(color ? { color } : {})}
      icon={<Icon size={14} aria-hidden />}
      {...(short === undefined ? {} : { role: 'img', 'aria-label': `${short}: ${word}`, title: word })}
      label={short ?? word}
    />
  );
}
