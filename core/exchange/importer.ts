// What importers and exporters of other tools' formats have in common.
import type { Failure } from '../format/problem.ts';
import type { Case } from '../model/case.ts';
import type { IdSource } from '../model/ids.ts';

export interface SourceFile {
  /**
   * Path with `/` below the folder that all files of the call have in common; names the case and
   * the module where the file does not.
   */
  readonly name: string;
  readonly text: string;
}

export interface ImportSettings {
  /** Seeded by the files' digest, so that importing them twice gives the same bytes. */
  readonly newId: IdSource;
}

export interface Imported {
  readonly ok: true;
  readonly case: Case;
  /** What could not be kept, or not understood, a sentence each. */
  readonly losses: readonly string[];
}

/** Reads another tool's files. Faults of the argument are kept and become findings. Never throws. */
export interface Importer {
  /** As `--from` names it. */
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  /** Names of further files, as a file of the format writes them; none where it is unreadable. */
  readonly uses: (text: string) => readonly string[];
  /** One case of one file or several; the first is the main one. */
  readonly import: (files: readonly SourceFile[], settings: ImportSettings) => Imported | Failure;
}

export interface Exported {
  readonly text: string;
  /** What the format has no place for, a sentence each. */
  readonly losses: readonly string[];
}

/** Several files below one folder, the main one first. */
export interface ExportedFiles {
  readonly files: readonly SourceFile[];
  readonly losses: readonly string[];
}
