import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { barcodeOf, qrCodeOf } from './barcode.ts';
import { labelPdf, SIZES } from './label-pdf.ts';
import { type Fonts, openFont, outlineOf } from './letters.ts';

const require = createRequire(import.meta.url);
const font = (file: string) => openFont(readFileSync(require.resolve(`@fontsource/${file}-600-normal.woff2`)));
const fonts: Fonts = {
  latin: font('noto-sans/files/noto-sans-latin'),
  'latin-ext': font('noto-sans/files/noto-sans-latin-ext'),
  arabic: font('noto-sans-arabic/files/noto-sans-arabic-arabic'),
};

describe('letters', () => {
  it.each(['Núñez García, José', 'Wałęsa, Łucja', 'Nguyen', 'فاطمة الرشيد', 'الرشيد, Noor', "O’Brien-D'Arcy"])(
    'writes %s whole',
    (name) => {
      const { complete, width, path } = outlineOf(name, 10, fonts);
      expect(complete).toBe(true);
      expect(width).toBeGreaterThan(name.length * 2);
      expect(path).not.toContain('NaN');
    },
  );

  it('joins Arabic letters, which are narrower joined than alone', () => {
    const joined = outlineOf('فاطمة', 10, fonts).width;
    const alone = [...'فاطمة'].reduce((sum, letter) => sum + outlineOf(letter, 10, fonts).width, 0);
    expect(joined).toBeLessThan(alone * 0.95);
  });

  it('says when it has no letters for a script', () => {
    expect(outlineOf('张伟', 10, fonts).complete).toBe(false);
  });
});

describe('barcodes', () => {
  it('has the bars of Code 128: start, characters, check and stop', () => {
    const { path, width } = barcodeOf('P000001234');
    // Start B, P, start C, five pairs less the odd digit … each of three bars, and a stop of four.
    expect(path.match(/M/g)!.length % 3).toBe(1);
    expect(width % 11).toBe(2);
  });

  it('makes a square code', () => {
    const { width, height } = qrCodeOf('P000001234');
    expect(width).toBe(height);
  });
});

describe('labels', () => {
  const text = { name: 'Al-Rashid, Fatima', facts: ['a', 'b', 'c'], warning: 'Penicillin', mrn: 'P000001234' };

  it.each(['wristband', 'label'] as const)('a %s has its size and one page', async (kind) => {
    const read = await PDFDocument.load(await labelPdf(kind, text, fonts));
    const { width, height } = read.getPage(0).getSize();
    expect(read.getPageCount()).toBe(1);
    expect((width / 72) * 25.4).toBeCloseTo(SIZES[kind].width);
    expect((height / 72) * 25.4).toBeCloseTo(SIZES[kind].height);
  });

  it('asks for a picture of a name that no font holds', async () => {
    const asked: string[] = [];
    await labelPdf('label', { ...text, name: '张伟' }, fonts, async (line) => {
      asked.push(line);
      return undefined;
    });
    expect(asked).toEqual(['张伟']);
  });
});
