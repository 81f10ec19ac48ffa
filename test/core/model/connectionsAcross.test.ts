// Connections beyond the table of pairs, in its two uses, while editing and in the linter: challenges of
// links (Table 1:6-2), and whatever would cross from one module into another (1:4.2.1, 1:4.7.3, 1:4.7.4).
import { describe, expect, test } from '@jest/globals';
import WF01 from '../../../core/analyser/rules/WF-01-forbidden-support.ts';
import WF02 from '../../../core/analyser/rules/WF-02-forbidden-context.ts';
import WF11 from '../../../core/analyser/rules/WF-11-challenge-without-target.ts';
import { connect } from '../../../core/commands/connect.ts';
import { may } from '../../../core/commands/execute.ts';
import type { CaseLink, CaseNode } from '../../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../../core/model/case.ts';
import { seededIds } from '../../../core/model/ids.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { LINK_KINDS, type LinkKind, NODE_KINDS, type NodeKind } from '../../../core/model/kinds.ts';

const RULES = { supportedBy: WF01, inContextOf: WF02, challenges: WF11 };

/** "goal-to-…, solution-to-…", in any form (1:6.2.6). */
const CHALLENGERS: readonly NodeKind[] = ['goal', 'solution', 'awayGoal', 'awaySolution'];

interface Setting {
  /** Elements of the other module are public. */
  readonly isPublic?: boolean;
  /** The other module lies in a contract module. */
  readonly inContract?: boolean;
  readonly link?: object;
}

/** One element of each kind here (`a…`) and in another module (`b…`), and a link of each kind here. */
function caseWith({ isPublic = false, inContract = false, link }: Setting): Case {
  const nodes: Record<string, CaseNode> = {};
  for (const kind of NODE_KINDS) {
    for (const [side, module] of [
      ['a', 'here'],
      ['b', 'there'],
    ] as const) {
      const identifier = `${side}${kind}`;
      const more = kind.startsWith('away') ? { origin: 'x' } : {};
      const target = kind.endsWith('Reference') ? { target: 'there' } : {};
      const mark = side === 'b' && isPublic ? { public: true } : {};
      nodes[identifier] = { kind, module, identifier, ...more, ...target, ...mark } as CaseNode;
    }
  }
  nodes.g = { kind: 'goal', module: 'here', identifier: 'g' };
  const order = 'a0';
  const links: Record<string, CaseLink> = {
    supportedBy: { kind: 'supportedBy', from: 'g', to: 'asolution', order },
    inContextOf: { kind: 'inContextOf', from: 'g', to: 'acontext', order },
    challenges: { kind: 'challenges', from: 'agoal', to: 'g', order },
    ...(link ? { new: { order, ...link } as CaseLink } : {}),
  };
  const parent = inContract ? { parent: 'contract' } : {};
  return caseFromFile({
    formatVersion: 1,
    id: 'across',
    meta: { title: 'Across', maturity: 'draft' },
    main: 'here',
    modules: {
      here: { name: 'Here' },
      there: { name: 'There', ...parent },
      contract: { name: 'Contract', contract: true },
    },
    nodes,
    links,
  });
}

/** Why the edit is refused, or 'allowed'. */
function whileEditing(setting: Setting, kind: LinkKind, from: NodeKind, end: object): string {
  const index = new CaseIndex(caseWith(setting));
  const context = { index, tolerates: [], newId: seededIds('x'), today: '2026-06-01' };
  const verdict = may(connect.call({ kind, from: `a${from}`, ...end }), context);
  return verdict.allowed ? 'allowed' : verdict.because;
}

/** The messages of the rules about links of this kind that concern the new one. */
function inLinter(setting: Setting, kind: LinkKind, from: NodeKind, end: object): string[] {
  const index = new CaseIndex(caseWith({ ...setting, link: { kind, from: `a${from}`, ...end } }));
  const told: string[] = [];
  RULES[kind].check({
    case: index.case,
    index,
    reasoning: undefined as never, // these rules look at links only
    today: '2026-06-01',
    frozen: false,
    artefacts: [],
    waivers: new Map(),
    profile: { id: 'review', title: 'Review', isKnown: () => true },
    tolerates: [],
    options: {},
    report: ({ at, message }) => {
      if (at.includes('new')) told.push(message);
    },
  });
  return told;
}

describe.each(LINK_KINDS)('a challenge of a link of kind %s', (target) => {
  test.each(NODE_KINDS)('from %s', (from) => {
    // The challenge of the case itself comes from this goal.
    const end = { toLink: target };
    const allowed = CHALLENGERS.includes(from);
    expect(whileEditing({}, 'challenges', from, end)).toBe(
      allowed ? 'allowed' : 'forbidden-connection',
    );
    expect(inLinter({}, 'challenges', from, end)).toEqual(allowed ? [] : ['source']);
  });

  test('is a challenge: nothing else ends on a link', () => {
    for (const kind of ['supportedBy', 'inContextOf'] as const) {
      expect(whileEditing({}, kind, 'goal', { toLink: target })).toBe('forbidden-connection');
    }
  });
});

describe('across modules', () => {
  test.each(NODE_KINDS)('no support and no context from %s, whatever is public', (from) => {
    for (const kind of ['supportedBy', 'inContextOf'] as const) {
      for (const to of NODE_KINDS) {
        const end = { to: `b${to}` };
        for (const isPublic of [false, true]) {
          const refused = whileEditing({ isPublic }, kind, from, end);
          expect(['other-module', 'forbidden-connection']).toContain(refused);
          const told = inLinter({ isPublic }, kind, from, end);
          // One fault, one finding: the pair of kinds is told where it is forbidden anyway.
          expect([kind, from, to, told.length]).toEqual([kind, from, to, 1]);
          expect(told[0] === 'otherModule').toBe(refused === 'other-module');
        }
      }
    }
  });

  const PUBLIC: readonly NodeKind[] = [
    'goal',
    'solution',
    'context',
    'assumption',
    'justification',
  ];

  test.each(NODE_KINDS)('a challenge of %s: only where it is public', (to) => {
    const end = { to: `b${to}` };
    const allowed = PUBLIC.includes(to);
    const open = { isPublic: true };
    expect(whileEditing(open, 'challenges', 'goal', end)).toBe(
      allowed ? 'allowed' : 'other-module',
    );
    expect(inLinter(open, 'challenges', 'goal', end)).toEqual(allowed ? [] : ['foreign']);
    expect(whileEditing({}, 'challenges', 'goal', end)).toBe('other-module');
    expect(inLinter({}, 'challenges', 'goal', end)).toEqual(['foreign']);
  });

  test('what lies in a contract is private to it, public or not (1:4.7.4)', () => {
    const setting = { isPublic: true, inContract: true };
    expect(whileEditing(setting, 'challenges', 'goal', { to: 'bgoal' })).toBe('other-module');
    expect(inLinter(setting, 'challenges', 'goal', { to: 'bgoal' })).toEqual(['foreign']);
  });
});
