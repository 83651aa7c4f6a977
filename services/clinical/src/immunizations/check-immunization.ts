import type { Immunization } from '@hms/contracts/clinical';
import { unprocessable } from '@hms/platform/contract';

type Given = Pick<
  Immunization,
  'status' | 'occurred_at' | 'not_done_reason' | 'expires_on' | 'subpotent_reason' | 'dose_number' | 'series_doses'
>;

/**
 * Refuses what cannot be true of an immunisation. What was not done has a reason (FHIR R4 Immunization.statusReason), and a dose from
 * a lot that had expired does not count: it is recorded as subpotent (CDC, General Best Practice Guidelines for Immunization).
 *
 * @param birthDate YYYY-MM-DD; null where nobody knows
 * @throws Failure `reason-needed`, `reason-unfit`, `before-birth`, `vaccine-expired`, `dose-beyond-series`
 */
export function mustBePlausible(given: Given, birthDate: string | null): void {
  const { status, not_done_reason, expires_on, subpotent_reason, dose_number, series_doses } = given;
  const day = given.occurred_at.slice(0, 'YYYY-MM-DD'.length);
  if (status === 'not-done' && !not_done_reason)
    throw unprocessable('reason-needed', 'Say why the vaccine was not given.');
  if (status === 'completed' && not_done_reason)
    throw unprocessable('reason-unfit', 'A vaccine that was given has no reason for not giving it.');
  if (birthDate && day < birthDate) throw unprocessable('before-birth', 'Nobody is vaccinated before birth.');
  if (status === 'completed' && expires_on && expires_on < day && !subpotent_reason)
    throw unprocessable('vaccine-expired', 'The lot had expired: say that the dose does not count.');
  if (dose_number && series_doses && dose_number > series_doses)
    throw unprocessable('dose-beyond-series', 'The series has fewer doses than that.');
}
