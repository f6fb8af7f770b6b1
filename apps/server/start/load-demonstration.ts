import {
  drawings,
  loadSampleDistrict,
  makeAccounts,
  makeResidents,
  publishPlainDuties,
  type StoredPicture,
} from '#data/demonstration/index.ts';
import { addDays, type IsoDate } from '#platform/dates/index.ts';
import { acceptImage } from '#platform/images/index.ts';
import { theProgram } from '#platform/permissions/index.ts';
import { openStorage, storageFolder } from '#platform/storage/index.ts';
import { inWork } from '#platform/work/in-work.ts';
import type { Installation } from './installation.ts';

/** Draws the demonstration's pictures and keeps them as uploaded photos are kept. */
const storePictures = async (): Promise<StoredPicture[]> => {
  const storage = await openStorage(storageFolder());
  const stored: StoredPicture[] = [];
  for (const { name, svg } of drawings()) {
    const { default: sharp } = await import('sharp');
    const image = await acceptImage(await sharp(svg).png().toBuffer());
    const key = await storage.put(image.bytes, { kind: 'photo' });
    const thumbnailKey = await storage.put(image.thumbnail, { kind: 'thumbnail' });
    stored.push({ name, key, thumbnailKey, bytes: image.bytes.length });
  }
  return stored;
};

/** Loads the sample district with records up to yesterday, an account of every role, and what residents see. */
export const loadDemonstration = async (
  installation: Installation,
  today: IsoDate,
  days = 365,
): Promise<void> => {
  const { pool, db, clock, say } = installation;
  const count = await loadSampleDistrict(
    { pool, pictures: await storePictures(), say },
    { until: addDays(today, -1), days },
  );
  await inWork(db, clock, { action: 'demonstration', actor: theProgram }, async (work) => {
    await makeAccounts(work);
    await makeResidents(work);
    await publishPlainDuties(work);
  });
  say(`✓ ${count.toLocaleString('en')} 条演示记录 · demonstration records`);
};
