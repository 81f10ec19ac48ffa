// What importers and exporters of other tools' formats have in common.
import type { Failure } from '../format/problem.ts';
import type { Case } from '../model/case.ts';
import type { IdSource } from '../model/ids.ts';

export interface ImportSettings {
  /** The file's name without folders; names the case where the file does not. */
  readonly fileName: string;
  /** Seeded by the file's digest, so that importing it twice gives the same bytes. */
  readonly newId: IdSource;
}

export interface Imported {
  readonly ok: true;
  readonly case: Case;
  /** What could not be kept, or not understood, a sentence each. */
  readonly losses: readonly string[];
}

/** Reads another tool's file. Faults of the argument are kept and become findings. Never throws. */
export interface Importer {
  /** As `--from` names it. */
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  readonly import: (text: string, settings: ImportSettings) => Imported | Failure;
}

export interface Exported {
  readonly text: string;
  /** What the format has no place for, a sentence each. */
  readonly losses: readonly string[];
}
