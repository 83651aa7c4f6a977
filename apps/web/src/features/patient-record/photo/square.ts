/** The part of a picture that is kept: the largest square in its middle, and how large it becomes. Pixels. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly side: number;
  readonly size: number;
}

/** A photo on a banner and a wristband needs no more. */
const LARGEST_SIDE = 512;

/** Never larger than it was: pixels that are made up show nobody. */
export function cropOf(width: number, height: number): Crop {
  const side = Math.min(width, height);
  return {
    x: Math.floor((width - side) / 2),
    y: Math.floor((height - side) / 2),
    side,
    size: Math.min(side, LARGEST_SIDE),
  };
}
