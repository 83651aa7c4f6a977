import { PDFDocument, PDFName, type PDFPage, PDFString, rgb } from 'pdf-lib';
import { type Barcode, barcodeOf, qrCodeOf } from './barcode.ts';
import { type Fonts, outlineOf } from './letters.ts';

/** What is printed of a patient: the name, then facts, most important first, and the number that is scanned. */
export interface LabelText {
  readonly name: string;
  readonly facts: readonly string[];
  /** Stands out in a frame, e.g. an allergy. */
  readonly warning?: string | undefined;
  readonly mrn: string;
}

export type LabelKind = 'wristband' | 'label';

/** A line of text as a picture, for scripts that no font here holds; its height is that of the em. */
export type Picture = (
  text: string,
) => Promise<{ readonly png: Uint8Array; readonly widthPerHeight: number } | undefined>;

/** Millimetres. */
export const SIZES = { wristband: { width: 279, height: 25 }, label: { width: 57, height: 32 } } as const;

const POINTS = 72 / 25.4;
const INK = rgb(0, 0, 0);
/** Three dots of a printer with 203 dpi, which scanners on wards read from a hand's distance. Millimetres. */
const MODULE = 0.375;
const SMALLEST = 1.8;

/** One wristband or label a page, ready for the printer; the reader is asked to open its print view. */
export async function labelPdf(
  kind: LabelKind,
  text: LabelText,
  fonts: Fonts,
  picture: Picture = async () => undefined,
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.catalog.set(
    PDFName.of('OpenAction'),
    document.context.obj({ Type: 'Action', S: 'Named', N: PDFName.of('Print') }),
  );
  document.catalog.set(PDFName.of('ViewerPreferences'), document.context.obj({ PrintScaling: 'None' }));
  document.setTitle(text.mrn);
  document.catalog.set(PDFName.of('Lang'), PDFString.of('und'));
  const { width, height } = SIZES[kind];
  const page = document.addPage([width * POINTS, height * POINTS]);
  const sheet = sheetOf(document, page, height, fonts, picture);
  await (kind === 'wristband' ? drawWristband(sheet, text) : drawLabel(sheet, text));
  return document.save();
}

/** Draws in millimetres from the upper left corner. */
interface Sheet {
  line(text: string, at: { x: number; y: number; size: number; width: number; frame?: boolean }): Promise<void>;
  code(code: Barcode, at: { x: number; y: number; module: number; height?: number }): void;
}

function sheetOf(document: PDFDocument, page: PDFPage, height: number, fonts: Fonts, picture: Picture): Sheet {
  const down = (y: number) => (height - y) * POINTS;
  return {
    async line(text, { x, y, size, width, frame }) {
      const outline = outlineOf(text, 1, fonts);
      const drawn = outline.complete ? undefined : await picture(text);
      const wide = drawn ? drawn.widthPerHeight : outline.width;
      const em = Math.max(Math.min(size, width / wide), Math.min(size, SMALLEST));
      if (drawn) {
        const image = await document.embedPng(drawn.png);
        page.drawImage(image, { x: x * POINTS, y: down(y + em), width: wide * em * POINTS, height: em * POINTS });
      } else page.drawSvgPath(outline.path, { x: x * POINTS, y: down(y + em * 0.8), scale: em * POINTS, color: INK });
      if (frame)
        page.drawRectangle({
          x: (x - 0.8) * POINTS,
          y: down(y + em + 0.3),
          width: (wide * em + 1.6) * POINTS,
          height: (em + 0.6) * POINTS,
          borderColor: INK,
          borderWidth: 0.9,
        });
    },
    code({ path, height: modules }, { x, y, module, height: wanted }) {
      // Bars may be drawn higher than the modules are wide; squares may not.
      const stretched = wanted === undefined ? path : taller(path, wanted / module / modules);
      page.drawSvgPath(stretched, { x: x * POINTS, y: down(y), scale: module * POINTS, color: INK });
    },
  };
}

const taller = (path: string, times: number): string =>
  path
    .replaceAll(/M([\d.]+) ([\d.]+)/g, (_all, x: string, y: string) => `M${x} ${Number(y) * times}`)
    .replaceAll(/V([\d.]+)/g, (_all, y: string) => `V${Number(y) * times}`);

/** From the clasp: QR code, words, barcode, and the words' number again under it. */
async function drawWristband(sheet: Sheet, { name, facts, warning, mrn }: LabelText): Promise<void> {
  const qr = qrCodeOf(mrn);
  sheet.code(qr, { x: 28, y: 4, module: 17 / qr.width });
  const words = { x: 50, width: 112 };
  await sheet.line(name, { ...words, y: 3.2, size: 6 });
  let y = 10.8;
  for (const fact of facts) {
    await sheet.line(fact, { ...words, y, size: 3.8 });
    y += 4.7;
  }
  if (warning) await sheet.line(warning, { x: words.x + 58, y: 11.2, size: 3.6, width: 52, frame: true });
  const barcode = barcodeOf(mrn);
  sheet.code(barcode, { x: 172, y: 3.5, module: MODULE, height: 13 });
  await sheet.line(mrn, { x: 172, y: 17.6, size: 4, width: 40 });
  sheet.code(qr, { x: 228, y: 4, module: 17 / qr.width });
}

async function drawLabel(sheet: Sheet, { name, facts, warning, mrn }: LabelText): Promise<void> {
  const words = { x: 3, width: 51 };
  await sheet.line(name, { ...words, y: 2.2, size: 4.6 });
  let y = 7.4;
  for (const fact of facts) {
    await sheet.line(fact, { ...words, y, size: 2.9 });
    y += 3.4;
  }
  if (warning) await sheet.line(warning, { x: words.x + 0.8, y: y + 0.1, size: 2.3, width: 49, frame: true });
  const barcode = barcodeOf(mrn);
  sheet.code(barcode, { x: (SIZES.label.width - barcode.width * MODULE) / 2, y: 21.2, module: MODULE, height: 8.6 });
}
