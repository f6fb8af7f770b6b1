import type { FileAnswer } from '#platform/http/handle.ts';
import { describeSchema } from '../rules/schema.ts';

/** The JSON Schema of the text of a standard, as a file to be kept beside it. */
export const downloadSchema = async (): Promise<FileAnswer> => ({
  name: 'standard.schema.json',
  mediaType: 'application/schema+json',
  bytes: Buffer.from(describeSchema()),
});
