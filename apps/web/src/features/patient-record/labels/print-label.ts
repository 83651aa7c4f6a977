import { save } from '../../../list/csv.ts';
import { fontsFor } from './font-files.ts';
import { type LabelKind, labelPdf } from './label-pdf.ts';
import { labelText } from './label-text.ts';
import { scriptsOf } from './letters.ts';

const PIXELS = 96;

/** Opens the print view of a wristband or label; where the browser opens no window, the file is saved. */
export async function printLabel(kind: LabelKind, ...of: Parameters<typeof labelText>): Promise<void> {
  const text = labelText(...of);
  // Opened at once, while the browser still knows that the person asked for it.
  const window_ = window.open('', '_blank');
  try {
    const texts = [text.name, ...text.facts, text.mrn, text.warning ?? ''];
    const pdf = await labelPdf(kind, text, await fontsFor(scriptsOf(texts)), pictureOf);
    const file = new Blob([pdf as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
    if (!window_) return save(file, `${kind}-${text.mrn}.pdf`);
    const url = URL.createObjectURL(file);
    window_.location.replace(url);
    setTimeout(() => URL.revokeObjectURL(url), 600_000);
  } catch (error) {
    window_?.close();
    throw error;
  }
}

/** The computer's own letters, as the page shows them. */
async function pictureOf(text: string): Promise<{ png: Uint8Array; widthPerHeight: number } | undefined> {
  const canvas = document.createElement('canvas');
  const font = `600 ${PIXELS * 0.8}px system-ui, sans-serif`;
  const measured = canvas.getContext('2d');
  if (!measured) return undefined;
  measured.font = font;
  canvas.width = Math.ceil(measured.measureText(text).width);
  canvas.height = PIXELS;
  const context = canvas.getContext('2d')!;
  context.font = font;
  context.textBaseline = 'middle';
  context.fillText(text, 0, PIXELS / 2);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) return undefined;
  return { png: new Uint8Array(await blob.arrayBuffer()), widthPerHeight: canvas.width / canvas.height };
}
