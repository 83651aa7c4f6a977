import type { SealedNumber } from '@hms/contracts/patient';
import { blindIndex, type Key, open, seal } from '@hms/platform/security';

/** Numbers that identify a person directly, of one kind: at rest only sealed under the patient's key. */
export interface NumberVault {
  seal(key: Key, patient: string, number: string): SealedNumber;
  open(key: Key, patient: string, sealed: SealedNumber): string;
  /** The fingerprint under which an equal number is found. */
  index(number: string): string;
  /**
   * What a change means: undefined where the number stays the same, also when it is given again; null where it goes.
   */
  change(
    key: Key,
    patient: string,
    before: SealedNumber | null,
    given: string | null | undefined,
  ): SealedNumber | null | undefined;
}

/** A shorter number would be given away by its last four. */
const SHORTEST_SHOWN = 8;

const shownEnd = (number: string): string => (number.length < SHORTEST_SHOWN ? '' : number.slice(-4));

/**
 * @param kind what a ciphertext is bound to beside the patient, e.g. `ssn`
 * @param indexKey secret of the service under which numbers are fingerprinted
 * @param normalise the one form in which numbers are compared
 */
export function createNumberVault(kind: string, indexKey: Key, normalise: (number: string) => string): NumberVault {
  const index = (number: string) => blindIndex(indexKey, normalise(number)).toString('base64url');
  const context = (patient: string): string => `${kind}:${patient}`;
  const sealNumber = (key: Key, patient: string, number: string): SealedNumber => ({
    sealed: seal(key, number, context(patient)),
    index: index(number),
    last4: shownEnd(normalise(number)),
  });
  return {
    index,
    seal: sealNumber,
    open: (key, patient, { sealed }) => open(key, sealed, context(patient)).toString(),
    change(key, patient, before, given) {
      if (given === undefined) return undefined;
      if (given === null) return before ? null : undefined;
      return before?.index === index(given) ? undefined : sealNumber(key, patient, given);
    },
  };
}

export const digitsOnly = (number: string): string => number.replaceAll(/\D/g, '');
export const lettersAndDigits = (number: string): string => number.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
/** `123-45-6789` */
export const formattedSsn = (digits: string): string => digits.replace(/^(\d{3})(\d{2})(\d{4})$/, '$1-$2-$3');
