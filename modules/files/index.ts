export { type AttachableFile, attachable } from './operations/attachable.ts';
