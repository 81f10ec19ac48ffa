// What the window and the analyser's worker tell each other. Data only.
import type { Patch } from 'immer';
import type { Summary } from '../../core/analyser/analyse.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import type { Case } from '../../core/model/case.ts';

export type ToAnalyser =
  | { readonly kind: 'open'; readonly case: Case; readonly version: number; readonly clock: string }
  | {
      readonly kind: 'change';
      readonly patches: readonly Patch[];
      readonly version: number;
      readonly clock: string;
    };

export type FromAnalyser =
  | {
      readonly kind: 'analysed';
      /** Of the document: the findings are about this version and no other. */
      readonly version: number;
      readonly findings: readonly Finding[];
      readonly summary: Summary;
      readonly today: string;
      readonly frozen: boolean;
      readonly profile: string;
    }
  | { readonly kind: 'failed'; readonly version: number; readonly message: string };
