// GSN-PAT-1: nothing of a pattern is left in a final argument, unless it is a template argument that
// is delivered with its instantiation data (then GSN-TPL-3 asks whether the data is complete). A module
// that is a pattern kept for use is told once, so that nobody takes it for a part of the argument.
// Yields to SUP-02, which tells a claim that is still a placeholder with the weight it has.
import type { CaseIndex, LinkEntry } from '../../model/index.ts';
import { linkName } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isAbstractLink, patternModules } from '../../patterns/patternModules.ts';
import { earlyCase } from '../ask/maturity.ts';
import { inTemplates } from '../ask/templates.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-PAT-1',
  title: 'A final argument has nothing left to instantiate.',
  kind: 'structure',
  yieldsTo: ['SUP-02'],
  basis: ['GSN v3 1:3.1.3', 'GSN v3 1:3.5.1'],
  why: 'A ball, a hollow ball, a diamond or a triangle says that the argument is not decided yet. Whoever reads a delivered case cannot know which claim is meant, nor how many of them there are.',
  whenNotToUse: 'Never; a case that is still a draft is told quietly.',
  cases: {
    early: 'the case is an outline or a draft',
    kept: 'a module is a pattern that is kept for use',
    pattern: 'the case itself is a pattern',
  },
  messages: {
    element: '{name:element} is still to be instantiated.',
    multiplicity:
      'How many {name:to} there are is not decided: the link {name:link} has a multiplicity.',
    optional: 'Whether {name:to} is there is not decided: the link {name:link} is optional.',
    choice: 'Which of {name:branches} are there is not decided: they are branches of a choice.',
    kept: 'Module {module} is a pattern: its {count} elements are no part of the argument.',
    pattern: 'The case is a pattern: module {module} argues nothing until it is instantiated.',
  },
  remedy:
    'Instantiate the pattern, fill in what is open, or attach instantiation data to the top of the template argument. Remove the pattern form of a module that is no pattern.',
  examples: {
    good: [
      {
        name: 'nothing of a pattern',
        sketch: `
          case {maturity: reviewed}
          G1 "Theft of the weights is unlikely"
            Sn1`,
      },
      {
        name: 'a template argument with its data',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: approved}
          G1 "All hazards are managed"
            S1 "Argue over hazards"
              G2 "Hazard {hazard} is managed" {uninstantiated: true}
                Sn2 "Report on {hazard}" {uninstantiated: true}
          on S1-G2 {multiplicity: n}
          instantiations INS-01 {name: hazards, template: S1, tables: [{rows: [{values: {hazard: theft}}]}]}`,
      },
    ],
    bad: [
      {
        name: 'an element, a multiplicity, an option and a choice are left',
        profile: 'release-gate',
        sketch: `
          case {maturity: reviewed}
          G1
            G2 "{system} is contained" {uninstantiated: true}
              Sn2
            G3
              Sn3
            G4
              Sn4
            G5
              Sn5
            G6
              Sn6
          on G1-G3 {multiplicity: '0..x'}
          on G1-G4 {optional: true}
          on G1-G5 {choice: {group: a, label: 1 of 2}}
          on G1-G6 {choice: {group: a, label: 1 of 2}}`,
        expect: [
          { at: ['G2'], message: 'element', severity: 'error' },
          { at: ['G1->G3'], message: 'multiplicity', severity: 'error' },
          { at: ['G1->G4'], message: 'optional', severity: 'error' },
          { at: ['G1->G5', 'G1->G6'], message: 'choice', severity: 'error' },
        ],
      },
      {
        name: 'the same in a draft is only told',
        profile: 'draft',
        sketch: `
          G1 "{system} is safe" {uninstantiated: true}`,
        expect: [{ at: ['G1'], message: 'element', severity: 'info' }],
      },
      {
        name: 'a pattern kept beside the argument is told once',
        sketch: `
          case {maturity: reviewed}
          G1
            Sn1
          module Spare {pattern: {name: Hazards}}
          G1 "{hazard} is managed" {uninstantiated: true}
            G2 "{hazard} is known" {uninstantiated: true}`,
        expect: [{ at: ['Spare'], message: 'kept', severity: 'info' }],
      },
      {
        name: 'a pattern that the argument rests on is the argument',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1
            AG1 {origin: Spare.G1}
          module Spare {pattern: {name: Hazards}}
          G1 "{hazard} is managed" {uninstantiated: true, public: true}`,
        expect: [{ at: ['Spare/G1'], message: 'element', severity: 'error' }],
      },
      {
        name: 'a file that is a pattern says so once',
        profile: 'gsn-strict',
        sketch: `
          module main {pattern: {name: Hazards}}
          G1 "{hazard} is managed" {uninstantiated: true}`,
        expect: [{ at: ['main'], message: 'pattern', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const kept = patternModules(index);
    for (const module of [...kept].sort()) {
      const count = [...index.nodes.values()].filter(({ node }) => node.module === module).length;
      const data = { module: c.modules.get(module)?.name ?? module, count };
      report({ at: [module], message: 'kept', data, case: 'kept' });
    }
    const spared = inTemplates(index);
    const whole = isPatternFile(index);
    if (whole) {
      const data = { module: c.modules.get(c.main)?.name ?? c.main };
      report({ at: [c.main], message: 'pattern', data, case: 'pattern' });
    }
    const isTold = (id: string, module: string) =>
      kept.has(module) || spared.has(id) || (whole && module === c.main);
    for (const { id, node } of index.nodes.values()) {
      if (!node.uninstantiated || isTold(id, node.module)) continue;
      report({ at: [id], message: 'element', data: { element: id }, ...earlyCase(c, today) });
    }
    const choices = new Map<string, string[]>();
    for (const entry of index.links.values()) {
      const { id, link, from } = entry;
      if (!isAbstractLink(link) || (from && isTold(from.id, from.node.module))) continue;
      if (link.choice !== undefined) {
        // One diamond for the branches of one source and one group.
        const key = JSON.stringify([link.kind, link.from, link.choice.group ?? '']);
        choices.set(key, [...(choices.get(key) ?? []), id]);
      }
      for (const message of marksOf(entry)) {
        const data = { link: id, to: link.to ?? link.from };
        report({ at: [id], message, data, ...earlyCase(c, today) });
      }
    }
    for (const ids of choices.values()) {
      const at = ids.sort((a, b) => compareIdentifiers(linkName(c, a), linkName(c, b)));
      const branches = at.map((id) => index.links.get(id)?.link.to ?? id);
      report({ at, message: 'choice', data: { branches }, ...earlyCase(c, today) });
    }
  },
});

function marksOf({ link }: LinkEntry): string[] {
  return [
    ...(link.multiplicity === undefined ? [] : ['multiplicity']),
    ...(link.optional ? ['optional'] : []),
  ];
}

/** The main module is a pattern: it has a pattern form and something abstract. */
function isPatternFile({ case: c, nodes, links }: CaseIndex): boolean {
  if (c.modules.get(c.main)?.pattern === undefined) return false;
  const abstract = [...nodes.values()].some(
    ({ node }) => node.module === c.main && node.uninstantiated,
  );
  return (
    abstract ||
    [...links.values()].some(
      ({ link, from }) => from?.node.module === c.main && isAbstractLink(link),
    )
  );
}
