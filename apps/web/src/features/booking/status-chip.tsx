import Chip, { type ChipProps } from '@mui/material/Chip';
import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  CircleCheck,
  ClipboardCheck,
  DoorOpen,
  Hourglass,
  type LucideIcon,
  TriangleAlert,
  UserX,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppointmentStatus } from './appointment.ts';

/** Each state has a sign of its own beside its colour and its word. */
const LOOKS: Readonly<Record<AppointmentStatus, readonly [LucideIcon, ChipProps['color']]>> = {
  proposed: [CalendarClock, 'default'],
  pending: [CalendarClock, 'default'],
  waitlist: [Hourglass, 'default'],
  booked: [CalendarCheck, 'primary'],
  arrived: [DoorOpen, 'warning'],
  'checked-in': [ClipboardCheck, 'success'],
  fulfilled: [CircleCheck, 'default'],
  noshow: [UserX, 'error'],
  cancelled: [CalendarX, 'default'],
  'entered-in-error': [TriangleAlert, 'default'],
};

export function StatusChip({ status }: { readonly status: AppointmentStatus }) {
  const { t } = useTranslation('booking');
  const [Icon, color] = LOOKS[status];
  return (
    <Chip
      size="small"
      variant="outlined"
      {...(color ? { color } : {})}
      icon={<Icon size={14} aria-hidden />}
      label={t(`status.${status}`)}
    />
  );
}
