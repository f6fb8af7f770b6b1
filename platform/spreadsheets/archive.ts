import { oneAtATime } from '#platform/processes/index.ts';
import { listZip, unpack } from './zip.ts';

const most = { maxParts: 2_000, maxUnpackedBytes: 100 * 2 ** 20 };
const inTurn = oneAtATime();

/**
 * Unpacks every part of a zip archive (DOCX, XLSX) once and keeps nothing, so that whoever opens it later meets no more than
 * it announces. Refused: more than 2,000 parts or 100 MB unpacked, announced or real, a password, damage. One at a time,
 * because a part takes its memory.
 */
export const refuseBadArchive = (bytes: Buffer): Promise<void> =>
  inTurn(async () => {
    for (const part of listZip(bytes, most)) await unpack(bytes, part);
  });

/** Whether bytes begin as a zip archive does, whatever they are called. */
export const isArchive = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
