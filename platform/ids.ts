import { v7 } from 'uuid';

/** A new UUIDv7: ordered by the moment of its making, so indexes grow at one end. */
export const newId = (): string => v7();
