import { oneAtATime } from '#platform/processes/index.ts';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

export type AcceptedImage = {
  bytes: Buffer;
  /** In pixels, once the picture stands upright. */
  width: number;
  height: number;
  mediaType: 'image/webp';
  /** The same picture, small, as WebP. */
  thumbnail: Buffer;
};

const most = { megabytes: 20, megapixels: 50, seconds: 20 };
const longestSide = { picture: 1_600, thumbnail: 320 };
const quality = 80;
const inTurn = oneAtATime();

/**
 * Takes a picture that somebody sent. Goes by the bytes and not by the name, and paints the picture anew as
 * WebP: upright, at most 1,600 pixels long, without anything that was hidden in the file (place, camera).
 * Refused: what is no JPEG, PNG, WebP or (where it can be read) HEIC picture, more than 20 MB or 50
 * megapixels, animations, damage. One picture at a time, because 50 megapixels take 200 MB of memory.
 */
export const acceptImage = async (bytes: Buffer): Promise<AcceptedImage> => {
  if (bytes.length > most.megabytes * 2 ** 20) refuse(refusals.tooLarge({ megabytes: most.megabytes }));
  const sharp = await loadSharp();
  await refuseOtherKinds(sharp, bytes);
  return inTurn(async () => {
    await refuseBombs(sharp, bytes);
    return repaint(sharp, bytes).catch(() => refuse(refusals.corrupt()));
  });
};

type Sharp = Awaited<ReturnType<typeof loadSharp>>;

// Loaded when the first picture comes: the library and its threads stay out of an idle program.
const loadSharp = async () => {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(1);
  sharp.cache(false);
  return sharp;
};

const refuseOtherKinds = async (sharp: Sharp, bytes: Buffer) => {
  const { fileTypeFromBuffer } = await import('file-type');
  const found = await fileTypeFromBuffer(bytes);
  if (!found?.mime.startsWith('image/')) return refuse(refusals.notAnImage());
  if (['jpg', 'png', 'webp'].includes(found.ext)) return;
  if (!['heic', 'heif'].includes(found.ext))
    refuse(refusals.unsupportedKind({ kind: found.ext.toUpperCase() }));
  if (!sharp.format.heif.input.fileSuffix?.includes('.heic')) refuse(refusals.heicUnsupported());
};

/** Looks at the header alone, before anything is unpacked. */
const refuseBombs = async (sharp: Sharp, bytes: Buffer) => {
  const header = sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height, pages = 1 } = await header.catch(() => refuse(refusals.corrupt()));
  const { megapixels } = most;
  if (width * height > megapixels * 1e6) refuse(refusals.tooManyPixels({ width, height, megapixels }));
  if (pages > 1) refuse(refusals.animated());
};

const repaint = async (sharp: Sharp, bytes: Buffer): Promise<AcceptedImage> => {
  const picture = sharp(bytes, { limitInputPixels: most.megapixels * 1e6, failOn: 'error' }).autoOrient();
  const painted = await fitted(picture, longestSide.picture).toBuffer({ resolveWithObject: true });
  const { width, height } = painted.info;
  const thumbnail = await fitted(sharp(painted.data), longestSide.thumbnail).toBuffer();
  return { bytes: painted.data, width, height, mediaType: 'image/webp', thumbnail };
};

const fitted = (picture: ReturnType<Sharp>, side: number) =>
  picture
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .webp({ quality })
    .timeout({ seconds: most.seconds });
