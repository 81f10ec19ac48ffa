// Numbered steps from one file format to the next. A step gets the file's own JSON (not validated:
// its schema is history) and gives the next format's; the current schema judges the outcome.
import { type Failure, refuse } from '../problem.ts';

export type JsonObject = Record<string, unknown>;

export interface Migration {
  readonly from: number;
  readonly to: number;
  /** What changes, in one sentence. */
  readonly describe: string;
  /** Throws a MigrationError where the file cannot be carried over whole. Does not change its input. */
  readonly up: (file: JsonObject) => JsonObject;
}

/** Says in one sentence what keeps a file from being migrated, where, and how to mend it. */
export class MigrationError extends Error {}

/**
 * The steps, checked to lead from their first format to `current` one by one.
 * Throws an Error on a gap or a repeat.
 */
export function defineMigrations(
  steps: readonly Migration[],
  current: number,
): readonly Migration[] {
  const first = steps[0]?.from ?? current;
  for (const [i, { from, to }] of steps.entries()) {
    if (from !== first + i || to !== from + 1) {
      throw new Error(`Migration ${i + 1} leads from ${from} to ${to}, not on by one.`);
    }
  }
  if (first + steps.length !== current) {
    throw new Error(`The migrations end at format ${first + steps.length}, not at ${current}.`);
  }
  return steps;
}

/** The file in the format after the last step. Never throws. */
export function migrate(
  steps: readonly Migration[],
  version: number,
  file: JsonObject,
): { readonly ok: true; readonly value: JsonObject } | Failure {
  const oldest = steps[0]?.from ?? version;
  if (version < oldest) {
    return refuse(
      `The file has format ${version} at the top, and the oldest that can be read is ${oldest}; migrate it with an older release first.`,
    );
  }
  let value = file;
  for (const step of steps.filter(({ from }) => from >= version)) {
    try {
      value = step.up(value);
    } catch (error) {
      if (error instanceof MigrationError) return refuse(error.message);
      return refuse(
        `The file cannot be migrated from format ${step.from} (${String(error)}); restore it from a copy.`,
      );
    }
  }
  return { ok: true, value };
}
