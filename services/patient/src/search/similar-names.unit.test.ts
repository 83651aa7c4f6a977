import { describe, expect, it } from 'vitest';
import { rankSimilar, similarNamesStatements } from './similar-names.ts';

const probes = (...words: string[]) =>
  [...similarNamesStatements(words, {}, false)].map(({ parameters }) => parameters.slice(0, 5) as string[]);

describe('probes for names that are alike', () => {
  it('are the sounds and the slips of one word', () => {
    const [[sounds, slips, beside] = []] = probes('smyth');
    expect(sounds).toBe('~SM0 ,~XMT ');
    expect(slips?.split(',')).toContain('smith');
    expect(beside).toBe(' ');
    expect(probes('anderson')[0]?.[2]).toBe('');
  });

  it('are, of two words, slips in one beside the other, then slips beside other spellings', () => {
    const [near, far] = probes('jon', 'smiht');
    expect(near?.[1]?.split(',')).toContain('smith');
    expect(near?.[2]).toBe(' jon');
    expect(near?.[3]?.split(',')).toContain('john');
    expect(near?.[4]).toBe(' smiht');
    expect(far?.[0]?.split(',')).toContain('~SM0 JN ');
  });

  it('are, of three words, each two of them', () => {
    expect(probes('ana', 'garcia', 'lopze')[0]?.[1]?.split(',')).toEqual(
      expect.arrayContaining(['garcia ana', '+ana garcia']),
    );
  });

  it('are only the sounds of names that somebody bears', () => {
    const [statement, further] = [...similarNamesStatements(['jon', 'smith'], {}, true)];
    expect(statement?.parameters.slice(0, 5)).toEqual([expect.stringContaining('~SM0 JN '), '', '', '', '']);
    expect(further).toBeUndefined();
  });

  it('are none for words that are too short', () => {
    expect(probes('li')).toEqual([]);
    expect(probes()).toEqual([]);
  });
});

describe('the ranking', () => {
  const keys = [
    { id: 'c', key: '~SM0 JN 19800307 smyth joan ' },
    { id: 'b', key: 'smith john ' },
    { id: 'a', key: 'smith john quincy ' },
    { id: 'b', key: '~SM0 JN 19800307 smith john ' },
    { id: 'd', key: '~SM0 JN 19800307 zmiyudo gina ' },
  ];

  it('puts the likest first, each once, and leaves out whoever is not alike in writing', () => {
    expect(rankSimilar(['jhon', 'smith'], keys)).toEqual(['a', 'b', 'c']);
  });

  it('takes the beginning of a name for the name', () => {
    expect(rankSimilar(['schwarzenb'], [{ id: 'x', key: 'schwarzenberger max ' }])).toEqual(['x']);
  });
});
