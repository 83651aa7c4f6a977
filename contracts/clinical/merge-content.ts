import { diff3Merge } from 'node-diff3';
import type { SectionContent } from './notes.ts';

type Findings = SectionContent['findings'];

/**
 * What two people made of the same text, put together word by word.
 *
 * @returns undefined where both changed the same words, or wrote in the same place
 */
export function mergeText(base: string, theirs: string, mine: string): string | undefined {
  const regions = diff3Merge(words(theirs), words(base), words(mine), { excludeFalseConflicts: true });
  const merged: string[] = [];
  for (const region of regions) {
    if (!region.ok) return undefined;
    merged.push(...region.ok);
  }
  return merged.join('');
}

/** Words, and what stands between them. */
const words = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

/** As {@link mergeText}, for findings: whoever changed an item has said what it is. */
function mergeFindings(base: Findings, theirs: Findings, mine: Findings): Findings | undefined {
  const merged: Findings = {};
  for (const item of new Set([base, theirs, mine].flatMap(Object.keys))) {
    const [was, their, my] = [base, theirs, mine].map((each) => JSON.stringify(each[item] ?? null));
    if (their !== was && my !== was && their !== my) return undefined;
    const found = their === was ? mine[item] : theirs[item];
    if (found) merged[item] = found;
  }
  return merged;
}

/** What two people wrote on the same base, put together; undefined where it clashes. */
export function mergeContent(
  base: SectionContent,
  theirs: SectionContent,
  mine: SectionContent,
): SectionContent | undefined {
  const text = mergeText(base.text, theirs.text, mine.text);
  const findings = mergeFindings(base.findings, theirs.findings, mine.findings);
  return text === undefined || findings === undefined ? undefined : { text, findings };
}
