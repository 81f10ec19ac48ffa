// Every cell of the table of permitted connections, typed again by hand from GSN v3 (Tables 1:2-2,
// 1:4-2, 1:6-2, and 1:4.3.2; notation.md 1.2), in its two uses: while editing, and in the linter.
import { describe, expect, test } from '@jest/globals';
import WF01 from '../../../core/analyser/rules/WF-01-forbidden-support.ts';
import WF02 from '../../../core/analyser/rules/WF-02-forbidden-context.ts';
import WF11 from '../../../core/analyser/rules/WF-11-challenge-without-target.ts';
import { connect } from '../../../core/commands/connect.ts';
import { may } from '../../../core/commands/execute.ts';
import type { CaseLink, CaseNode } from '../../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../../core/model/case.ts';
import { connectionLegality, type Tolerance } from '../../../core/model/connections.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { LINK_KINDS, type LinkKind, NODE_KINDS, type NodeKind } from '../../../core/model/kinds.ts';

/** The columns, in the order of the document. */
const COLUMNS: readonly NodeKind[] = [
  'goal',
  'strategy',
  'solution',
  'context',
  'assumption',
  'justification',
  'awayGoal',
  'awaySolution',
  'awayContext',
  'awayAssumption',
  'awayJustification',
  'moduleReference',
  'contractReference',
];

const NONE = '-  -  -  -  -  -  -  -  -  -  -  -  -';

/** S = SupportedBy, C = InContextOf, SC = both. */
const ORDINARY: Readonly<Record<NodeKind, string>> = {
  //                 G  S  Sn C  A  J  AG ASn AC AA AJ M  Con
  goal: '            S  S  S  C  C  C  SC S  C  C  C  SC S',
  strategy: '        S  -  -  C  C  C  SC -  C  C  C  C  -',
  solution: NONE,
  context: NONE,
  assumption: NONE,
  justification: NONE,
  awayGoal: NONE,
  awaySolution: NONE,
  awayContext: NONE,
  awayAssumption: NONE,
  awayJustification: NONE,
  moduleReference: NONE,
  contractReference: NONE,
};

/** Away goals are decomposed here (1:4.3.2); references are banned (Table 1:4-1, GSN-MOD-6). */
const CONTRACT: Readonly<Record<NodeKind, string>> = {
  ...ORDINARY,
  //                 G  S  Sn C  A  J  AG ASn AC AA AJ M  Con
  goal: '            S  S  S  C  C  C  SC S  C  C  C  -  -',
  strategy: '        S  -  -  C  C  C  SC -  C  C  C  -  -',
  awayGoal: '        S  S  -  -  -  -  S  -  C  C  C  -  -',
};

const TOLERANCES: readonly Tolerance[] = [
  'strategy-supportedBy-strategy',
  'strategy-supportedBy-solution',
];

type Answer = 'allowed' | 'tolerated' | 'forbidden';

function expected(
  kind: LinkKind,
  from: NodeKind,
  to: NodeKind,
  contract: boolean,
  tolerates: readonly Tolerance[],
): Answer {
  if (kind === 'challenges') {
    // Goal or solution, in any form (1:6.2.6), to any element (1:6.2.7).
    const challengers = ['goal', 'solution', 'awayGoal', 'awaySolution'];
    return challengers.includes(from) ? 'allowed' : 'forbidden';
  }
  const row = (contract ? CONTRACT : ORDINARY)[from].trim().split(/\s+/);
  const cell = row[COLUMNS.indexOf(to)] ?? '';
  if (cell.includes(kind === 'supportedBy' ? 'S' : 'C')) return 'allowed';
  const lenient = from === 'strategy' && kind === 'supportedBy' && tolerates.length > 0;
  return lenient && (to === 'strategy' || to === 'solution') ? 'tolerated' : 'forbidden';
}

/** Two elements of every kind, a and b, in one module; `link` joins a of one kind to b of another. */
function caseWith(
  contract: boolean,
  link?: { kind: LinkKind; from: NodeKind; to: NodeKind },
): Case {
  const nodes: Record<string, CaseNode> = {};
  for (const kind of NODE_KINDS) {
    for (const side of ['a', 'b']) {
      const more = kind.startsWith('away') ? { origin: 'x' } : {};
      const target = kind.endsWith('Reference') ? { target: 'other' } : {};
      const identifier = `${side}${kind}`;
      nodes[identifier] = { kind, module: 'm', identifier, ...more, ...target } as CaseNode;
    }
  }
  const links: Record<string, CaseLink> = link
    ? { l: { kind: link.kind, from: `a${link.from}`, to: `b${link.to}`, order: 'a0' } }
    : {};
  return caseFromFile({
    formatVersion: 1,
    id: 'matrix',
    meta: { title: 'Matrix', maturity: 'draft' },
    main: 'm',
    modules: { m: { name: 'M', contract } },
    nodes,
    links,
  });
}

/** 13 x 13 x 3 cells, in an ordinary and in a contract module, strict and lenient. */
const CELLS = LINK_KINDS.flatMap((kind) =>
  COLUMNS.flatMap((from) =>
    COLUMNS.flatMap((to) =>
      [false, true].flatMap((contract) =>
        [[], TOLERANCES].map((tolerates) => ({ kind, from, to, contract, tolerates })),
      ),
    ),
  ),
);

const nameOf = ({ kind, from, to, contract, tolerates }: (typeof CELLS)[number]) =>
  `${from} ${kind} ${to}${contract ? ', contract' : ''}${tolerates.length > 0 ? ', lenient' : ''}`;

/** Every cell whose answer is not as typed above; empty when all are. */
function wrongCells(answer: (cell: (typeof CELLS)[number]) => Answer): string[] {
  return CELLS.flatMap((cell) => {
    const { kind, from, to, contract, tolerates } = cell;
    const right = expected(kind, from, to, contract, tolerates);
    const given = answer(cell);
    return given === right ? [] : [`${nameOf(cell)}: ${given}, not ${right}`];
  });
}

describe('the connection table', () => {
  test('has a column for every kind', () => {
    expect([...COLUMNS].sort()).toEqual([...NODE_KINDS].sort());
    for (const row of [...Object.values(ORDINARY), ...Object.values(CONTRACT)]) {
      expect(row.trim().split(/\s+/)).toHaveLength(13);
    }
  });

  test('answers every cell', () => {
    const answer = ({ kind, from, to, contract, tolerates }: (typeof CELLS)[number]) =>
      connectionLegality(kind, from, to, { contractModule: contract, tolerates });
    expect(wrongCells(answer)).toEqual([]);
  });

  test('answers every cell while editing: refused, warned of, or let through', () => {
    const indexes = [false, true].map((contract) => new CaseIndex(caseWith(contract)));
    const answer = ({ kind, from, to, contract, tolerates }: (typeof CELLS)[number]): Answer => {
      const index = indexes[contract ? 1 : 0] ?? new CaseIndex(caseWith(contract));
      const context = { index, tolerates, newId: seededIds('x'), today: '2026-06-01' };
      const verdict = may(connect.call({ kind, from: `a${from}`, to: `b${to}` }), context);
      if (!verdict.allowed) {
        if (verdict.because !== 'forbidden-connection') throw new Error(verdict.message);
        return 'forbidden';
      }
      return verdict.warning === undefined ? 'allowed' : 'tolerated';
    };
    expect(wrongCells(answer)).toEqual([]);
  });

  test('answers every cell in the linter: WF-01, WF-02 and WF-11', () => {
    const rules = { supportedBy: WF01, inContextOf: WF02, challenges: WF11 };
    const answer = ({ kind, from, to, contract, tolerates }: (typeof CELLS)[number]): Answer => {
      const index = new CaseIndex(caseWith(contract, { kind, from, to }));
      const told: string[] = [];
      rules[kind].check({
        case: index.case,
        index,
        reasoning: undefined as never, // these rules look at links only
        today: '2026-06-01',
        frozen: false,
        artefacts: [],
        waivers: new Map(),
        profile: { id: 'review', title: 'Review', isKnown: () => true },
        tolerates,
        options: {},
        report: (report) => told.push(report.case ?? report.message),
      });
      if (told.length === 0) return 'allowed';
      return told[0] === 'tolerated' ? 'tolerated' : 'forbidden';
    };
    expect(wrongCells(answer)).toEqual([]);
  });

  test('lets goals and solutions challenge any link, and nothing else end on one', () => {
    // Table 1:6-2: "goal-to-any relationship, solution-to-any relationship".
    for (const from of COLUMNS) {
      const challenger = ['goal', 'solution', 'awayGoal', 'awaySolution'].includes(from);
      expect([from, connectionLegality('challenges', from, 'link')]).toEqual([
        from,
        challenger ? 'allowed' : 'forbidden',
      ]);
      expect(connectionLegality('supportedBy', from, 'link')).toBe('forbidden');
      expect(connectionLegality('inContextOf', from, 'link')).toBe('forbidden');
    }
  });

  test.each<[LinkKind, NodeKind, NodeKind, string]>([
    [
      'supportedBy',
      'strategy',
      'solution',
      'A strategy may not be supported by a solution (GSN 1:2.2).',
    ],
    [
      'supportedBy',
      'goal',
      'assumption',
      'A goal may not be supported by an assumption (GSN 1:2.2).',
    ],
    ['inContextOf', 'goal', 'goal', 'A goal may not be the context of a goal (GSN 1:2.2).'],
    [
      'inContextOf',
      'solution',
      'awayContext',
      'An away context may not be the context of a solution (GSN 1:4.2).',
    ],
    [
      'challenges',
      'context',
      'goal',
      'Only a goal or a solution may challenge; this is a context (GSN 1:6.2.6).',
    ],
    [
      'challenges',
      'assumption',
      'goal',
      'Only a goal or a solution may challenge; this is an assumption (GSN 1:6.2.6).',
    ],
    [
      'supportedBy',
      'awayGoal',
      'goal',
      'An away goal is developed in contract modules only, not where it is used (GSN 1:4.3.2).',
    ],
  ])('says why: %s from %s to %s', (kind, from, to, sentence) => {
    const index = new CaseIndex(caseWith(false));
    const context = { index, tolerates: [], newId: seededIds('x'), today: '2026-06-01' };
    expect(may(connect.call({ kind, from: `a${from}`, to: `b${to}` }), context)).toEqual({
      allowed: false,
      because: 'forbidden-connection',
      message: sentence,
    });
  });
});
