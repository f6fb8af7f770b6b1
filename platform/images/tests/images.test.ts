import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { acceptImage } from '../index.ts';

const aPicture = (width = 40, height = 30, background = '#c0392b') =>
  sharp({ create: { width, height, channels: 3, background } });

const hidden = {
  IFD0: { Make: 'Camera', Copyright: 'Zhang San' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '29/1 43/1 0/1' },
};

// A PNG whose header claims another size than its content has.
const claiming = async (width: number, height: number) => {
  const png = await aPicture().png().toBuffer();
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
};

test.each([
  ['JPEG', () => aPicture().jpeg().toBuffer()],
  ['PNG', () => aPicture().png().toBuffer()],
  ['transparent PNG', () => aPicture().ensureAlpha(0.5).png().toBuffer()],
  ['grey 16-bit PNG', () => aPicture().toColourspace('grey16').png().toBuffer()],
  ['CMYK JPEG', () => aPicture().toColourspace('cmyk').jpeg().toBuffer()],
  ['WebP', () => aPicture().webp().toBuffer()],
])('a picture is taken and kept as WebP: %s', async (_, make) => {
  const accepted = await acceptImage(await make());
  expect(accepted).toMatchObject({ width: 40, height: 30, mediaType: 'image/webp' });
  expect(await sharp(accepted.bytes).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 });
  expect(await sharp(accepted.thumbnail).metadata()).toMatchObject({ format: 'webp', width: 40, height: 30 });
});

test.each([
  ['lying', 3_200, 1_000, [1_600, 500], [320, 100]],
  ['standing', 1_000, 3_200, [500, 1_600], [100, 320]],
  ['small', 200, 100, [200, 100], [200, 100]],
])(
  'large pictures are made smaller, small ones are not made larger: %s',
  async (_, width, height, size, small) => {
    const accepted = await acceptImage(await aPicture(width, height).jpeg().toBuffer());
    expect([accepted.width, accepted.height]).toEqual(size);
    const thumbnail = await sharp(accepted.thumbnail).metadata();
    expect([thumbnail.width, thumbnail.height]).toEqual(small);
  },
);

test('a photo taken sideways stands upright', async () => {
  const halves = await aPicture(60, 40, '#ff0000')
    .composite([{ input: await aPicture(30, 40, '#0000ff').png().toBuffer(), left: 0, top: 0 }])
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { bytes, width, height } = await acceptImage(halves);
  expect([width, height]).toEqual([40, 60]);
  const [red = 0, , blue = 0] = await sharp(bytes).raw().toBuffer(); // the first pixel
  expect(blue).toBeGreaterThan(red);
});

test('place, camera and names hidden in the file are gone', async () => {
  const photo = await aPicture().withExif(hidden).jpeg().toBuffer();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const { bytes, thumbnail } = await acceptImage(photo);
  for (const kept of [bytes, thumbnail]) {
    const { exif, xmp, iptc } = await sharp(kept).metadata();
    expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    expect(kept.includes('Zhang San')).toBe(false);
  }
});

test('what follows the picture in the file is not kept', async () => {
  const polyglot = Buffer.concat([
    await aPicture().jpeg().toBuffer(),
    Buffer.from('<script>alert(1)</script>'),
  ]);
  expect((await acceptImage(polyglot)).bytes.includes('<script>')).toBe(false);
});

describe('refused', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')]);

  test.each([
    ['no bytes', () => Buffer.alloc(0), 'images.not-an-image'],
    ['text', () => Buffer.from('hello'), 'images.not-an-image'],
    [
      'a drawing with scripts',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'images.not-an-image',
    ],
    [
      'a web page named like a picture',
      () => Buffer.from('<html><img src="a.jpg"></html>'),
      'images.not-an-image',
    ],
    ['a PDF', () => Buffer.from('%PDF-1.7\n'), 'images.not-an-image'],
    ['a GIF', () => aPicture().gif().toBuffer(), 'images.unsupported-kind'],
    ['a TIFF', () => aPicture().tiff().toBuffer(), 'images.unsupported-kind'],
    ['an AVIF', () => aPicture().avif().toBuffer(), 'images.unsupported-kind'],
    ['the beginning of a JPEG', () => Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'images.corrupt'],
    [
      'a JPEG cut in the middle',
      async () => (await aPicture(800, 600).jpeg().toBuffer()).subarray(0, 1_000),
      'images.corrupt',
    ],
    [
      'a PNG cut in the middle',
      async () => (await aPicture(800, 600).png().toBuffer()).subarray(0, 300),
      'images.corrupt',
    ],
    ['a PNG whose header lies', () => claiming(4_000, 3_000), 'images.corrupt'],
    ['more than 50 megapixels', () => aPicture(10_000, 5_001).png().toBuffer(), 'images.too-many-pixels'],
    ['a header of a billion pixels', () => claiming(100_000, 100_000), 'images.too-many-pixels'],
    ['more than 20 MB', () => Buffer.alloc(20 * 2 ** 20 + 1), 'images.too-large'],
    [
      'an animation',
      async () =>
        sharp([await aPicture().png().toBuffer(), await aPicture(40, 30, '#000').png().toBuffer()], {
          join: { animated: true },
        })
          .webp()
          .toBuffer(),
      'images.animated',
    ],
  ])('%s', async (_, make, code) => {
    await expect(Promise.resolve(make()).then(acceptImage)).rejects.toMatchObject({ code });
  });

  test('a HEIC photo, unless the library can read it', async () => {
    await expect(acceptImage(heic)).rejects.toMatchObject({
      code: expect.stringMatching(/images\.(heic-unsupported|corrupt)/),
    });
  });
});

test('pictures that come together are all taken, and a bad one stops no other', async () => {
  const good = await aPicture().jpeg().toBuffer();
  const results = await Promise.allSettled([good, good.subarray(0, 200), good].map(acceptImage));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
