import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout, wherever the command was given. */
export const checkout = dirname(dirname(fileURLToPath(import.meta.url)));

/** A path within the checkout. */
export const within = (...names) => join(checkout, ...names);
