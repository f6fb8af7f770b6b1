/** Brings a code to a phone. It throws when it cannot; what it throws holds neither number nor code. */
export type Gateway = (phone: string, code: string) => Promise<void>;

/** A gateway is waited for so long, in milliseconds. */
export const patienceMs = 8_000;
