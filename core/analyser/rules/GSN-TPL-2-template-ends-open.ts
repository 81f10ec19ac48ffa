// GSN-TPL-2: where a template argument ends at a claim, each claim that this makes is there elsewhere:
// as an element of the argument, as the top of another template, or, for an away goal, as a public
// element of the module it names. Claims are compared by what they say.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { statementOf } from '../../model/statement.ts';
import { wordsKey } from '../../reasoning/words.ts';
import { isDefeated } from '../ask/defeated.ts';
import { earlyCase } from '../ask/maturity.ts';
import { onlyChallenges, structureOf } from '../ask/structure.ts';
import { inTemplates, type JudgedTemplate, judgedTemplates } from '../ask/templates.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-TPL-2',
  title: 'What a template argument ends at is argued elsewhere.',
  kind: 'structure',
  yieldsTo: ['SUP-02'],
  basis: ['GSN v3 1:3.5.3', 'GSN v3 2:8.2.4'],
  why: 'A template may end at a claim that is argued in another place. If nothing says the same there, the claim is left to nobody, once for each row of the data.',
  whenNotToUse:
    'While the template is being written: the case is a draft then, and is told quietly.',
  cases: { early: 'the case is an outline or a draft' },
  messages: {
    nowhere: 'The template ends at {name:element}; nothing argues “{claim}” ({count} in all).',
    away: 'The template ends at {name:element}; its module does not publish “{claim}” ({count} in all).',
  },
  remedy:
    'Argue each instance in the argument, attach a further template to it, publish it in the other module, or end the template at solutions.',
  examples: {
    good: [
      {
        name: 'the claim is argued elsewhere, in the same words',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G0
            S1 "Argue over hazards"
              G1 "{hazard} is managed" {uninstantiated: true}
            G5 "Theft is managed"
              Sn5
          on S1-G1 {multiplicity: n}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: Theft}}]}]}`,
      },
      {
        name: 'it is the top of another template',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G0
            S1 "Argue over hazards"
              G1 "{hazard} is managed" {uninstantiated: true}
            G2 "{risk} is managed" {uninstantiated: true}
              Sn2 "Report on {risk}" {uninstantiated: true}
          on S1-G1 {multiplicity: n}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: Theft}}]}]}
          instantiations INS-02 {template: G2, tables: [{rows: [{values: {risk: theft}}]}]}`,
      },
      {
        name: 'the other module publishes it',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G0 "{hazard} is managed" {uninstantiated: true}
            AG1 {origin: Sub.G1, text: '{hazard} is known', uninstantiated: true}
          instantiations INS-01 {template: G0, tables: [{rows: [{values: {hazard: Theft}}]}]}
          module Sub
          G1 "Theft is known" {public: true}
            Sn1`,
      },
    ],
    bad: [
      {
        name: 'in a draft it is only told',
        profile: 'gsn-strict',
        sketch: `
          S1 "Argue over hazards"
            G1 "{hazard} is managed" {uninstantiated: true}
          on S1-G1 {multiplicity: n}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: Theft}}]}]}`,
        expect: [{ at: ['G1', 'INS-01'], message: 'nowhere', severity: 'info' }],
      },
      {
        name: 'argued for one instance, not for the other',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G0
            S1 "Argue over hazards"
              G1 "{hazard} is managed" {uninstantiated: true}
            G5 "Theft is managed"
              Sn5
          on S1-G1 {multiplicity: n}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: Theft}}, {values: {hazard: Misuse}}]}]}`,
        expect: [{ at: ['G1', 'INS-01'], message: 'nowhere', severity: 'error' }],
      },
      {
        name: 'the same words, by a goal that is crossed out and by one that challenges',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G0
            S1 "Argue over hazards"
              G1 "{hazard} is managed" {uninstantiated: true}
            G5 "Theft is managed" {defeated: {by: panel, on: 2026-05-01, rationale: it is not}}
              Sn5
            ! G9 "Misuse is managed" challenge {status: open}
              Sn9
          on S1-G1 {multiplicity: n}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: Theft}}, {values: {hazard: Misuse}}]}]}`,
        expect: [{ at: ['G1', 'INS-01'], message: 'nowhere', severity: 'error' }],
      },
      {
        name: 'the away goal is only declared for another',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G0 "{hazard} is managed" {uninstantiated: true}
            AG1 {origin: Sub.G1, text: '{hazard} is known', uninstantiated: true}
          instantiations INS-01 {template: G0, tables: [{rows: [{values: {hazard: Theft}}]}]}
          module Sub
          G1 "Misuse is known" {public: true}
            Sn1`,
        expect: [{ at: ['Main/AG1', 'INS-01'], message: 'away', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const templates = judgedTemplates(index);
    const argued = templates.length > 0 ? claimsElsewhere(index, templates) : new Map();
    for (const template of templates) {
      for (const id of template.ids) {
        const entry = index.nodes.get(id);
        if (!entry || !endsHere(entry)) continue;
        const away = 'origin' in entry.node;
        const known = away ? published(index, entry) : undefined;
        const open = [...instancesOf(template, id)].filter(([key]) =>
          known
            ? !known.has(key)
            : !(argued.get(key) ?? []).some((by: string) => by !== template.id),
        );
        const [first] = open;
        if (!first) continue;
        const data = { element: id, claim: first[1], count: open.length };
        const message = away ? 'away' : 'nowhere';
        report({ at: [id, template.id], message, data, ...earlyCase(c, today) });
      }
    }
  },
});

/** A claim that is to be instantiated, with nothing below it and nothing that says why. */
function endsHere({ node, supportedBy }: NodeEntry): boolean {
  if (!node.uninstantiated || supportedBy.length > 0) return false;
  if (node.kind === 'awayGoal') return true;
  if (node.kind !== 'goal' && node.kind !== 'strategy') return false;
  return !node.undeveloped && !('toBeSupportedByContract' in node && node.toBeSupportedByContract);
}

/** What the element says in each instance, by its key. */
function instancesOf({ result }: JudgedTemplate, id: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [made, origin] of result?.origins ?? []) {
    const text = origin === id ? result?.piece.nodes.get(made)?.text : undefined;
    if (text !== undefined && wordsKey(text) !== '') found.set(wordsKey(text), text);
  }
  return found;
}

/** Claims that are argued, by their key, with the template that argues them; '' for none. */
function claimsElsewhere(index: CaseIndex, templates: readonly JudgedTemplate[]) {
  const found = new Map<string, string[]>();
  const add = (text: string | undefined, by: string) => {
    const key = wordsKey(text);
    if (key !== '') found.set(key, [...(found.get(key) ?? []), by]);
  };
  const abstract = inTemplates(index);
  for (const entry of index.nodes.values()) {
    const { id, node } = entry;
    if (node.kind !== 'goal' || abstract.has(id) || node.uninstantiated) continue;
    if (!onlyChallenges(entry) && !isDefeated(index, entry)) add(node.text, '');
  }
  for (const { id, top, result } of templates) {
    for (const [made, origin] of result?.origins ?? []) {
      const node = result?.piece.nodes.get(made);
      if (origin === top.id && node?.kind === 'goal') add(node.text, id);
    }
  }
  return found;
}

function published(index: CaseIndex, entry: NodeEntry): ReadonlySet<string> {
  const module = originOf(index, entry)?.node.module;
  const goals = module === undefined ? [] : structureOf(index).publicGoals(module);
  const declared = goals.filter(({ node }) => !node.uninstantiated);
  return new Set(declared.map((goal) => wordsKey(statementOf(index, goal))));
}
