import type { Demographics } from '@hms/contracts/patient';
import type { Extension } from '@medplum/fhirtypes';
import { asLine, present, type Translation } from './kept.ts';

type Codings = Demographics['race'];

const CORE = 'http://hl7.org/fhir/us/core/StructureDefinition/';
export const RACE = `${CORE}us-core-race`;
export const ETHNICITY = `${CORE}us-core-ethnicity`;

/** The categories of the Office of Management and Budget, for race and ethnicity; all other codes are finer. */
const CATEGORIES = new Set(['1002-5', '2028-9', '2054-5', '2076-8', '2106-3', '2135-2', '2186-5', 'ASKU', 'UNK']);

/** US Core's extensions of race and ethnicity. */
export const coreCodings = (url: string): Translation<Extension, Codings> => ({
  read({ extension = [] }) {
    const codings = extension.flatMap(({ url: part, valueCoding: coding }) => {
      const display = asLine(coding?.display ?? coding?.code, 200);
      if ((part !== 'ombCategory' && part !== 'detailed') || display === undefined) return [];
      return [
        present<Codings[number]>({ system: asLine(coding?.system, 300), code: asLine(coding?.code, 60), display }),
      ];
    });
    const text = asLine(extension.find((part) => part.url === 'text')?.valueString, 200);
    return codings.length > 0 ? codings.slice(0, 10) : text === undefined ? undefined : [{ display: text }];
  },
  write: (codings) => ({
    url,
    extension: [
      ...codings
        .filter(({ code }) => code !== undefined)
        .map((coding) => ({
          url: CATEGORIES.has(coding.code!) ? 'ombCategory' : 'detailed',
          valueCoding: { ...coding },
        })),
      { url: 'text', valueString: codings.map(({ display }) => display).join(', ') },
    ],
  }),
});
