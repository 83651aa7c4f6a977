import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../words/formats.ts';
import { type Difference, textsOf } from './differences.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
/** Fields whose ids are of people who work here. */
const OF_STAFF = new Set(['care_team', 'recorded_by']);

/** Everybody who works here and is named in the changes. */
export const staffIn = (changes: readonly Difference[]): string[] =>
  changes
    .filter(({ path }) => OF_STAFF.has(path.at(-1)!))
    .flatMap(({ before, after }) => [...textsOf(before, String), ...textsOf(after, String)]);

/** Writes fields and their values as people read them. */
export function useReadable(who: (actor: string) => string) {
  const { t, i18n } = useTranslation('patient-record');
  const formats = useFormats();
  return useMemo(() => {
    const named = (key: string) => (i18n.exists(`patient-record:${key}`) ? t(key) : undefined);
    const part = (name: string) => named(`field.${name}`) ?? name.replaceAll('_', ' ');
    return {
      /** `address/city` as “Address · City”; the ids of coverages and consents are left out. */
      label: (path: readonly string[]): string => path.map((name) => part(name.replace(/\/.*$/, ''))).join(' · '),
      texts(path: readonly string[], value: unknown): string {
        const name = path.at(-1)!;
        const say = (each: string | number | boolean): string => {
          if (typeof each === 'boolean') return t(each ? 'yes' : 'no');
          if (typeof each === 'number') return formats.number(each);
          if (DATE.test(each)) return formats.date(each);
          if (INSTANT.test(each)) return formats.instant(each);
          if (UUID.test(each)) return OF_STAFF.has(name) ? who(each) : t('history.id', { id: each.slice(-8) });
          if (name === 'gender') return named(`sex.${each}`) ?? each;
          if (name === 'administrative_gender') return named(`gender.${each}`) ?? each;
          return each;
        };
        return textsOf(value, say).join('\n');
      },
    };
  }, [t, i18n, formats, who]);
}
