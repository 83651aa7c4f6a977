import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppSelector } from '../../store.ts';
import { useFormats } from '../../words/formats.ts';
import { useFacilities } from './use-facilities.ts';

/** Names of languages in the reader's language; the tag itself where it has none. */
export function useLanguageNames(): (tag: string) => string {
  const language = useAppSelector(({ preferences }) => preferences.language);
  return useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language', fallback: 'code' });
    return (tag) => {
      try {
        return names.of(tag) ?? tag;
      } catch {
        return tag;
      }
    };
  }, [language]);
}

/** Groups of words for the fields that hold a code. */
const CODED: Readonly<Record<string, string>> = {
  gender: 'gender',
  administrative_gender: 'sex',
  marital_status: 'marital',
};

/** A field of a patient and its value, as people read them. */
export function useFieldText(): {
  label(field: string): string;
  /** An empty text where the field says nothing. */
  value(field: string, value: unknown): string;
} {
  const { t, i18n } = useTranslation('registration');
  const formats = useFormats();
  const languageOf = useLanguageNames();
  const facilities = useFacilities();
  const word = useCallback(
    (key: string, otherwise: string) => (i18n.exists(key, { ns: 'registration' }) ? t(key) : otherwise),
    [t, i18n],
  );
  return useMemo(() => {
    const part = (name: string, value: unknown): string => {
      if (value === null || value === undefined || value === '') return '';
      if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
      if (Array.isArray(value)) {
        const between = name === 'lines' ? ', ' : '; ';
        return value
          .map((item) => part(name, item))
          .filter(Boolean)
          .join(between);
      }
      if (typeof value === 'object') return whole(value as Readonly<Record<string, unknown>>, part);
      const text = String(value);
      if (name === 'date_of_birth') return formats.date(text);
      if (name === 'deceased_at') return text.length > 10 ? formats.instant(text) : formats.date(text);
      if (name === 'language') return languageOf(text);
      if (name === 'facility_id') return facilities.find(({ id }) => id === text)?.name ?? text;
      if (name === 'photo_id') return t('photo.present');
      if (name === 'type') return word(`identifierType.${text}`, text);
      const group = CODED[name];
      return group ? word(`${group}.${text}`, text) : text;
    };
    return { label: (field) => word(field, field), value: part };
  }, [t, word, formats, languageOf, facilities]);
}

/** A compound value in one line; what it is used for stands behind. */
function whole(value: Readonly<Record<string, unknown>>, part: (name: string, value: unknown) => string): string {
  if ('display' in value) return part('display', value.display);
  const { use: _use, system: _system, ...telling } = value;
  return Object.entries(telling)
    .map(([name, each]) => part(name, each))
    .filter(Boolean)
    .join(', ');
}
