// WF-03: no element carries itself, nor provides its own context. Once per cycle found in each set
// of elements that reach each other; away elements, references and lines of defence are resolved.
import type { CaseIndex } from '../../model/index.ts';
import { nameOf } from '../../model/lookup.ts';
import { type Components, componentsOf, type Graph, graphOf } from '../../reasoning/graph.ts';
import { cyclicComponents, eachStepOut, shortestCycle } from '../ask/circles.ts';
import { permittedContexts, structureOf, supportCycles, supportGraph } from '../ask/structure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'WF-03',
  title: 'No claim rests on itself.',
  kind: 'structure',
  basis: [
    'GSN v3 1:2.2.2',
    'GSN v3 Table 1:4-1',
    'GSN v3 1:4.3.8',
    'GSN v3 1:4.5.2',
    'GSN-DAG-1',
    'GSN-DAG-2',
    'GSN-DAG-3',
    'Greenwell 2006',
  ],
  why: 'A circle of claims is convincing only to those who already believe one of them. Every claim on it looks supported, and not one piece of evidence is needed.',
  whenNotToUse: 'Never.',
  messages: {
    support: 'Support runs in a circle: {path}.',
    repeats: 'Away elements repeat each other in a circle, so that there is no origin: {path}.',
    context: 'Context runs in a circle, so that a claim provides its own context: {path}.',
  },
  remedy:
    'Break the circle at the step that assumes what is to be shown; state the premise that both sides share as a claim or an assumption of its own.',
  examples: {
    good: [
      {
        name: 'shared support is no circle',
        sketch: `
          G1
            G2
              G4
                Sn1
            G3
              G4`,
      },
      {
        name: 'two modules support each other, but the composed argument is not circular (GSN 1:4.5.2)',
        sketch: `
          G1
            AG2 {origin: Sub.G2}
          G3 {public: true}
            Sn1
          module Sub
          G2 {public: true}
            AG3 {origin: G3}`,
      },
    ],
    bad: [
      {
        name: 'each of two claims rests on the other',
        sketch: `
          G1
            S1
              G2 "The monitor is reliable"
                G3 "The monitored model does not game the monitor"
                  G2`,
        expect: [{ at: ['G2', 'G3'], message: 'support', severity: 'blocker' }],
      },
      {
        name: 'a claim that supports itself',
        profile: 'gsn-strict',
        sketch: `
          G1
            G1`,
        expect: [{ at: ['G1'], message: 'support', severity: 'blocker' }],
      },
      {
        name: 'hidden behind an away goal',
        sketch: `
          G1 {public: true}
            AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true}
            AG1 {origin: G1}`,
        expect: [{ at: ['Main/AG2', 'Sub/G2', 'Sub/AG1', 'Main/G1'], message: 'support' }],
      },
      {
        name: 'hidden behind a module reference',
        sketch: `
          G1 {public: true}
            M1 {target: Sub}
          module Sub
          G2 {public: true}
            AG1 {origin: G1}`,
        expect: [{ at: ['Main/G1', 'Main/M1', 'Sub/G2', 'Sub/AG1'], message: 'support' }],
      },
      {
        name: 'two away goals that repeat each other',
        sketch: `
          G1
            AG3 {origin: Sub.AG4}
          module Sub
          G2 {public: true}
          AG4 {origin: AG3}`,
        expect: [{ at: ['Main/AG3', 'Sub/AG4'], message: 'repeats', severity: 'blocker' }],
      },
      {
        name: 'a line of defence rests on another strategy of its own pathway',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P1}
              G2 {lineOfDefence: propensity}
                S2 {combinator: twoLines, pathway: P1}
                  G3 <>
          pathways P1 {name: exfiltration}`,
        expect: [{ at: ['G2', 'S2'], message: 'support' }],
      },
      {
        name: 'a claim is, by way of an away goal, the context of what supports it',
        sketch: `
          G1 {public: true}
            AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true}
            ~ AG1 {origin: G1}
            Sn1`,
        expect: [{ at: ['Main/AG2', 'Sub/G2', 'Sub/AG1', 'Main/G1'], message: 'context' }],
      },
      {
        name: 'a circle through a contract, and one of context beside one of support',
        sketch: `
          G1 {public: true}
            Con1 {target: Contract}
            G2
              G3
                G2
              ~ AG9 {origin: Sub.G9}
          module Contract {contract: true}
          AG1 {origin: G1}
            AG5 {origin: Sub.G5}
          module Sub
          G5 {public: true}
            AG1 {origin: G1}
          G9 {public: true}
            AG2 {origin: G2}`,
        expect: [
          {
            at: ['Contract/AG5', 'Sub/G5', 'Sub/AG1', 'Main/G1', 'Main/Con1'],
            message: 'support',
          },
          { at: ['Main/AG9', 'Sub/G9', 'Sub/AG2', 'Main/G2'], message: 'context' },
          { at: ['Main/G2', 'Main/G3'], message: 'support' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    const { entries, isHub } = structureOf(index);
    const ids = entries.map(({ id }) => id);
    const support = supportGraph(index);
    const circular = supportCycles(index);
    const isAway = (i: number) => c.nodes.get(ids[i] ?? '')?.kind.startsWith('away') === true;
    const tell = (message: string, numbers: readonly number[]) => {
      const path = numbers.map((i) => ids[i] ?? '');
      report({ at: path, message, data: { path: written(index, path) } });
    };
    for (const members of cyclicComponents(circular))
      tell(
        members.every(isAway) ? 'repeats' : 'support',
        shortestCycle(support, members, firstByName(index, members), isHub),
      );
    const both = withContext(index, support, circular);
    for (const members of cyclicComponents(componentsOf(both))) {
      tell('context', shortestCycle(both, members, firstByName(index, members), isHub));
    }
  },
});

function firstByName(index: CaseIndex, members: readonly number[]): number {
  const structure = structureOf(index);
  const entries = members.flatMap((i) => structure.entry(i) ?? []);
  return structure.number(structure.inIdentifierOrder(entries)[0]?.id ?? '');
}

function written(index: CaseIndex, path: readonly string[]): string {
  return [...path, path[0] ?? ''].map((id) => nameOf(index.case, id)).join(' -> ');
}

/**
 * Support and context together, without the steps inside circles of support, which are told already.
 */
function withContext(index: CaseIndex, support: Graph, circular: Components): Graph {
  const structure = structureOf(index);
  return graphOf(support.size, (node, add) => {
    eachStepOut(support, circular, node, structure.isHub, add);
    const entry = structure.entry(node);
    if (!entry) return;
    for (const to of permittedContexts(index, entry)) add(structure.number(to.id));
  });
}
