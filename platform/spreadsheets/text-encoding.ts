import { isUtf8 } from 'node:buffer';
import { refuse } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

const replacement = '\ufffd';

/**
 * The text of a file that does not say its encoding: UTF-16 by its byte order mark, UTF-8 when the bytes are
 * valid UTF-8, otherwise GB18030. Bytes that are none of these are refused with the line they stand on, and
 * so is a replacement character that an earlier faulty conversion has left behind.
 */
export const decodeText = (bytes: Buffer): string => {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  const broken = text.indexOf(replacement);
  if (broken >= 0) refuse(refusals.brokenEncoding({ line: lineAt(text, broken) }));
  return text;
};

const encodingOf = (bytes: Buffer): string => {
  const mark = bytes.subarray(0, 3).toString('hex');
  if (mark.startsWith('fffe')) return 'utf-16le';
  if (mark.startsWith('feff')) return 'utf-16be';
  return mark === 'efbbbf' || isUtf8(bytes) || isDamagedUtf8(bytes) ? 'utf-8' : 'gb18030';
};

// A UTF-8 file with one damaged place often happens to be valid GB18030 as well, and would be read as
// nonsense. Genuine GB18030 text, on the other hand, is broken at most of its characters when read as UTF-8.
const isDamagedUtf8 = (bytes: Buffer): boolean => {
  const beyondAscii = new TextDecoder('utf-8').decode(bytes).replace(/[\0-\x7f]+/g, '');
  const broken = beyondAscii.split(replacement).length - 1;
  return broken * 10 < beyondAscii.length;
};

const lineAt = (text: string, position: number): number => text.slice(0, position).split(/\r\n|\r|\n/).length;
