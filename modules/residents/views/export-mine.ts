import { writtenOut } from '#platform/crypto/numbers.ts';
import type { Reading } from '#platform/work/index.ts';
import { findMine } from './mine.ts';

/** Everything kept about the resident who asks, as a file they can take elsewhere: here the phone stands in full. */
export const exportMine = async (reading: Reading) => {
  const { agreed, ...mine } = await findMine(reading, writtenOut);
  const content = { exportedAt: reading.now.toISOString(), ...mine };
  return {
    name: `我的资料-my-data-${reading.today}.json`,
    mediaType: 'application/json; charset=utf-8',
    bytes: Buffer.from(`${JSON.stringify(content, undefined, 2)}\n`),
  };
};
