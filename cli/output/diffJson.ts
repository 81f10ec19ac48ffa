// A difference as JSON: core/diff/types.ts with who compared what.
import type { AnalysisDiff } from '../../core/diff/types.ts';
import type { Tool } from '../tool.ts';

/** The shape of `warrant diff --format json`. Fields are added, not renamed. */
export interface DiffJson extends AnalysisDiff {
  readonly tool: Tool;
  readonly files: { readonly before: string; readonly after: string };
}

export function diffJson(diff: AnalysisDiff, files: DiffJson['files'], tool: Tool): DiffJson {
  return { tool, files, ...diff };
}
