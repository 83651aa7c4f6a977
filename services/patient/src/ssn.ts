import type { SealedSsn } from '@hms/contracts/patient';
import { blindIndex, type Key, open, seal } from '@hms/platform/security';

const digits = (ssn: string): string => ssn.replaceAll('-', '');
const context = (patient: string): string => `ssn:${patient}`;

export interface SsnVault {
  seal(key: Key, patient: string, ssn: string): SealedSsn;
  open(key: Key, patient: string, ssn: SealedSsn): string;
  /** The fingerprint under which an equal number is found. */
  index(ssn: string): string;
}

/** @param indexKey secret of the service under which numbers are fingerprinted */
export function createSsnVault(indexKey: Key): SsnVault {
  const index = (ssn: string) => blindIndex(indexKey, digits(ssn)).toString('base64url');
  return {
    index,
    seal: (key, patient, ssn) => ({
      sealed: seal(key, digits(ssn), context(patient)),
      index: index(ssn),
      last4: digits(ssn).slice(-4),
    }),
    open: (key, patient, { sealed }) => open(key, sealed, context(patient)).toString(),
  };
}
