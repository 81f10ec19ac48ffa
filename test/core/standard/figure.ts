// What is known of one figure of the GSN standard, typed from the page: what it draws, what the standard
// says is missing or wrong in it, and why. Nothing here is read off this program's output.

/** What a figure draws of one module. */
export interface Drawn {
  /** "goal: G1, G2; strategy: S1": the words for the kinds, and the identifiers in the figure. */
  readonly symbols: string;
  /** How many arrows of each kind; none where absent. */
  readonly supportedBy?: number;
  readonly inContextOf?: number;
  readonly challenges?: number;
  /** Decorators: "undeveloped G9", "acp ACP1 G1->S1", "ball n G1->G2", "choice 1 of 3". */
  readonly marks?: readonly string[];
}

/** A finding: rule, place as findings name it ('' for the whole case), and why by the standard. */
export type Expected = readonly [rule: string, at: string, why: string];

export interface Figure {
  /** `fig-NAME.case.json` in test/fixtures/standard. */
  readonly name: string;
  /** By module id; `main` alone where the figure has no modules. */
  readonly drawn: Readonly<Record<string, Drawn>>;
  /** The same in gsn-strict and gsn-lenient: no figure has what only these two tell apart. */
  readonly findings: readonly Expected[];
  /** Rules that must speak, wherever they point: the standard says that something is open, not where. */
  readonly somewhere?: readonly (readonly [rule: string, why: string])[];
}

/** The kinds and identifiers of "goal: G1, G2; strategy: S1". */
export function symbolsOf({ symbols }: Drawn): readonly (readonly [kind: string, name: string])[] {
  return symbols
    .split('; ')
    .filter((group) => group !== '')
    .flatMap((group) => {
      const [, kind = '', names = ''] = /^([a-z ]+): (.*)$/.exec(group) ?? [];
      return names.split(', ').map((name) => [kind, name] as const);
    });
}

/** Every element presents a statement (Table 1:2-1), and a goal shall have one (1:2.3.2). */
function unstated(drawn: Drawn): Expected[] {
  const why = 'The element has no statement (Table 1:2-1, 1:2.3.2).';
  return symbolsOf(drawn).map(([, name]) => ['TXT-01', name, why]);
}

/** A figure of one module, whose elements have identifiers only. */
export function bare(
  name: string,
  symbols: string,
  arrows: Omit<Drawn, 'symbols'>,
  findings: readonly Expected[] = [],
): Figure {
  return plain(name, symbols, arrows, [...findings, ...unstated({ symbols })]);
}

/** A figure of one module. */
export function plain(
  name: string,
  symbols: string,
  arrows: Omit<Drawn, 'symbols'>,
  findings: readonly Expected[] = [],
): Figure {
  return { name, drawn: { main: { symbols, ...arrows } }, findings };
}

/** An excerpt ends at a claim without support, and without the mark that says so. */
export function stops(...goals: readonly string[]): Expected[] {
  const why =
    'Nothing supports the claim, and no diamond says that it is undeveloped (Table 1:2-1, 2:7.4.2.1).';
  return goals.map((goal) => ['WF-09', goal, why]);
}

/** A goal that rests on a module of which the figure shows the symbol only: once for each such module. */
export function restsOnNothing(...goals: readonly string[]): Expected[] {
  const why =
    'A module reference presents a module that contains an argument (Table 1:4-1), whose entire argument supports the goal (1:4.3.7); here the module is empty.';
  return goals.map((goal) => ['WF-09', goal, why]);
}

/** A strategy shown without the goals that it leads to, or without the goal it argues for. */
export function emptyStrategy(strategy: string): Expected {
  const why =
    'A strategy describes the inference between a goal and its supporting goals; here one or both are not shown (Table 1:2-1).';
  return ['WF-05', strategy, why];
}

/** Only a strategy is shown. */
export const NO_TOP_CLAIM: Expected = [
  'WF-04',
  '',
  'The excerpt shows no goal: nothing in it is the conclusion of the argument (2:2.2, 2:7.4.2.1).',
];

/** Several goals under a goal and no strategy: allowed (2:3.6.2), but the inference is implicit. */
export function implicit(goal: string): Expected {
  return ['WF-10', goal, 'The strategy is left implicit (2:3.6.2).'];
}

/** The same decorator on each. */
export function each(decorator: string, ...places: readonly string[]): string[] {
  return places.map((place) => `${decorator} ${place}`);
}

/** Goals that are ours, public and left undeveloped, because a figure refers to them and shows no more. */
export function open(...goals: readonly string[]): string[] {
  return [...each('public', ...goals), ...each('undeveloped', ...goals)];
}

export function withoutArgument(...acps: readonly string[]): Expected[] {
  const why =
    'For each ACP there should exist a corresponding confidence argument (1:5.1.1); the figure shows none.';
  return acps.map((acp) => ['GSN-ACP-1', acp, why]);
}
