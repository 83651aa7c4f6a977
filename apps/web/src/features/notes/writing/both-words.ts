import type { SectionContent } from '@hms/contracts/clinical';

/** What stands and what clashes with it, one below the other; of a finding that both made, what stands. */
export function bothWords(stands: SectionContent, clashing: readonly SectionContent[]): SectionContent {
  const texts = [stands, ...clashing].map(({ text }) => text.trim()).filter((text) => text !== '');
  return {
    text: [...new Set(texts)].join('\n'),
    findings: Object.assign({}, ...clashing.map(({ findings }) => findings), stands.findings),
  };
}
