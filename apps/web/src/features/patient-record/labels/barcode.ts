import { code128, type DrawingContext, qrcode } from 'bwip-js/browser';

/** A barcode as SVG path data in modules, y downwards. */
export interface Barcode {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Code 128 (ISO/IEC 15417), which every scanner on a ward reads. */
export const barcodeOf = (text: string): Barcode =>
  code128({ bcid: 'code128', text, scale: 1, height: 10 }, collector());

/** QR code (ISO/IEC 18004), which is read on a curved wrist too. */
export const qrCodeOf = (text: string): Barcode => qrcode({ bcid: 'qrcode', text, scale: 1 }, collector());

function collector(): DrawingContext<Barcode> {
  const parts: string[] = [];
  let size = { width: 0, height: 0 };
  return {
    scale: (x, y) => [x, y],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: (width, height) => {
      size = { width, height };
    },
    line: (x0, y0, _x1, y1, width) => parts.push(`M${x0 - width / 2} ${y0}h${width}V${y1}h${-width}Z`),
    polygon: ([first, ...rest]) =>
      parts.push(`M${first!.join(' ')}${rest.map((point) => `L${point.join(' ')}`).join('')}Z`),
    hexagon: () => undefined,
    ellipse: () => undefined,
    fill: () => undefined,
    text: () => undefined,
    end: () => ({ path: parts.join(''), ...size }),
  };
}
