/** The text as a QR code, an SVG image without script. Loaded on first use: the bar-code library is large and enrolment rare. */
export async function qrCodeSvg(text: string): Promise<string> {
  const { toSVG } = await import('bwip-js/generic');
  return toSVG({ bcid: 'qrcode', text, scale: 4, paddingwidth: 4, paddingheight: 4, backgroundcolor: 'FFFFFF' });
}
