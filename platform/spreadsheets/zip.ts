import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

const inflate = promisify(inflateRaw);

export type ZipLimits = { maxParts: number; maxUnpackedBytes: number };

/** One file inside a zip archive, as the archive's own table of contents (central directory) describes it. */
export type ZipPart = {
  path: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  packedBytes: number;
  unpackedBytes: number;
  offset: number;
};

const signature = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 };
const headerBytes = { local: 30, central: 46, end: 22 };
const longestComment = 0xffff;
const method = { stored: 0, deflated: 8 };

/**
 * The table of contents of a zip archive, without unpacking anything. Refused: more parts or more unpacked
 * bytes than the limits allow, encrypted parts, and archives that are cut or inconsistent.
 */
export const listZip = (bytes: Buffer, { maxParts, maxUnpackedBytes }: ZipLimits): ZipPart[] => {
  const end = endRecordAt(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > maxParts) refuse(refusals.tooManyParts({ count, limit: maxParts }));
  const parts = listParts(bytes, bytes.readUInt32LE(end + 16), count);
  const unpacked = parts.reduce((sum, part) => sum + part.unpackedBytes, 0);
  if (unpacked > maxUnpackedBytes) refuse(refusals.unpacksTooLarge({ limit: maxUnpackedBytes }));
  if (parts.some((part) => part.encrypted)) refuse(refusals.encrypted());
  if (new Set(parts.map((part) => part.path)).size !== count) refuse(refusals.brokenWorkbook());
  return parts;
};

const endRecordAt = (bytes: Buffer): number => {
  const earliest = Math.max(0, bytes.length - headerBytes.end - longestComment);
  for (let at = bytes.length - headerBytes.end; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === signature.end) return at;
  }
  return refuse(refusals.brokenWorkbook());
};

const listParts = (bytes: Buffer, start: number, count: number): ZipPart[] => {
  const parts: ZipPart[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    mustHold(bytes, at, headerBytes.central, signature.central);
    const pathBytes = bytes.readUInt16LE(at + 28);
    const next =
      at + headerBytes.central + pathBytes + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    parts.push(partAt(bytes, at, pathBytes));
    at = next;
  }
  return parts;
};

const partAt = (bytes: Buffer, at: number, pathBytes: number): ZipPart => ({
  path: bytes.toString('utf8', at + headerBytes.central, at + headerBytes.central + pathBytes),
  encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
  method: bytes.readUInt16LE(at + 10),
  checksum: bytes.readUInt32LE(at + 16),
  packedBytes: bytes.readUInt32LE(at + 20),
  unpackedBytes: bytes.readUInt32LE(at + 24),
  offset: bytes.readUInt32LE(at + 42),
});

/** The content of one part. It never grows beyond the size that was announced and checked by `listZip`. */
export const unpack = async (bytes: Buffer, part: ZipPart): Promise<Buffer> => {
  mustHold(bytes, part.offset, headerBytes.local, signature.local);
  const start =
    part.offset +
    headerBytes.local +
    bytes.readUInt16LE(part.offset + 26) +
    bytes.readUInt16LE(part.offset + 28);
  const content = await inflated(bytes.subarray(start, start + part.packedBytes), part);
  const intact = content.length === part.unpackedBytes && crc32(content) === part.checksum;
  return intact ? content : refuse(refusals.brokenWorkbook());
};

const inflated = async (packed: Buffer, part: ZipPart): Promise<Buffer> => {
  if (part.method === method.stored) return packed;
  if (part.method !== method.deflated) return refuse(refusals.brokenWorkbook());
  return inflate(packed, { maxOutputLength: Math.max(part.unpackedBytes, 1) }).catch(() =>
    refuse(refusals.brokenWorkbook()),
  );
};

const mustHold = (bytes: Buffer, at: number, length: number, expected: number) => {
  const held = at + length <= bytes.length && bytes.readUInt32LE(at) === expected;
  if (!held) refuse(refusals.brokenWorkbook());
};

/** Packs parts into a zip archive without compressing them. */
export const packStored = (parts: ReadonlyMap<string, Buffer>): Buffer => {
  const bodies: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const sizes = sizesOf(content, name);
    const local = Buffer.concat([uint32(signature.local), uint16(20), sizes, name, content]);
    contents.push(
      Buffer.concat([
        uint32(signature.central),
        uint16(20, 20),
        sizes,
        uint16(0, 0, 0),
        uint32(0, offset),
        name,
      ]),
    );
    bodies.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(contents);
  const ending = [uint16(0, 0, parts.size, parts.size), uint32(directory.length, offset), uint16(0)];
  return Buffer.concat([...bodies, directory, uint32(signature.end), ...ending]);
};

// The fields that the header of a part and its line in the table of contents share: flags to extra length.
const sizesOf = (content: Buffer, name: Buffer) =>
  Buffer.concat([
    uint16(0, method.stored, 0, 0),
    uint32(crc32(content), content.length, content.length),
    uint16(name.length, 0),
  ]);

const uint16 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 2);
  for (const [index, number] of numbers.entries()) bytes.writeUInt16LE(number, index * 2);
  return bytes;
};

const uint32 = (...numbers: number[]) => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32LE(number, index * 4);
  return bytes;
};
