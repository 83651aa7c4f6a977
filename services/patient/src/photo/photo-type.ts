const SIGNATURES = [
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
] as const;

export type PhotoType = (typeof SIGNATURES)[number][0];

/** What the first bytes say the file is; undefined for anything but a JPEG or PNG. */
export const photoType = (bytes: Uint8Array): PhotoType | undefined =>
  SIGNATURES.find(([, signature]) => signature.every((byte, index) => bytes[index] === byte))?.[0];
