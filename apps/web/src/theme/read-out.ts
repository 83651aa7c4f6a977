/** For words that are read out and saved, where the eye has a sign. What holds them is positioned. */
export const READ_OUT = {
  position: 'absolute',
  width: '1px',
  height: '1px',
  overflow: 'hidden',
  clipPath: 'inset(50%)',
  whiteSpace: 'nowrap',
} as const;
