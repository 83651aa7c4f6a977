import { cropOf } from './square.ts';

const QUALITY = 0.88;

/** Crops a picture to its middle square and writes it as JPEG, without where and when it was taken. */
export async function squarePhoto(source: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const { x, y, side, size } = cropOf(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context || size === 0) throw new Error('no picture');
  context.imageSmoothingQuality = 'high';
  context.drawImage(source, x, y, side, side, 0, 0, size, size);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('no picture');
  return blob;
}

/** The same of a file; throws where it is no picture that the browser reads. */
export async function squarePhotoOfFile(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file);
  try {
    return await squarePhoto(bitmap, bitmap.width, bitmap.height);
  } finally {
    bitmap.close();
  }
}
