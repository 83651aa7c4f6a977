import { compactDate, KEY, type KeyRange, startingWith } from '../search/key-grammar.ts';
import { soundOf } from '../search/sound.ts';
import type { MatchPerson } from './match-person.ts';

/** A stretch of search keys in which records of the same person are likely to stand. */
export interface Block extends KeyRange {
  /** `like` patterns, of which one must hold; none for all. */
  readonly patterns: readonly string[];
}

/**
 * Where to look for records of a person: among those with the same telephone number, e-mail address or identifier; with the same birth
 * date and one name that sounds the same; with both names sounding the same (also in each other's place) and the year or the day of the
 * birth date. So two errors in one record are survived, in most fields three. Everything is read from `patient_search_keys`.
 */
export function blocksFor(person: MatchPerson): Block[] {
  const family = person.names.family[0];
  const given = person.names.given[0];
  const familySound = family === undefined ? '' : soundOf(family);
  const givenSound = given === undefined ? '' : soundOf(given);
  const date = person.birthDate ? compactDate(person.birthDate) : '';
  const all = (prefix: string): Block => ({ ...startingWith(prefix), patterns: [] });
  return [
    ...person.phones.map((digits) => all(`${KEY.phone}${digits} `)),
    ...person.emails.map((email) => all(`${KEY.email}${email} `)),
    ...[...person.identifiers].flatMap(([giver, values]) =>
      giver === 'ssn' ? [] : [...values].map((value) => all(`${KEY.identifier}${value} `)),
    ),
    ...(date && (family || given) ? [sameBirthDate(date, familySound, givenSound)] : []),
    ...(family && given
      ? [
          soundAlike(familySound, givenSound, date),
          ...(date ? [all(`${KEY.sound}${givenSound} ${familySound} ${date}`)] : []),
        ]
      : []),
  ];
}

function sameBirthDate(date: string, familySound: string, givenSound: string): Block {
  const sounds = [...(familySound ? [`%/${familySound}/%`] : []), ...(givenSound ? [`%/${givenSound}`] : [])];
  return { ...startingWith(`${KEY.birth}${date} `), patterns: sounds };
}

function soundAlike(familySound: string, givenSound: string, date: string): Block {
  const names = `${KEY.sound}${familySound} ${givenSound} `;
  if (!date) return { ...startingWith(names), patterns: [] };
  const [year, day] = [date.slice(0, 4), date.slice(4)];
  return { ...startingWith(names), patterns: [`${names}${year}%`, `${names}____${day} %`, `${names} %`] };
}
