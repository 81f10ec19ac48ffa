// The connection table of GSN v3 (Tables 1:2-2, 1:4-2 and 1:6-2, and 1:4.3.2): which element may be
// connected to which, and how. The only such list: edit-time legality and the linter both ask it.
import { kindName, type LinkKind, NODE_KINDS, type NodeKind, withArticle } from './kinds.ts';

/** S = SupportedBy, C = InContextOf. */
type Cell = 'S' | 'C' | 'SC';
type Row = Readonly<Partial<Record<NodeKind, Cell>>>;

const GOAL: Row = {
  goal: 'S',
  strategy: 'S',
  solution: 'S',
  context: 'C',
  assumption: 'C',
  justification: 'C',
  awayGoal: 'SC',
  awaySolution: 'S',
  awayContext: 'C',
  awayAssumption: 'C',
  awayJustification: 'C',
  moduleReference: 'SC',
  contractReference: 'S',
};

const STRATEGY: Row = {
  goal: 'S',
  context: 'C',
  assumption: 'C',
  justification: 'C',
  awayGoal: 'SC',
  awayContext: 'C',
  awayAssumption: 'C',
  awayJustification: 'C',
  moduleReference: 'C',
};

/** Away goals are decomposed in contract modules only (1:4.3.2). */
const AWAY_GOAL_IN_CONTRACT: Row = {
  goal: 'S',
  strategy: 'S',
  awayGoal: 'S',
  awayContext: 'C',
  awayAssumption: 'C',
  awayJustification: 'C',
};

const CHALLENGERS: ReadonlySet<NodeKind> = new Set([
  'goal',
  'solution',
  'awayGoal',
  'awaySolution',
]);

/** Connections that some tools allow and a lenient profile tolerates. */
export type Tolerance = 'strategy-supportedBy-strategy' | 'strategy-supportedBy-solution';

export interface ConnectionSetting {
  /** The module that holds the source is a contract module. */
  readonly contractModule?: boolean;
  readonly tolerates?: readonly Tolerance[];
}

export type Legality = 'allowed' | 'tolerated' | 'forbidden';

/**
 * Whether GSN permits `from` --kind--> `to`.
 * Challenges may end on any element, and on any link (then `to` is 'link').
 */
export function connectionLegality(
  kind: LinkKind,
  from: NodeKind,
  to: NodeKind | 'link',
  setting: ConnectionSetting = {},
): Legality {
  if (kind === 'challenges') return CHALLENGERS.has(from) ? 'allowed' : 'forbidden';
  if (to === 'link') return 'forbidden';
  const letter = kind === 'supportedBy' ? 'S' : 'C';
  if (row(from, setting.contractModule === true)[to]?.includes(letter)) return 'allowed';
  const tolerance = `${from}-${kind}-${to}` as Tolerance;
  return setting.tolerates?.includes(tolerance) ? 'tolerated' : 'forbidden';
}

function row(from: NodeKind, contractModule: boolean): Row {
  if (from === 'goal') return contractModule ? withoutReferences(GOAL) : GOAL;
  if (from === 'strategy') return contractModule ? withoutReferences(STRATEGY) : STRATEGY;
  if (from === 'awayGoal' && contractModule) return AWAY_GOAL_IN_CONTRACT;
  return {};
}

/** Module and contract references are banned from contract modules (Table 1:4-1). */
function withoutReferences(cells: Row): Row {
  const { moduleReference: _m, contractReference: _c, ...rest } = cells;
  return rest;
}

/** Why a connection is not permitted, as a sentence for people. */
export function whyForbidden(
  kind: LinkKind,
  from: NodeKind,
  to: NodeKind | 'link',
  setting: ConnectionSetting = {},
): string {
  const a = withArticle(kindName(from));
  const b = withArticle(to === 'link' ? 'link' : kindName(to));
  if (kind === 'challenges') {
    return `Only a goal or a solution may challenge; this is ${a} (GSN 1:6.2.6).`;
  }
  if (to === 'link') return 'Only a challenge ends on a link (GSN 1:6.2.7).';
  if (setting.contractModule && connectionLegality(kind, from, to) === 'allowed') {
    return `${capital(b)} may not be used in a contract module (GSN Table 1:4-1).`;
  }
  if (connectionLegality(kind, from, to, { contractModule: true }) === 'allowed') {
    return `${capital(a)} is developed in contract modules only, not where it is used (GSN 1:4.3.2).`;
  }
  const section = CORE.has(from) && CORE.has(to) ? '1:2.2' : '1:4.2';
  if (kind === 'inContextOf')
    return `${capital(b)} may not be the context of ${a} (GSN ${section}).`;
  return `${capital(a)} may not be supported by ${b} (GSN ${section}).`;
}

const CORE: ReadonlySet<NodeKind> = new Set(NODE_KINDS.slice(0, 6));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
