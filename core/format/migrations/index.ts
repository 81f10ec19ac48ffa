// Every step there is, and the version they lead to.
import { linksAsRecords } from './0001-links-as-records.ts';
import { defineMigrations } from './migration.ts';

/** What this program writes, and the newest it reads. */
export const CURRENT_VERSION = 1;

export const MIGRATIONS = defineMigrations([linksAsRecords], CURRENT_VERSION);
