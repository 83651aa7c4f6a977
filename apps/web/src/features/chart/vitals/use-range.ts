import type { ReferenceRange } from '@hms/contracts/clinical';
import { useFormats } from '../../../words/formats.ts';

/** From where to where something is usual, or only one of them. */
export function useRange(): (range: Pick<ReferenceRange, 'low' | 'high'>) => string {
  const { number } = useFormats();
  return ({ low, high }) => {
    if (low === null) return high === null ? '' : `≤ ${number(high)}`;
    return high === null ? `≥ ${number(low)}` : `${number(low)}–${number(high)}`;
  };
}
