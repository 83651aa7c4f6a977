import type { TFunction } from 'i18next';
import { csvOf } from '../../list/csv.ts';
import { leaderOf, namesOf } from '../booking/appointment.ts';
import type { Clock } from '../booking/use-clock.ts';
import type { BoardEntry } from './board-groups.ts';
import type { Called } from './board-search.ts';

/**
 * The board as a table for spreadsheets.
 *
 * @param t over the words of the day board and of booking
 * @param clock of the place whose day it is
 */
export function boardFile(
  entries: readonly BoardEntry[],
  nameOf: (patient: string) => Called | undefined,
  clock: Clock,
  t: TFunction,
): string {
  const heads = ['time', 'patient', 'mrn', 'type', 'with', 'place', 'state', 'token', 'waiting', 'late'];
  const rows = entries.map(({ appointment, token, waiting_minutes }) => {
    const { start, end, patient_id, type_name, resources, status, late_minutes } = appointment;
    const leader = leaderOf(appointment);
    const patient = patient_id === null ? undefined : nameOf(patient_id);
    return [
      start && end ? clock.times(start, end) : '',
      patient?.name ?? t(appointment.patient_erased ? 'patient.erased' : 'patient.masked', { ns: 'booking' }),
      patient?.mrn ?? '',
      type_name,
      leader?.name ?? '',
      namesOf(resources.filter((each) => each !== leader)),
      t(`status.${status}`, { ns: 'booking' }),
      token ?? '',
      String(waiting_minutes ?? ''),
      String(late_minutes ?? ''),
    ];
  });
  return csvOf([heads.map((head) => t(`file.${head}`)), ...rows]);
}
