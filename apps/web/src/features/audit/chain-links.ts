import type { VerifyTrailApiResponse } from '../../api/generated/audit.gen.ts';

export type Verdict = VerifyTrailApiResponse;

/** One link of the drawn chain, from the oldest to the newest. */
export interface ChainLink {
  readonly state: 'removed' | 'whole' | 'unsigned' | 'bad' | 'unchecked';
  readonly from: number;
  /** Null where nobody knows how far it goes. */
  readonly upTo: number | null;
  readonly checkpoints: number;
  /** When the last checkpoint within was signed. */
  readonly at: string | null;
  /** Whether the newest entry that is anchored outside the database is within. */
  readonly anchored: boolean;
}

/** What a check found, as links of a chain. */
export function chainLinks(verdict: Verdict): ChainLink[] {
  const { removed_by_retention: removed, entries, first_bad: bad, stretches, anchored_up_to: anchor } = verdict;
  const links: Omit<ChainLink, 'anchored'>[] = [];
  const plain = { checkpoints: 0, at: null };
  if (removed > 0) links.push({ state: 'removed', from: 1, upTo: removed, ...plain });
  for (const { up_to: upTo, ...stretch } of stretches) links.push({ state: 'whole', upTo, ...stretch });
  const signed = stretches.at(-1)?.up_to ?? removed;
  const whole = Math.min(removed + entries, bad ? bad.number - 1 : Number.POSITIVE_INFINITY);
  if (whole > signed) links.push({ state: 'unsigned', from: signed + 1, upTo: whole, ...plain });
  if (bad) {
    const isCutOff = bad.kind === 'cut-off';
    const upTo = isCutOff ? null : (bad.up_to ?? bad.number);
    links.push({ state: 'bad', from: bad.number, upTo, ...plain });
    if (upTo !== null) links.push({ state: 'unchecked', from: upTo + 1, upTo: null, ...plain });
  }
  return links.map((link) => ({
    ...link,
    anchored: anchor >= link.from && anchor <= (link.upTo ?? Number.POSITIVE_INFINITY),
  }));
}
