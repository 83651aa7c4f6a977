import { Archive, ArchiveRestore, Camera, Lock, type LucideIcon, Scale, Tag, UserRoundX, Watch } from 'lucide-react';
import type { Patient } from '../patient.ts';

export type ActionId =
  | 'wristband'
  | 'label'
  | 'photo'
  | 'death'
  | 'correctDeath'
  | 'sensitivity'
  | 'deactivate'
  | 'reactivate'
  | 'hold'
  | 'liftHold';

export interface PatientAction {
  readonly id: ActionId;
  readonly icon: LucideIcon;
  readonly permission: string;
  /** Actions of one group stand together. */
  readonly group: 'print' | 'person' | 'record';
  readonly fits: (patient: Patient) => boolean;
}

/** A record that was merged away is printed and changed no more: its survivor is. */
const current = ({ merged_into }: Patient): boolean => merged_into === null;

const actions: readonly PatientAction[] = [
  { id: 'wristband', icon: Watch, permission: 'patient:read', group: 'print', fits: current },
  { id: 'label', icon: Tag, permission: 'patient:read', group: 'print', fits: current },
  { id: 'photo', icon: Camera, permission: 'patient:update', group: 'person', fits: current },
  {
    id: 'death',
    icon: UserRoundX,
    permission: 'patient:record-death',
    group: 'person',
    fits: (patient) => current(patient) && !patient.deceased,
  },
  {
    id: 'correctDeath',
    icon: UserRoundX,
    permission: 'patient:record-death',
    group: 'person',
    fits: (patient) => current(patient) && patient.deceased,
  },
  { id: 'sensitivity', icon: Lock, permission: 'patient:set-sensitivity', group: 'record', fits: current },
  {
    id: 'deactivate',
    icon: Archive,
    permission: 'patient:deactivate',
    group: 'record',
    fits: (patient) => current(patient) && patient.is_active,
  },
  {
    id: 'reactivate',
    icon: ArchiveRestore,
    permission: 'patient:deactivate',
    group: 'record',
    fits: (patient) => current(patient) && !patient.is_active,
  },
  { id: 'hold', icon: Scale, permission: 'patient:hold', group: 'record', fits: ({ legal_hold }) => !legal_hold },
  { id: 'liftHold', icon: Scale, permission: 'patient:hold', group: 'record', fits: ({ legal_hold }) => legal_hold },
];

/** What somebody may do with a record, as it stands. */
export const actionsFor = (patient: Patient, may: (permission: string) => boolean): readonly PatientAction[] =>
  actions.filter(({ permission, fits }) => may(permission) && fits(patient));
