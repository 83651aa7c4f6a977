import { describe, expect, it } from 'vitest';
import { stretchesOf } from './words-by-script.ts';

describe('stretches of one script', () => {
  it.each([
    ['Novak, Katarina', [['latin', 'Novak, Katarina']]],
    ['Núñez García, José', [['latin', 'Núñez García, José']]],
    [
      'Wałęsa',
      [
        ['latin', 'Wa'],
        ['latin-ext', 'łę'],
        ['latin', 'sa'],
      ],
    ],
    ['فاطمة الرشيد', [['arabic', 'فاطمة الرشيد']]],
    [
      'الرشيد Noor',
      [
        ['latin', 'Noor'],
        ['arabic', 'الرشيد '],
      ],
    ],
    [
      'Noor الرشيد',
      [
        ['latin', 'Noor '],
        ['arabic', 'الرشيد'],
      ],
    ],
    [
      'الرشيد Wałęsa',
      [
        ['latin', 'Wa'],
        ['latin-ext', 'łę'],
        ['latin', 'sa'],
        ['arabic', 'الرشيد '],
      ],
    ],
    [
      'العمر ٦٧ سنة',
      [
        ['arabic', 'سنة'],
        ['arabic', ' ٦٧'],
        ['arabic', 'العمر '],
      ],
    ],
    ['张伟', [['other', '张伟']]],
    ['Иванов', [['cyrillic', 'Иванов']]],
  ])('%s', (line, expected) => {
    expect(stretchesOf(line).map(({ script, text }) => [script, text])).toEqual(expected);
  });

  it('writes composed and decomposed letters alike', () => {
    expect(stretchesOf('Jose\u0301')).toEqual(stretchesOf('José'));
  });
});
