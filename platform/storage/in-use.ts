import { openStorage, type Storage, storageFolder } from './index.ts';

let opened: { folder: string; storage: Promise<Storage> } | undefined;

/** The storage of this installation, opened when the first file comes or is asked for. */
export const storageInUse = (): Promise<Storage> => {
  const folder = storageFolder();
  if (opened?.folder === folder) return opened.storage;
  const storage = openStorage(folder);
  opened = { folder, storage };
  storage.catch(() => {
    opened = undefined; // what was wrong with the folder may be put right while the program runs
  });
  return storage;
};
