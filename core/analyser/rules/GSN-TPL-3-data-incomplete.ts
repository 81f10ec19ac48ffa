// GSN-TPL-3: the instantiation data of a template argument covers all that is abstract in it, and can be
// applied. The template is instantiated, and what the engine misses is told, one finding for the data.
// Connections and circles need no second look: a copy is connected as the template is, where WF-01 to
// WF-03 tell what is wrong. Identifiers do: they are made by the data.
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { isAbstract } from '../../patterns/parameters.ts';
import { hasTokens } from '../../patterns/tokens.ts';
import { earlyCase } from '../ask/maturity.ts';
import { type JudgedTemplate, judgedTemplates } from '../ask/templates.ts';
import { defineRule } from '../rule.ts';

/** So many problems are spelt out; the others are counted. */
const TOLD = 5;

const UNCHECKED = {
  message: 'It was not tried, for the template arguments of the case make too many elements.',
};

export default defineRule({
  id: 'GSN-TPL-3',
  title: 'Instantiation data covers every token, multiplicity, option and choice of its template.',
  kind: 'structure',
  basis: ['GSN v3 1:3.5.2', 'GSN v3 1:3.5.4', 'GSN v3 2:8.2.6', 'GSN v3 2:8.2.8'],
  why: 'A template and its table replace pages of argument. Where the table leaves something open, the argument that is meant cannot be written down, and nobody can review it.',
  whenNotToUse: 'While the data is being collected: the case is a draft then, and is told quietly.',
  cases: { early: 'the case is an outline or a draft' },
  messages: {
    incomplete: '{data} does not instantiate {name:top}: {problems}',
    nothing: '{data} is attached to {name:top}, below which there is nothing to instantiate.',
    taken: '{data} makes identifiers below {name:top} that other elements bear: {doubled}.',
  },
  remedy:
    'Fill in the missing cells, say of each option and choice whether it is taken, and write down what a row does without.',
  examples: {
    good: [
      {
        name: 'every token, multiplicity, option and choice is covered',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1 "{system} is safe" {uninstantiated: true}
            S1 "Argue over hazards"
              G2 "{hazard} of {system} is managed" {uninstantiated: true}
                ~ C2 "Requirement for {hazard}" {uninstantiated: true}
                Sn2 "Test of {hazard}" {uninstantiated: true}
                Sn3 "Proof for {hazard}" {uninstantiated: true}
          on S1-G2 {multiplicity: '2'}
          on G2-C2 {optional: true}
          on G2-Sn2 {choice: {group: a, label: 1 of 2}}
          on G2-Sn3 {choice: {group: a, label: 1 of 2}}
          instantiations INS-01 {name: hazards, template: G1, tables: [{rows: [{values: {system: Atlas, hazard: theft}}, {values: {system: Atlas, hazard: misuse}}]}], decisions: [{link: G2-C2, taken: false}, {link: G2-Sn2, taken: true}, {link: G2-Sn3, where: {hazard: misuse}, taken: true}, {link: G2-Sn2, where: {hazard: misuse}, taken: false}]}`,
      },
      {
        name: 'a row that does without the inner instances says so',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          S1 "Argue over hazards"
            G2 "{hazard} is managed" {uninstantiated: true}
              G3 "{cause} of {hazard} is excluded" {uninstantiated: true}
                Sn3 "Proof of {cause}" {uninstantiated: true}
              Sn2 "Test of {hazard}" {uninstantiated: true}
          on S1-G2 {multiplicity: ''}
          on G2-G3 {multiplicity: '0..x'}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: theft, cause: bribe}}, {values: {hazard: misuse}, without: [cause]}]}]}`,
      },
    ],
    bad: [
      {
        name: 'a token for a token',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1
            S1
              G2 "{hazard} is managed" {uninstantiated: true}
                Sn2
          instantiations I1 {template: S1, tables: [{rows: [{values: {hazard: '{hazard}'}}]}]}`,
        expect: [{ at: ['I1', 'S1'], message: 'incomplete' }],
      },
      {
        name: 'a token, an option and the number of instances are open',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1 "{system} is safe" {uninstantiated: true}
            S1 "Argue over hazards"
              G2 "{hazard} is managed" {uninstantiated: true}
                Sn2 "Test of {hazard}" {uninstantiated: true}
            G3
              Sn3
          on S1-G2 {multiplicity: n}
          on G1-G3 {optional: true}
          instantiations INS-01 {name: hazards, template: G1}`,
        expect: [{ at: ['INS-01', 'G1'], message: 'incomplete', severity: 'error' }],
      },
      {
        name: 'an empty cell is not the value above it',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          S1 "Argue over hazards"
            G2 "{hazard} by {actor} is managed" {uninstantiated: true}
              Sn2 "Test of {hazard}, {actor}" {uninstantiated: true}
          on S1-G2 {multiplicity: n}
          instantiations INS-01 {template: S1, tables: [{columns: [{token: hazard}, {token: actor}], rows: [{values: {hazard: theft, actor: a state}}, {values: {actor: an insider}}]}]}`,
        expect: [{ at: ['INS-01', 'S1'], message: 'incomplete', severity: 'error' }],
      },
      {
        name: 'an identifier that it makes is borne already, and one for two rows',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          S1 "Argue over hazards"
            G2 "{hazard} is managed" {identifier: 'G: {short code}', uninstantiated: true}
              Sn2 "Test of {hazard}" {uninstantiated: true}
            G5 "Others are managed" {identifier: 'G: theft'}
              Sn5
          on S1-G2 {multiplicity: n}
          instantiations INS-01 {template: G2, tables: [{rows: [{values: {hazard: Theft, short code: theft}}]}]}
          instantiations INS-02 {template: S1, tables: [{rows: [{values: {hazard: Misuse, short code: m}}, {values: {hazard: Mistake, short code: m}}]}]}`,
        expect: [
          { at: ['INS-01', 'G: {short code}'], message: 'taken', severity: 'error' },
          { at: ['INS-02', 'S1'], message: 'incomplete', severity: 'error' },
        ],
      },
      {
        name: 'two templates make one identifier',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1
            S1
              G2 "{hazard} is managed" {identifier: 'G: {hazard}', uninstantiated: true}
                Sn2 "Test of {hazard}" {uninstantiated: true}
            S3
              G4 "{threat} is known" {identifier: 'G: {threat}', uninstantiated: true}
                Sn4 "List with {threat}" {uninstantiated: true}
          instantiations INS-01 {template: S1, tables: [{rows: [{values: {hazard: theft}}]}]}
          instantiations INS-02 {template: S3, tables: [{rows: [{values: {threat: theft}}]}]}`,
        expect: [{ at: ['INS-02', 'S3'], message: 'taken', severity: 'error' }],
      },
      {
        name: 'nothing is there to instantiate, in a draft',
        profile: 'draft',
        sketch: `
          G1
            Sn1
          instantiations INS-01 {template: G1}`,
        expect: [{ at: ['INS-01', 'G1'], message: 'nothing', severity: 'info' }],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const made = new Set<string>();
    for (const template of judgedTemplates(index)) {
      const { id, record, top, pattern, result } = template;
      const name = record.name === undefined ? id : `${id} (${record.name})`;
      const told = { at: [id, top.id], path: ['instantiations', id], ...earlyCase(c, today) };
      const data = { data: name, top: top.id };
      const problems = result?.problems ?? [UNCHECKED];
      if (problems.length > 0) {
        const more = problems.length - TOLD;
        const sentences = problems.slice(0, TOLD).map(({ message }) => message);
        if (more > 0) sentences.push(`And ${more} more.`);
        report({
          ...told,
          message: 'incomplete',
          data: { ...data, problems: sentences.join(' ') },
        });
      } else if (pattern && !isAbstract(pattern)) {
        report({ ...told, message: 'nothing', data });
      }
      const doubled = takenIdentifiers(index, template, made);
      if (doubled.length > 0) report({ ...told, message: 'taken', data: { ...data, doubled } });
    }
  },
});

/**
 * Identifiers that the data makes and that other elements of the module bear, or that the data of a
 * template before it makes in the module, which is told of the later one only.
 */
function takenIdentifiers(
  index: CaseIndex,
  template: JudgedTemplate,
  before: Set<string>,
): string[] {
  const { module } = template.top.node;
  const made = madeIdentifiers(index, template);
  if (made.size === 0) return [];
  const borne = new Set<string>();
  for (const { id, node } of index.nodes.values()) {
    if (node.module === module && !template.ids.has(id)) borne.add(node.identifier);
  }
  const key = (identifier: string) => JSON.stringify([module, identifier]);
  const taken = [...made].filter((one) => borne.has(one) || before.has(key(one)));
  for (const one of made) before.add(key(one));
  return taken.sort(compareIdentifiers);
}

/** Of elements whose identifiers have tokens. */
function madeIdentifiers(index: CaseIndex, { result }: JudgedTemplate): ReadonlySet<string> {
  const made = new Set<string>();
  for (const [id, origin] of result?.origins ?? []) {
    if (!hasTokens(index.nodes.get(origin)?.node.identifier)) continue;
    made.add(result?.piece.nodes.get(id)?.identifier ?? '');
  }
  return made;
}
