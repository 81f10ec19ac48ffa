// GSN-ACP-1: an assurance claim point has a name of its own and a confidence argument of its own. What
// it names that is not in the case, or is no goal, is WF-07's; where it stands is GSN-ACP-2's.
import { proposeRecordId } from '../../commands/parts/numbering.ts';
import type { Case } from '../../model/case.ts';
import { claimPointName } from '../../model/claimPoints.ts';
import { isGoalLike } from '../../model/kinds.ts';
import { originOf } from '../../model/lookup.ts';
import { labelKey, saysNothing } from '../../reasoning/words.ts';
import { holdsGoals } from '../ask/confidenceArguments.ts';
import { isDefeated } from '../ask/defeated.ts';
import { circularVouching } from '../ask/vouching.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-ACP-1',
  title: 'An assurance claim point has a name and a confidence argument of its own.',
  kind: 'completeness',
  basis: ['GSN v3 1:5.1.1', 'GSN v3 1:5.2.3'],
  why: 'The square tells the reader that confidence in this step is argued somewhere. Where it is argued nowhere, or the name leads to two places, the reader trusts what nobody has shown.',
  whenNotToUse: 'Never where assurance claim points are used at all.',
  messages: {
    twice: '{count} assurance claim points are called "{name}"; each needs a name of its own.',
    none: '{acp} has no confidence argument: no text, no goal and no module.',
    blank: '{acp} is said to be argued in module {module}, in which no goal is argued.',
    defeated: '{acp} is argued by {name:goal}, which is defeated.',
    circular:
      '{acp} is argued by {name:goal}, which itself rests on {name:holder}, directly or through other claim points, for which {acp} is to vouch.',
    module:
      '{acp} is said to be argued in module {module}, but its goal {name:goal} lies in {other}.',
  },
  remedy:
    'Give each claim point its own name, and say in words, by a goal or by a module why there is confidence.',
  examples: {
    good: [
      {
        name: 'argued in words, by a local goal, by a goal and by a module elsewhere',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2
                Sn1
          G5
            Sn5
          module Confidence
          G1
            Sn9
          acps ACP1 {on: {link: G1-S1}, argument: {text: The list was compared with three others.}}
          acps ACP2 {on: {node: Sn1}, argument: {goal: G5}}
          acps ACP3 {on: {link: G2-Sn1}, argument: {goal: Confidence.G1, module: Confidence}}
          acps ACP4 {on: {inference: G2}, argument: {module: Confidence}}`,
      },
      {
        name: 'what is not in the case is left to WF-07',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          acps ACP1 {on: {node: Sn1}, argument: {goal: G77}}
          acps ACP2 {on: {node: Sn77}, argument: {text: It was repeated.}}`,
      },
    ],
    bad: [
      {
        name: 'two of one name',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          acps ACP1 {on: {link: G1-Sn1}, argument: {text: It fits.}}
          acps X {on: {node: Sn1}, name: acp1, argument: {text: It was repeated.}}`,
        expect: [{ at: ['ACP1', 'acp1'], message: 'twice', severity: 'warning' }],
      },
      {
        name: 'argued by nothing, and by a stand-in',
        sketch: `
          G1
            Sn1
          acps ACP1 {on: {node: Sn1}}
          acps ACP2 {on: {link: G1-Sn1}, argument: {text: TBD}}`,
        expect: [
          { at: ['ACP1'], message: 'none', severity: 'warning' },
          { at: ['ACP2'], message: 'none' },
        ],
      },
      {
        name: 'argued in a module that holds no goal',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          acps ACP1 {on: {node: Sn1}, argument: {module: Confidence}}
          module Confidence
          C1 "to be written"`,
        expect: [{ at: ['ACP1'], message: 'blank', severity: 'warning' }],
      },
      {
        name: 'argued by a goal that is crossed out, and by one whose challenge was sustained',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          G5 {defeated: {by: panel, on: 2026-05-01, rationale: the check was never made}}
            Sn5
          G6
            Sn6
            ! G9 challenge {status: sustained}
              Sn9
          acps ACP1 {on: {node: Sn1}, argument: {goal: G5}}
          acps ACP2 {on: {link: G1-Sn1}, argument: {goal: G6}}`,
        expect: [
          { at: ['ACP1'], message: 'defeated', severity: 'warning' },
          { at: ['ACP2'], message: 'defeated', severity: 'warning' },
        ],
      },
      {
        name: 'argued by the very goal whose inference it is',
        sketch: `
          G1
            G2
              Sn1
          acps ACP1 {on: {link: G2-Sn1}, argument: {goal: G1}}`,
        expect: [{ at: ['ACP1'], message: 'circular', severity: 'warning' }],
      },
      {
        name: 'two that vouch for each other',
        profile: 'gsn-strict',
        sketch: `
          G1
            Sn1
          G5
            Sn5
          G6
            Sn6
          acps ACP1 {on: {node: Sn1}, argument: {goal: G5}}
          acps ACP2 {on: {node: Sn5}, argument: {goal: G6}}
          acps ACP3 {on: {node: Sn6}, argument: {goal: G5}}`,
        expect: [
          { at: ['ACP2'], message: 'circular', severity: 'warning' },
          { at: ['ACP3'], message: 'circular' },
        ],
      },
      {
        name: 'a whole module that rests on what it vouches for',
        profile: 'gsn-strict',
        sketch: `
          G1 {public: true}
            Sn1
          module Confidence
          G5 {public: true}
            AG1 {identifier: G1, origin: G1}
          acps ACP1 {on: {node: Sn1}, argument: {module: Confidence}}`,
        expect: [{ at: ['ACP1'], message: 'circular', severity: 'warning' }],
      },
      {
        name: 'another module than that of its goal',
        sketch: `
          G1
            Sn1
          module Confidence
          G1
            Sn1
          module Other
          acps ACP1 {on: {node: Sn1}, argument: {goal: Confidence.G1, module: Other}}`,
        expect: [{ at: ['ACP1'], message: 'module', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const [key, ids] of byName(c)) {
      if (ids.length < 2) continue;
      const at = ids.sort();
      const name = claimPointName(c, at[0] ?? '');
      report({ at, message: 'twice', data: { name, count: at.length }, key, ...renaming(c, at) });
    }
    for (const [id, acp] of c.acps) {
      const data = { acp: claimPointName(c, id) };
      const { goal, module, text } = acp.argument ?? {};
      if (goal === undefined && module === undefined && saysNothing(text)) {
        report({ at: [id], message: 'none', data });
      } else if (goal === undefined && module !== undefined && saysNothing(text)) {
        const isBlank = c.modules.has(module) && !holdsGoals(index, module);
        const named = { ...data, module: c.modules.get(module)?.name ?? module };
        if (isBlank) report({ at: [id], message: 'blank', data: named });
      }
      const circle = circularVouching(index).get(id);
      if (circle) report({ at: [id], message: 'circular', data: { ...data, ...circle } });
      const entry = index.nodes.get(goal ?? '');
      if (!entry) continue;
      if (isDefeated(index, originOf(index, entry) ?? entry) || isDefeated(index, entry)) {
        report({ at: [id], message: 'defeated', data: { ...data, goal: entry.id } });
      }
      const { module: own } = entry.node;
      if (module === undefined || module === own || !c.modules.has(module)) continue;
      const nameOf = (one: string) => c.modules.get(one)?.name ?? one;
      const names = { module: nameOf(module), other: nameOf(own) };
      const argument = { ...acp.argument, module: own };
      const args = { table: 'acps', id, fields: { argument } };
      const fix = { command: 'setRecordFields', args, label: `Name ${names.other} as its module` };
      // The module of what is no goal, or rests on what it vouches for, is not what is to be mended.
      const mends = isGoalLike(entry.node.kind) && !circle;
      const told = { at: [id], message: 'module', data: { ...data, ...names, goal: entry.id } };
      report({ ...told, ...(mends ? { fix } : {}) });
    }
  },
});

function byName(c: Case): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of c.acps.keys()) {
    const key = labelKey(claimPointName(c, id));
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

/** Renames the last of two; which of more keeps the name is the author's choice. */
function renaming(c: Case, at: readonly string[]) {
  const id = at.at(-1);
  if (id === undefined || at.length !== 2) return {};
  const name = proposeRecordId(c, 'acps');
  const args = { table: 'acps', id, fields: { name } };
  return { fix: { command: 'setRecordFields', args, label: `Call one of them ${name}` } };
}
