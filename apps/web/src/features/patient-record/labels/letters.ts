import fontkit from '@pdf-lib/fontkit';
import { type Script, stretchesOf } from './words-by-script.ts';

/** The outline of a line of text: SVG path data from the start of its baseline, y downwards. */
export interface Outline {
  readonly path: string;
  readonly width: number;
  /** Whether a font held every letter. */
  readonly complete: boolean;
}

interface Glyph {
  readonly id: number;
  readonly path: { transform(...matrix: number[]): { toSVG(): string } };
}
interface Run {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
}
export interface Font {
  readonly unitsPerEm: number;
  layout(text: string): Run;
}

export type Fonts = Partial<Record<Script, Font>>;

export const openFont = (bytes: Uint8Array): Font => fontkit.create(bytes) as unknown as Font;

/** The scripts that a text needs; those of `other` have no font here. */
export const scriptsOf = (texts: readonly string[]): Set<Script> =>
  new Set(texts.flatMap((text) => stretchesOf(text).map(({ script }) => script)));

/**
 * Draws letters as outlines: joined where the script joins them, with marks where the font puts them. Outlines print alike on every
 * printer and need no font inside the file.
 *
 * @param size of the em, in the unit of the result
 */
export function outlineOf(text: string, size: number, fonts: Fonts): Outline {
  const paths: string[] = [];
  let x = 0;
  let complete = true;
  for (const { text: part, script } of stretchesOf(text)) {
    const font = fonts[script];
    if (!font) {
      complete = false;
      continue;
    }
    const scale = size / font.unitsPerEm;
    const { glyphs, positions } = font.layout(part);
    glyphs.forEach((glyph, index) => {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      complete &&= glyph.id !== 0;
      paths.push(glyph.path.transform(scale, 0, 0, -scale, x + xOffset * scale, -yOffset * scale).toSVG());
      x += xAdvance * scale;
    });
  }
  return { path: paths.join(''), width: x, complete };
}
