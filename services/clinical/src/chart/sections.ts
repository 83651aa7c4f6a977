import { recentEncounters } from '../encounters/recent-encounters.ts';
import { entryKinds } from '../entries/kinds.ts';
import { recentNotes } from '../notes/recent-notes.ts';
import { type ChartSection, sectionsOf } from './section.ts';

/** What the summary of a chart is made of. */
export const sections: readonly ChartSection[] = [
  recentEncounters as unknown as ChartSection,
  recentNotes as unknown as ChartSection,
  ...entryKinds.flatMap(sectionsOf),
];
