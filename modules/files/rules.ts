import type { IsoDate } from '#platform/dates/index.ts';
import type { Refusal } from '#platform/refusals/index.ts';
import { refusals } from './refusals.ts';

export const fileKinds = ['photo', 'document'] as const;
export type FileKind = (typeof fileKinds)[number];

/** The documents that are taken, by what their bytes are, with the ending each is served under. */
export const documentEndings: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};

/** The largest document, in megabytes of 1,048,576 bytes; photos have their own limit and are made smaller. */
export const mostDocumentMegabytes = 20;

/** What some bytes are: a photo (looked at closely elsewhere), a document that is taken, or nothing we take. */
export const kindOf = (mediaType: string | undefined): FileKind | undefined => {
  if (mediaType?.startsWith('image/')) return 'photo';
  return mediaType !== undefined && mediaType in documentEndings ? 'document' : undefined;
};

/** Why a document of so many bytes is not taken. */
export const whyNotDocument = (bytes: number): Refusal | undefined =>
  bytes > mostDocumentMegabytes * 2 ** 20
    ? refusals.documentTooLarge({ megabytes: mostDocumentMegabytes })
    : undefined;

/** Why nothing can be uploaded for an organisation any more: it has ended. */
export const whyNotFor = ({ untilOn }: { untilOn: IsoDate | null }, today: IsoDate): Refusal | undefined =>
  untilOn !== null && untilOn < today ? refusals.organisationEnded({ untilOn }) : undefined;

// Control characters, and the marks that turn the direction of writing so that "fdp.exe" reads "exe.pdf".
const deceiving = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const mostCharacters = 120;

/** The name a file is kept under: what the sender called it, without folders, deceiving marks or a false ending. */
export const nameFor = (sent: string, ending: string): string => {
  const bare = sent.normalize('NFC').replace(deceiving, '').split(/[/\\]/).at(-1)?.trim() ?? '';
  const stem = bare.replace(/(\.[A-Za-z0-9]{1,5})+$/, '').replace(/[<>:"|?*]/g, '_');
  return `${[...stem].slice(0, mostCharacters).join('').trim() || '未命名'}.${ending}`;
};
