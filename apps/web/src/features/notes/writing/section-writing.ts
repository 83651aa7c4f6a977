import type { Note, SectionContent } from '@hms/contracts/clinical';
import { mergeContent } from '@hms/contracts/clinical/merge-content';

type Section = Pick<Note['sections'][number], 'version' | 'content' | 'conflicts'>;

/** A section while somebody writes in it. */
export interface SectionWriting {
  /** As the writer sees it. */
  readonly content: SectionContent;
  /** On which version of the section it is written, and what that said. */
  readonly basedOn: number;
  readonly base: SectionContent;
  /** What is on its way to the hospital. */
  readonly sending?: SectionContent;
}

const same = (a: SectionContent, b: SectionContent): boolean =>
  a.text === b.text && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = ({ findings }: SectionContent) => Object.entries(findings).toSorted(([a], [b]) => (a < b ? -1 : 1));

export const beginWriting = ({ version, content }: Omit<Section, 'conflicts'>): SectionWriting => ({
  content,
  basedOn: version,
  base: content,
});

/** Whether something is written that the hospital has not got. */
export const isDirty = ({ content, base }: SectionWriting): boolean => !same(content, base);

export const write = (writing: SectionWriting, content: SectionContent): SectionWriting => ({ ...writing, content });

export const send = (writing: SectionWriting): SectionWriting => ({ ...writing, sending: writing.content });

const settledOf = ({ sending: _sent, ...writing }: SectionWriting): SectionWriting => writing;

/** It did not get there: it is still to be sent. */
export const failed = settledOf;

/**
 * The hospital has it, perhaps merged with what another wrote. Who went on typing keeps what they typed: it is put together with
 * the others' words, or, where it cannot be, goes to the hospital on its old base, which keeps both.
 */
export function answered(writing: SectionWriting, section: Section): SectionWriting {
  const { content, sending } = writing;
  if (!sending || same(content, sending)) return beginWriting(section);
  const base = { basedOn: section.version, base: section.content };
  if (same(section.content, sending)) return { content, ...base };
  const isClash = section.conflicts.some((conflict) => same(conflict.content, sending));
  const merged = isClash ? undefined : mergeContent(sending, section.content, content);
  return merged ? { content: merged, ...base } : settledOf(writing);
}

/** Somebody else wrote: it is seen at once, unless one writes oneself. */
export const refreshed = (writing: SectionWriting, section: Section): SectionWriting =>
  writing.sending || isDirty(writing) || section.version <= writing.basedOn ? writing : beginWriting(section);
