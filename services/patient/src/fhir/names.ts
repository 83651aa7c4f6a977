import type { Demographics } from '@hms/contracts/patient';
import type { HumanName } from '@medplum/fhirtypes';
import { asLine, present, type Translation } from './kept.ts';

type MainName = Pick<Demographics, 'first_name' | 'middle_names' | 'last_name' | 'prefix' | 'suffix'>;
type OtherName = Demographics['other_names'][number];

/** Which of the names is the one to call a person by. */
export function mainNameOf(names: readonly HumanName[]): HumanName | undefined {
  const ofUse = (use: HumanName['use']) => names.find((name) => name.use === use);
  return ofUse('official') ?? ofUse('usual') ?? ofUse(undefined) ?? names[0];
}

const words = (text: string | null): string[] => text?.split(' ') ?? [];

export const mainName: Translation<HumanName, MainName> = {
  read: ({ given = [], family, prefix = [], suffix = [], text }) => ({
    first_name: asLine(given[0], 100) ?? null,
    middle_names: asLine(given.slice(1).join(' '), 200) ?? null,
    last_name: asLine(family ?? (given.length === 0 ? text : undefined), 100) ?? null,
    prefix: asLine(prefix.join(' '), 40) ?? null,
    suffix: asLine(suffix.join(' '), 40) ?? null,
  }),
  write: ({ first_name, middle_names, last_name, prefix, suffix }) =>
    present<HumanName>({
      use: 'official',
      family: last_name,
      given: [...(first_name ? [first_name] : []), ...words(middle_names)],
      prefix: words(prefix),
      suffix: words(suffix),
    }),
};

export const otherName: Translation<HumanName, OtherName> = {
  read({ use = 'usual', text, prefix = [], given = [], family, suffix = [] }) {
    const whole = asLine(text ?? [...prefix, ...given, family ?? '', ...suffix].join(' '), 300);
    return whole === undefined ? undefined : { use, text: whole };
  },
  write: ({ use, text }) => ({ use, text }),
};
