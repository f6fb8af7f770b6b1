const endOfHead = Buffer.from('\r\n\r\n');
const endOfChunks = Buffer.from('0\r\n\r\n');

/** How long a whole HTTP answer is once all of it is there; nothing while some is still on its way. */
export const bytesOfAnswer = (answer: Buffer): number | undefined => {
  const at = answer.indexOf(endOfHead);
  if (at < 0) return undefined;
  const head = answer.toString('latin1', 0, at).toLowerCase();
  const length = /\r\ncontent-length: (\d+)/.exec(head)?.[1];
  if (length !== undefined) {
    const whole = at + endOfHead.length + Number(length);
    return answer.length >= whole ? whole : undefined;
  }
  // One question at a time on each connection: what comes last is the end.
  return answer.subarray(-endOfChunks.length).equals(endOfChunks) ? answer.length : undefined;
};
