const smallEnoughBytes = 500 * 1024;
/** As large as the server keeps it. */
const longestSide = 1600;
const quality = 0.82;

const paintSmaller = (picture: ImageBitmap): Promise<Blob | null> => {
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const brush = canvas.getContext('2d');
  if (!brush) return Promise.resolve(null);
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
};

/**
 * A photo of a phone's camera has several megabytes and a village's network is slow: what is large is painted smaller
 * before it is sent. What cannot be painted goes as it is, and the server says what is wrong with it.
 */
export const shrinkPhoto = async (file: File): Promise<File> => {
  if (!file.type.startsWith('image/') || file.size <= smallEnoughBytes) return file;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture) return file;
  const painted = await paintSmaller(picture);
  picture.close();
  if (!painted || painted.size >= file.size) return file;
  const name = `${file.name.replace(/\.\w+$/, '')}.jpg`;
  return new File([painted], name, { type: painted.type, lastModified: file.lastModified });
};
