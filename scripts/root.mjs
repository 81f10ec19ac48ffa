// Where the project is, whatever folder a script was started from.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
