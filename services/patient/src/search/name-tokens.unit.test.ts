import { describe, expect, it } from 'vitest';
import { joinParticles, nameTokens } from './name-tokens.ts';

const person = (
  last_name: string | null,
  first_name: string | null,
  middle_names: string | null = null,
  ...others: string[]
) => nameTokens({ last_name, first_name, middle_names, other_names: others.map((text) => ({ text })) });

describe('particles', () => {
  it.each([
    [['de', 'la', 'cruz'], ['delacruz']],
    [
      ['van', 'der', 'berg', 'jan'],
      ['vanderberg', 'jan'],
    ],
    [['mc', 'donald'], ['mcdonald']],
    [
      ['jan', 'van', 'der'],
      ['jan', 'vander'],
    ],
    [[], []],
  ])('%j are %j', (words, joined) => {
    expect(joinParticles(words)).toEqual(joined);
  });
});

describe('tokens of a person', () => {
  it('keep the order of family and given names', () => {
    expect(person('Smith', 'John', 'Quincy')).toEqual({ family: ['smith'], given: ['john'], other: ['quincy'] });
  });

  it('have the name with and without its particles', () => {
    expect(person('de la Cruz', 'María')).toEqual({ family: ['delacruz'], given: ['maria'], other: ['cruz'] });
  });

  it('have every part of a double name and the whole', () => {
    expect(person('García-López', 'Ana')).toEqual({
      family: ['garcia', 'lopez'],
      given: ['ana'],
      other: ['garcialopez'],
    });
    expect(person('Kim', 'Anna Maria').other).toContain('annamaria');
  });

  it('have former names', () => {
    expect(person('Smith', 'Ann', null, 'Ann van Dyke').other).toEqual(['vandyke']);
  });

  it('write names of scripts without blanks as one word too', () => {
    expect(person('王', '小明').other).toEqual(['王小明']);
  });

  it('are two where both names are one word', () => {
    expect(person('Martin', 'Martin')).toEqual({ family: ['martin'], given: ['martin'], other: [] });
  });

  it('are few and short, whatever a name is', () => {
    const { family, given, other } = person(
      'x'.repeat(200),
      Array.from({ length: 50 }, (_, i) => `name${i}`).join(' '),
    );
    expect(family.length + given.length + other.length).toBe(12);
    expect(family[0]).toHaveLength(40);
  });

  it('are none for nobody', () => {
    expect(person(null, null)).toEqual({ family: [], given: [], other: [] });
    expect(person('', ' ')).toEqual({ family: [], given: [], other: [] });
  });
});
