// Modules do not change the argument: whatever branch goes to a module and comes back, every top
// claim stands as it stood, all that was said is still said, and identifiers stay unique.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute } from '../../core/commands/execute.ts';
import { inlineModule } from '../../core/commands/inlineModule.ts';
import { moveToModule } from '../../core/commands/moveToModule.ts';
import { applyPatches } from '../../core/commands/parts/patching.ts';
import type { Case, CaseLink, CaseNode } from '../../core/model/case.ts';
import { connectionLegality } from '../../core/model/connections.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { identifierPrefix, type NodeKind } from '../../core/model/kinds.ts';
import { reason } from '../../core/reasoning/reason.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { contextOf } from '../core/commands/running.ts';

const KINDS: readonly NodeKind[] = [
  ...['goal', 'goal', 'goal', 'strategy', 'solution', 'solution'],
  ...['context', 'assumption', 'justification'],
] as NodeKind[];

const STATUSES = ['open', 'sustained', 'refuted', 'investigating'] as const;

interface Plan {
  readonly kinds: readonly number[];
  /** Source, target, and what else. */
  readonly links: readonly (readonly [number, number, number])[];
  readonly moved: readonly number[];
  readonly marks: readonly number[];
}

const plan: fc.Arbitrary<Plan> = fc.record({
  kinds: fc.array(fc.nat(KINDS.length - 1), { minLength: 4, maxLength: 12 }),
  links: fc.array(fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40)), { minLength: 3, maxLength: 24 }),
  moved: fc.array(fc.nat(40), { minLength: 1, maxLength: 2 }),
  marks: fc.array(fc.nat(40), { maxLength: 3 }),
});

/** A legal argument without circles: links run from lower to higher numbers. */
function caseOf({ kinds, links, marks }: Plan): Case {
  const nodes = new Map<string, CaseNode>();
  nodes.set('n0', { kind: 'goal', module: 'main', identifier: 'G1', text: 'Top' });
  for (const [i, k] of kinds.entries()) {
    const kind = KINDS[k] ?? 'goal';
    const identifier = `${identifierPrefix(kind)}${i + 2}`;
    const open = marks.includes(i) && kind !== 'strategy' ? { public: true } : {};
    const violated = kind === 'assumption' && marks.includes(i) ? { status: 'violated' } : {};
    const node = { kind, module: 'main', identifier, text: `Text ${i}`, ...open, ...violated };
    nodes.set(`n${i + 1}`, node as CaseNode);
  }
  const ids = [...nodes.keys()];
  const made = new Map<string, CaseLink>();
  const taken = new Set<string>();
  for (const [i, [a, b, more]] of links.entries()) {
    const [x, y] = [a % ids.length, b % ids.length];
    const [from = '', to = ''] = [ids[Math.min(x, y)], ids[Math.max(x, y)]];
    const id = `l${i}`;
    const order = `a${String(i).padStart(3, '0')}`;
    const status = STATUSES[more % STATUSES.length] ?? 'open';
    const kindOf = (node: string) => nodes.get(node)?.kind ?? 'goal';
    if (more % 5 === 0) {
      const challenger = ids[y] ?? '';
      if (x === y || connectionLegality('challenges', kindOf(challenger), 'goal') !== 'allowed')
        continue;
      const target = [...made.keys()][more % Math.max(made.size, 1)];
      const end = more % 2 === 0 && target ? { toLink: target } : { to: ids[x] ?? '' };
      made.set(id, { kind: 'challenges', from: challenger, ...end, order, challenge: { status } });
      continue;
    }
    for (const kind of ['supportedBy', 'inContextOf'] as const) {
      if (from === to || taken.has(`${from} ${to}`)) continue;
      if (connectionLegality(kind, kindOf(from), kindOf(to)) !== 'allowed') continue;
      taken.add(`${from} ${to}`);
      made.set(id, { kind, from, to, order });
    }
  }
  return { ...sketch(''), nodes, links: made };
}

function statuses(c: Case): Record<string, string> {
  const answers = reason(new CaseIndex(c), {
    family: 'gsn',
    parameters: {} as never,
    today: '2026-06-01',
  });
  const tops = [...c.nodes].filter(([, { kind }]) => kind === 'goal' || kind === 'strategy');
  return Object.fromEntries(tops.map(([id]) => [id, answers.support(id).status]));
}

/** What is wrong with a case, as far as these commands could make it so. */
function faults(c: Case): string[] {
  const found: string[] = [];
  const names = new Set<string>();
  for (const [id, node] of c.nodes) {
    if (!c.modules.has(node.module)) found.push(`${id} in no module`);
    const origin = 'origin' in node ? c.nodes.get(node.origin) : undefined;
    if ('origin' in node) {
      if (!origin) found.push(`${id} repeats nothing`);
      else if (origin.module === node.module) found.push(`${id} repeats its neighbour`);
      else if (!origin.public) found.push(`${id} repeats what is private`);
      if (origin && origin.identifier !== node.identifier) found.push(`${id} bears another name`);
    }
    const name = [node.module, node.identifier, origin?.module].join(' ');
    if (names.has(name)) found.push(`${name} twice`);
    names.add(name);
  }
  for (const [id, link] of c.links) {
    const [from, to] = [c.nodes.get(link.from), c.nodes.get(link.to ?? '')];
    const target = 'toLink' in link && link.toLink ? c.links.get(link.toLink) : undefined;
    if (!from || (!to && !target)) found.push(`${id} dangles`);
    if (from && to && from.module !== to.module) found.push(`${id} crosses`);
    if (from && target && from.module !== homeOf(c, target)) found.push(`${id} crosses`);
    if (from && to && connectionLegality(link.kind, from.kind, to.kind) !== 'allowed') {
      found.push(`${id} is forbidden`);
    }
  }
  return found;
}

/** The module in which a link is drawn: that of what it supports or challenges. */
function homeOf(c: Case, link: CaseLink): string | undefined {
  if (link.kind !== 'challenges') return c.nodes.get(link.from)?.module;
  if (link.to !== undefined) return c.nodes.get(link.to)?.module;
  const next = c.links.get(link.toLink ?? '');
  return next && homeOf(c, next);
}

describe('moving to a module and back', () => {
  test('keeps every status, every link and the rules of modules; undo is exact', () => {
    let moves = 0;
    fc.assert(
      fc.property(plan, (wanted) => {
        const before = caseOf(wanted);
        expect(faults(before)).toEqual([]);
        const ids = [...new Set(wanted.moved.map((at) => `n${at % before.nodes.size}`))];
        const done = execute(moveToModule.call({ ids, name: 'Sub' }), contextOf(before));
        if (!done.allowed) return;
        moves += 1;
        const [sub = ''] = done.made;
        expect(faults(done.case)).toEqual([]);
        expect(applyPatches(done.case, done.inverse)).toEqual(before);
        const was = statuses(before);
        expect(statuses(done.case)).toMatchObject(was);
        expect([...done.case.links.keys()]).toEqual([...before.links.keys()]);

        const back = execute(
          inlineModule.call({ module: sub, into: 'main' }),
          contextOf(done.case),
        );
        if (!back.allowed) throw new Error(back.message);
        expect(faults(back.case)).toEqual([]);
        expect(applyPatches(back.case, back.inverse)).toEqual(done.case);
        expect(statuses(back.case)).toEqual(was);
        expect(back.case.links).toEqual(before.links);
        expect(new Set(back.case.nodes.keys())).toEqual(new Set(before.nodes.keys()));
      }),
      { numRuns: 400 },
    );
    expect(moves).toBeGreaterThan(100);
  });
});
