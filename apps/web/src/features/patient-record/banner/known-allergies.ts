import type { Chart } from '@hms/contracts/clinical';

/** What a banner says of allergies: their names, or in one word why there are none. */
export type KnownAllergies = readonly string[] | 'none-known' | 'none-recorded' | 'not-asked';

const plain = (name: string): string => name.trim().toLocaleLowerCase();

/**
 * What is known of a patient's allergies by the chart and by the registration desk: silence of one of them takes nothing away from
 * what the other was told.
 *
 * @param chart undefined for those who may not read charts
 * @param registered as told at the desk; null where nobody asked there
 */
export function knownAllergies(
  chart: Pick<Chart, 'allergies' | 'allergy_status'> | undefined,
  registered: readonly string[] | null,
): KnownAllergies {
  const names = (chart?.allergies ?? [])
    .filter(({ clinical_status, verification }) => clinical_status === 'active' && verification !== 'refuted')
    .map(({ substance }) => substance);
  const known = new Set(names.map(plain));
  const all = [...names, ...(registered ?? []).filter((name) => !known.has(plain(name)))];
  if (all.length > 0) return all;
  if (chart?.allergy_status === 'none-known') return 'none-known';
  if (chart) return chart.allergy_status === 'not-asked' ? 'not-asked' : 'none-recorded';
  return registered ? 'none-recorded' : 'not-asked';
}
