import { expect, it } from 'vitest';
import { qrCodeSvg } from './qr-code.ts';

it('draws a QR code as SVG, without script', async () => {
  const svg = await qrCodeSvg('otpauth://totp/Riverside:n.okafor?secret=GEZDGNBVGY3TQOJQ&issuer=Riverside');
  expect(svg).toMatch(/^<svg [^>]*viewBox=/);
  expect(svg).not.toMatch(/<script|javascript:/i);
  expect(await qrCodeSvg('another text')).not.toBe(svg);
});
