import { readFileSync, writeFileSync } from 'node:fs';
import { conformanceReport } from './conformance/report.ts';

/** What HL7's test kit requires; it is no part of this repository. */
export const REQUIREMENTS = new URL(
  '../../../shared/data/conformance/us_core_test_kit_requirements.csv',
  import.meta.url,
);
export const PAGE = new URL('../../docs/conformance.md', import.meta.url);

/** Writes `docs/conformance.md` anew: `node services/integration/generate-conformance.ts`. */
if (import.meta.main) writeFileSync(PAGE, conformancePage());

export function conformancePage(): string {
  return conformanceReport(readFileSync(REQUIREMENTS, 'utf8'));
}
