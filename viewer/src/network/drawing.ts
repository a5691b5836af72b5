import { saveBlob } from '../dom/saveFile.ts';

const width = 2520;
const height = 2000;

/** Saves a drawing of the server as PNG. */
export async function saveDrawing(address: string, name: string): Promise<void> {
  const image = new Image(width, height);
  image.src = address;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (blob === null) throw new Error('The browser could not make a PNG.');
  saveBlob(name, blob);
}
