// What a rule is. One file per rule; its examples are its tests, its texts are its page.
import type { ArtefactCheck } from '../artefacts/types.ts';
import type { Case } from '../model/case.ts';
import type { Tolerance } from '../model/connections.ts';
import type { CaseIndex } from '../model/index.ts';
import type { Reasoning } from '../reasoning/types.ts';
import type { WaiverJudgement } from './waivers.ts';

export type Severity = 'blocker' | 'error' | 'warning' | 'info';

export const SEVERITIES: readonly Severity[] = ['blocker', 'error', 'warning', 'info'];

/** A command with its arguments, as data: what a quick fix does. */
export interface CommandCall {
  readonly command: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly label: string;
}

export interface Report {
  /**
   * Internal ids of nodes, links, modules or records, the subject first. Never empty unless the case
   * itself is meant.
   */
  readonly at: readonly string[];
  /** A key of `messages`. */
  readonly message: string;
  /** Values for the {placeholders} of the message; ids are turned into names by `{name:key}`. */
  readonly data?: Readonly<Record<string, string | number | readonly string[]>>;
  /** Which severity case applies; `default` where absent. */
  readonly case?: string;
  /**
   * Where in the file: path below the case's root, such as ['nodes', id, 'text']. The subject itself where
   * absent.
   */
  readonly path?: readonly string[];
  /** Tells findings apart that share rule, message and subjects (say, the missing domain's name). */
  readonly key?: string;
  readonly fix?: CommandCall;
}

export interface RuleContext {
  readonly case: Case;
  readonly index: CaseIndex;
  readonly reasoning: Reasoning;
  /** As of this day, YYYY-MM-DD. */
  readonly today: string;
  /** That day is the case's frozen one. */
  readonly frozen: boolean;
  readonly tolerates: readonly Tolerance[];
  /** The profile in force, and whether there is one of an id. */
  readonly profile: {
    readonly id: string;
    readonly title: string;
    readonly isKnown: (id: string) => boolean;
  };
  /** What was found of the files beside the case; empty where nobody asked (core/artefacts). */
  readonly artefacts: readonly ArtefactCheck[];
  /** How each waiver of the case stands, by its id; empty for rules that are not `afterOthers`. */
  readonly waivers: ReadonlyMap<string, WaiverJudgement>;
  /** The rule's options: defaults, overridden by the profile. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly report: (report: Report) => void;
}

export interface Example {
  readonly name: string;
  /** In the notation of core/sketch. */
  readonly sketch: string;
  /** Default 2026-06-01. */
  readonly today?: string;
  /** Default `review`. */
  readonly profile?: string;
  /** What was found of the files; none were read where absent. */
  readonly artefacts?: readonly ArtefactCheck[];
}

export interface BadExample extends Example {
  /**
   * Exactly the findings of this rule; `at` by name ("G3", "G1->Sn1", "E-04"), severity in the example's
   * profile.
   */
  readonly expect: readonly {
    readonly at: readonly string[];
    readonly message: string;
    readonly severity?: Severity;
  }[];
}

/** What a profile may set of a rule. Its type is that of the default. */
export interface RuleOption {
  readonly default: unknown;
  readonly about: string;
  /** Least and greatest value of a number, both allowed. */
  readonly min?: number;
  readonly max?: number;
  /** A number without a fraction. */
  readonly whole?: boolean;
  /** The only values of a text, or of each in a list. */
  readonly choices?: readonly string[];
  /** Which change asks less of a case; told where a profile makes it. */
  readonly weaker?: 'higher' | 'lower' | 'longer' | 'shorter';
}

export interface Rule {
  /** The code of the catalogue, such as `SUP-01`. */
  readonly id: string;
  /** What is required, in one line. */
  readonly title: string;
  readonly kind: 'structure' | 'completeness' | 'freshness' | 'wording' | 'consistency';
  /** The engine or an exporter embodies it; `check` does nothing and there are no examples. */
  readonly embodiedBy?: string;
  /** Judges wording: never above warning in any profile. */
  readonly heuristic?: boolean;
  /**
   * Rules that tell the same fault better: a finding of this rule is dropped where one of them
   * reports all its subjects at least as severely (one fault, one finding).
   */
  readonly yieldsTo?: readonly string[];
  /** It is about what the other rules found, and runs when they have (`waivers`). */
  readonly afterOthers?: boolean;
  /** Sections, papers, demands (`#91`) that it rests on. */
  readonly basis: readonly string[];
  readonly why: string;
  readonly whenNotToUse: string;
  /** Severity cases beyond `default`, with what each means. */
  readonly cases?: Readonly<Record<string, string>>;
  readonly options?: Readonly<Record<string, RuleOption>>;
  /** {placeholder} takes a value from `data`, {name:placeholder} the name of an id or ids. */
  readonly messages: Readonly<Record<string, string>>;
  /** What to do about it. */
  readonly remedy: string;
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly BadExample[] };
  readonly check: (context: RuleContext) => void;
}

/** Identity, for types; every rule file ends in `export default defineRule({...})`. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
