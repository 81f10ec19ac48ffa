// GSN-MOD-9: modules are not used, nor contained, in a circle. Circles of claims, through away goals,
// references and contracts as well, are WF-03's. What remains is what a module reference says beyond the
// public goals: that the whole argument of the module carries the claim (Table 1:4-1, 1:4.3.7).
import { containmentOf } from '../../model/containment.ts';
import type { CaseIndex } from '../../model/index.ts';
import { elementsByModule } from '../../model/interfaces.ts';
import { isContextual } from '../../model/kinds.ts';
import { nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { componentsOf, type Graph, graphOf } from '../../reasoning/graph.ts';
import { cyclicComponents, eachStepOut, shortestCycle } from '../ask/circles.ts';
import { onlyChallenges, structureOf, supportCycles, supportGraph } from '../ask/structure.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-MOD-9',
  title: 'No module rests on the whole of a module that rests on it.',
  kind: 'structure',
  basis: ['GSN v3 1:4.5.2', 'GSN v3 1:4.3.7', 'GSN v3 Table 1:4-1', 'GSN v3 1:4.1.3'],
  why: 'A module reference stands for everything that the module argues. Where two modules refer to each other as a whole, each is offered as a ground of the other, and a reader who follows the references never arrives at evidence.',
  whenNotToUse:
    'Never. Two modules may support each other by away goals, as long as no claim rests on itself.',
  messages: {
    whole: 'Modules are used in a circle: {path}.',
    containment: 'Modules contain each other in a circle: {path}.',
    itself: 'Module {name:module} is said to lie in itself.',
  },
  remedy:
    'Name the goals that are meant by away goals instead of a reference to the whole module, or take the claims that both need into a module of their own. Let each module lie in one that does not lie in it.',
  examples: {
    good: [
      {
        name: 'two modules support each other by away goals, and no claim rests on itself',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
          G3 {public: true}
            Sn1
          module Sub
          G2 {public: true}
            AG3 {identifier: G3, origin: G3}`,
      },
      {
        name: 'one by a reference, the other by an away goal beside it',
        sketch: `
          G1
            M2 {target: Sub}
          G3 {public: true}
            Sn1
          module Sub
          G2 {public: true}
            AG3 {identifier: G3, origin: G3}`,
      },
      {
        name: 'a circle of claims is told by WF-03',
        sketch: `
          G1 {public: true}
            M2 {target: Sub}
          module Sub
          G2 {public: true}
            M1 {target: main}`,
      },
    ],
    bad: [
      {
        name: 'each refers to the whole of the other, beside its public goal',
        profile: 'gsn-strict',
        sketch: `
          G1
            M2 {target: Sub}
            G3 {public: true}
              Sn3
          module Sub
          G2 {public: true}
            Sn2
          G4
            M1 {target: main}`,
        expect: [
          {
            at: ['Main', 'Main/G1', 'Main/M2', 'Sub', 'Sub/G4', 'Sub/M1'],
            message: 'whole',
            severity: 'error',
          },
        ],
      },
      {
        name: 'a module refers to itself',
        sketch: `
          G1
            G2 {public: true}
              Sn1
            M3 {target: main}`,
        expect: [{ at: ['Main', 'G1', 'M3'], message: 'whole' }],
      },
      {
        name: 'a module in itself, and two in each other',
        sketch: `
          G1 <>
          module A {parent: A}
          G2 <>
          module B {parent: C}
          G3 <>
          module C {parent: B}
          G4 <>`,
        expect: [
          { at: ['A'], message: 'itself', severity: 'error' },
          { at: ['B', 'C'], message: 'containment', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    const { graph, ids } = wholeGraph(index);
    const { isHub } = structureOf(index);
    for (const members of cyclicComponents(componentsOf(graph))) {
      const cycle = shortestCycle(graph, members, firstModule(members, ids, index), isHub);
      const at = cycle.map((i) => ids[i] ?? '');
      report({ at, message: 'whole', data: { path: written(index, at) } });
    }
    for (const circle of containmentOf(index).circles) {
      const [module = ''] = circle;
      if (circle.length > 1) {
        const at = [...circle].sort((a, b) => compareIdentifiers(nameOf(c, a), nameOf(c, b)));
        report({ at, message: 'containment', data: { path: written(index, circle) } });
        continue;
      }
      const label = `Take ${nameOf(c, module)} out of itself`;
      const fix = {
        command: 'setModuleFields',
        args: { module, fields: { parent: null } },
        label,
      };
      report({ at: [module], message: 'itself', data: { module }, fix });
    }
  },
});

/**
 * Support as WF-03 sees it, without the steps inside its circles, and besides: from a module reference
 * to the module, and from a module to its top elements and the modules in it. Elements and hubs are
 * numbered as in the structure, modules after them.
 */
function wholeGraph(index: CaseIndex): { graph: Graph; ids: readonly string[] } {
  const structure = structureOf(index);
  const support = supportGraph(index);
  const circular = supportCycles(index);
  const { size } = support;
  const modules = [...index.case.modules.keys()];
  const numbers = new Map(modules.map((id, i) => [id, size + i]));
  const { parentOf } = containmentOf(index);
  const inside = new Map<string, number[]>();
  for (const [id, number] of numbers) {
    const parent = parentOf(id);
    if (parent !== undefined) inside.set(parent, [...(inside.get(parent) ?? []), number]);
  }
  const graph = graphOf(size + modules.length, (node, add) => {
    const module = modules[node - size];
    if (module !== undefined) {
      for (const entry of elementsByModule(index).get(module) ?? []) {
        const isTop = !entry.supports.some(({ from }) => from?.node.module === module);
        if (isTop && !isContextual(entry.node.kind) && !onlyChallenges(entry)) {
          add(structure.number(entry.id));
        }
      }
      for (const contained of inside.get(module) ?? []) add(contained);
      return;
    }
    eachStepOut(support, circular, node, structure.isHub, add);
    const target = structure.entry(node)?.node;
    const whole = target?.kind === 'moduleReference' ? numbers.get(target.target) : undefined;
    if (whole !== undefined) add(whole);
  });
  const hubs = Array.from({ length: size - structure.entries.length }, () => '');
  return { graph, ids: [...structure.entries.map(({ id }) => id), ...hubs, ...modules] };
}

/** Every such circle passes through a module: the first by name. */
function firstModule(members: readonly number[], ids: readonly string[], index: CaseIndex): number {
  const c = index.case;
  const { size } = supportGraph(index);
  const modules = members.filter((i) => i >= size);
  const name = (i: number) => nameOf(c, ids[i] ?? '');
  return modules.sort((a, b) => compareIdentifiers(name(a), name(b)))[0] ?? members[0] ?? 0;
}

function written(index: CaseIndex, path: readonly string[]): string {
  return [...path, path[0] ?? ''].map((id) => nameOf(index.case, id)).join(' -> ');
}
