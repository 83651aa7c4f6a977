/** Semantic tags that end the fully specified names of what charts hold [SNOMED International, SNOMED CT Editorial Guide, Semantic tag]. */
const TAGS = [
  'disorder',
  'finding',
  'morphologic abnormality',
  'observable entity',
  'organism',
  'procedure',
  'product',
  'regime/therapy',
  'situation',
  'substance',
] as const;

const TAG = new RegExp(` \\((?:${TAGS.join('|')})\\)$`);

/** A name as people say it: without the tag by which SNOMED CT tells its own names apart. */
export const plainName = (name: string): string => name.replace(TAG, '');
