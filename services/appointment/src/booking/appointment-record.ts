import type { Appointment, Slot } from '@hms/contracts/appointment';

/** What people said of a visit. It is forgotten with the patient. */
export type Words = Partial<
  Record<'reason' | 'comment' | 'telehealth_link' | 'override_reason' | 'closing_note', string | null>
>;

/** A slot that is kept for somebody on the waiting list. */
type OpenOffer = Omit<Slot, 'override_reason'> & { readonly expires_at: string };

type Shown = Omit<Appointment, 'patient_id' | 'masked' | 'patient_deceased' | 'patient_erased' | 'offer' | keyof Words>;

/** A visit as its events make it, before it is known who asks. */
export interface AppointmentRecord extends Shown {
  /** As booked; after a merge somebody else stands for the patient. */
  readonly patient: string;
  readonly offer: OpenOffer | null;
  /** When slots began that the patient did not want or that expired: they are not offered again. */
  readonly declined: readonly string[];
  readonly words: Words;
}
