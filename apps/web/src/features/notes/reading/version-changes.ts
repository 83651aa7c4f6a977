import type { Note, SectionContent } from '@hms/contracts/clinical';

interface SectionChange {
  readonly section: Note['sections'][number];
  readonly before: SectionContent;
  readonly after: SectionContent;
}

export interface Amended {
  readonly id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly changes: readonly SectionChange[];
}

/**
 * What each amendment of a note changed, the newest first. An amendment keeps what stood before it; what stood after it is what the
 * next one of the same section found, or what stands now.
 */
export function amendmentsOf({ sections, amendments }: Pick<Note, 'sections' | 'amendments'>): Amended[] {
  return amendments
    .map(({ id, reason, by, at, before }, place) => ({
      id,
      reason,
      by,
      at,
      changes: sections.flatMap((section) => {
        const stood = before[section.key];
        if (!stood) return [];
        const next = amendments.slice(place + 1).find((later) => later.before[section.key]);
        return [{ section, before: stood, after: next?.before[section.key] ?? section.content }];
      }),
    }))
    .toReversed();
}
