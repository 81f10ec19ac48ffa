// A kind of fault: where it can be planted in a case in which everything is in order, how, and which
// rules of the catalogue are about it. Expected rules are read from the catalogue (rules.md), never
// from what the analyser happens to say.
import type { Draft } from 'immer';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { Case } from '../../core/model/case.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import type { Reasoning } from '../../core/reasoning/types.ts';

/** What a fault may look at to find its places. */
export interface Grounds {
  readonly case: Case;
  readonly index: CaseIndex;
  readonly reasoning: Reasoning;
}

export interface Fault {
  /** Short and unique: `effective-compute-missing`. */
  readonly id: string;
  /** The section of the catalogue: "Support". */
  readonly family: string;
  /** What is wrong, as a sentence. */
  readonly about: string;
  /** Any of these finds it by name. */
  readonly expects: readonly string[];
  /** Ids of what the fault can be done to; empty where a case offers no place for it. */
  readonly sites: (grounds: Grounds) => readonly string[];
  /** The fault is that votes are for what was there before; nobody votes anew. */
  readonly lapses?: boolean;
  /** What reading the files beside the case then shows. */
  readonly files?: (site: string) => readonly ArtefactCheck[];
  readonly plant: (draft: Draft<Case>, site: string) => void;
}

/** The faults of one section, with its name. */
export function family(name: string, faults: readonly Omit<Fault, 'family'>[]): readonly Fault[] {
  return faults.map((fault) => ({ ...fault, family: name }));
}

/** For faults of the case as a whole. */
export const THE_CASE: Fault['sites'] = () => ['case'];
