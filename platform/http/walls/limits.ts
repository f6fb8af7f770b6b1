/** The largest file that may be sent, in bytes. */
export const uploadLimitBytes = 25 * 1024 * 1024;

/** How much and how many: what a request may cost before anybody looks at it. */
export const limits = {
  bodyBytes: 1024 * 1024,
  headerBytes: 16 * 1024,
  urlCharacters: 8_000,
  parameterCharacters: 200,
  connections: 2_000,
};

const seconds = 1_000;

/**
 * How long we wait, in milliseconds: for the head of a request, for the whole of it, on a line where nothing moves, for the
 * next request, and how often we look. A village sends 25 MB of photos at 1 Mbit/s in three and a half minutes.
 */
export const usualPatience = {
  headersMs: 15 * seconds,
  requestMs: 300 * seconds,
  silenceMs: 120 * seconds,
  keepAliveMs: 72 * seconds,
  checkMs: 10 * seconds,
};

export type Patience = typeof usualPatience;
