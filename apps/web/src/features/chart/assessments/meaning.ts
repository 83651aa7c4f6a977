import type { Instrument } from '@hms/contracts/clinical';

/** Instruments that tell a risk, not how severe something is. */
const OF_RISK: readonly Instrument[] = ['morse', 'braden'];

/** Under which words the meaning of a total stands. */
export const meaningOf = (instrument: Instrument): 'risk' | 'severeness' =>
  OF_RISK.includes(instrument) ? 'risk' : 'severeness';
