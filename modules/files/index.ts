export { type AttachableFile, attachable } from './operations/attachable.ts';
export { readPhoto } from './operations/read-photo.ts';
export { sweepOrphans } from './operations/sweep-orphans.ts';
export { uploadFile } from './operations/upload-file.ts';
export { routes } from './routes.ts';
export { findStoredKeys } from './store.ts';
