import type { Chart } from '@hms/contracts/clinical';
import type { GetChartApiResponse } from '../../api/generated/clinical.gen.ts';

/** A chart as the contract says it; the generated endpoints know no more of what was answered than that it is an object. */
export const asChart = (answered: GetChartApiResponse): Chart => answered as Chart;
