// The coverage matrix on small cases. Expected states and counts were worked out by hand from the
// definitions in domain.md (cells) and rules.md 3.0 (sufficiency), 3.11 (coverage).
import { expect, test } from '@jest/globals';
import { parametersOf, shippedProfile } from '../../../../core/analyser/profile.ts';
import { CaseIndex } from '../../../../core/model/index.ts';
import { reason } from '../../../../core/reasoning/reason.ts';
import { type CellState, cellOf, type Tuple } from '../../../../core/select/coverage/cell.ts';
import { type Coverage, coverageOf } from '../../../../core/select/coverage/coverage.ts';
import type { HarmMode } from '../../../../core/select/coverage/nine.ts';
import { sketch } from '../../../../core/sketch/sketch.ts';

function coverage(text: string, today = '2026-06-01'): Coverage {
  const index = new CaseIndex(sketch(text));
  const profile = shippedProfile('review');
  if (!profile) throw new Error('no profile');
  const parameters = parametersOf(profile, index.case);
  return coverageOf(index, reason(index, { family: 'ai', parameters, today }));
}

function cell(of: Coverage, domain: string, mode: HarmMode, at?: Partial<Tuple>) {
  const row = of.rows.find(({ name }) => name === domain);
  if (!row) throw new Error(`no row ${domain}`);
  return cellOf(of, row, mode, { actor: undefined, context: undefined, ...at });
}

const states = (counts: ReadonlyMap<CellState, number>) => Object.fromEntries(counts);

test('the nine are rows, recorded or not; one under two spellings is one row; others follow', () => {
  const { rows } = coverage(`
    G1
    riskDomains R1 {name: Cyber-Offense}
    riskDomains R2 {name: cyber offence}
    riskDomains R3 {name: loss of control, taxonomy: eu-1.4}
    riskDomains R4 {name: bribery, taxonomy: nine}
    riskDomains R5 {name: arson}`);
  expect(rows.map(({ name }) => name)).toEqual([
    'cyber-offence',
    'deception',
    'persuasion and manipulation',
    'political strategy',
    'weapons acquisition',
    'long-horizon planning',
    'AI development',
    'situational awareness',
    'self-proliferation',
    'loss of control',
    'bribery',
    'arson',
  ]);
  expect(rows[0]).toMatchObject({
    key: 'nine:cyber-offence',
    records: ['R1', 'R2'],
    taxonomy: 'nine',
  });
  expect(rows[1]).toMatchObject({ key: 'nine:deception', records: [] });
  expect(rows[10]).toMatchObject({ key: 'R4', taxonomy: 'own' });
});

/** Strong control; two moderate lines; one line; orphan; no line at all. */
const ARGUED = `
  case {contexts: {planned: D-1}}
  G1
    S1 {combinator: twoLines, pathway: P-1}
      G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: wide margin}
        Sn1 -> E-1
      G3 {lineOfDefence: propensity, declaredStrength: 1}
        Sn1
    S2 {combinator: twoLines, pathway: P-2}
      G4 {lineOfDefence: control, declaredStrength: 2, strengthReason: margin}
        Sn1
      G5 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: theory}
        Sn1
    S3 {combinator: twoLines, pathway: P-3}
      G6 {lineOfDefence: control, declaredStrength: 3, strengthReason: wide margin}
        Sn1
    G8 <> {about: [P-5]}
  G7 <> {about: [P-4]}
  evidence E-1 {title: range, evalType: formal, result: pass, date: '2026-05-20'}
  riskDomains R1 {name: cyber-offence}
  threatActors T-1 {tier: criminals}
  threatActors T-2 {tier: state}
  threatActors T-3 {tier: insiders}
  deploymentContexts D-1 {kind: kyc}
  deploymentContexts D-2 {kind: internal-only}
  pathways P-1 {name: a, domain: R1, harmMode: misuse, actor: T-1, context: D-1}
  pathways P-2 {name: b, domain: R1, harmMode: autonomous, actor: T-1, context: D-1}
  pathways P-3 {name: c, domain: R1, harmMode: deceptive, actor: T-1, context: D-1}
  pathways P-4 {name: d, domain: R1, harmMode: leak, actor: T-1, context: D-1}
  pathways P-5 {name: e, domain: R1, harmMode: accident, actor: T-1, context: D-1}
  systemVersions SV-1 {name: Quartz}`;

test('a pathway makes its cell argued, insufficient, one line or unargued', () => {
  const of = coverage(ARGUED);
  const at = { actor: 'T-1', context: 'D-1' };
  const state = (mode: HarmMode) => cell(of, 'cyber-offence', mode, at).state;
  expect(state('misuse')).toBe('argued'); // control 3
  expect(state('autonomous')).toBe('insufficient'); // 2 and 2 on one evidence: not independent
  expect(state('deceptive')).toBe('oneLine');
  expect(state('leak')).toBe('unargued'); // only an orphan is about it
  expect(state('accident')).toBe('insufficient'); // a goal, and no line
  expect(state('undeployed')).toBe('empty');
});

test('any actor and context: the worst of all, with counts', () => {
  const of = coverage(ARGUED);
  const found = cell(of, 'cyber-offence', 'misuse');
  // 3 actors by 2 contexts, one of them argued.
  expect([found.state, found.total, states(found.counts)]).toEqual([
    'empty',
    6,
    { empty: 5, argued: 1 },
  ]);
  const criminals = cell(of, 'cyber-offence', 'misuse', { actor: 'T-1' });
  expect(states(criminals.counts)).toEqual({ empty: 1, argued: 1 });
  expect(criminals.worst).toEqual({ actor: 'T-1', context: 'D-2' });
  expect(found.pathways.map(({ id }) => id)).toEqual(['P-1']);
});

const EXCLUDED = (cells: string) => `
  G1
    S1 {combinator: twoLines, pathway: P-1}
      G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: margin}
        Sn1 -> E-1
  evidence E-1 {title: proof, evalType: formal, result: pass}
  riskDomains R1 {name: deception}
  threatActors T-1 {tier: criminals}
  threatActors T-2 {tier: state}
  deploymentContexts D-1 {kind: kyc}
  pathways P-1 {name: a, domain: R1, harmMode: misuse, actor: T-1, context: D-1}
  pathways P-2 {name: b, domain: R1, harmMode: leak, actor: T-1, context: D-1}
  ${cells}`;

const SIGNED = "reason: no access, owner: H-1, reviewBy: '2026-06-01'";

test('an absent field of an exclusion means any value; an empty cell excludes nothing', () => {
  const of = coverage(
    EXCLUDED(`exclusions X-1 {cell: {domain: R1, actor: T-2}, ${SIGNED}}
  exclusions X-2 {cell: {}, ${SIGNED}}
  exclusions X-3 {cell: {harmMode: sabotage}, ${SIGNED}}`),
  );
  expect(states(cell(of, 'deception', 'accident').counts)).toEqual({ empty: 1, excluded: 1 });
  expect(cell(of, 'deception', 'accident', { actor: 'T-2' }).state).toBe('excluded');
  expect(cell(of, 'AI development', 'accident').state).toBe('empty');
  expect(of.exclusions.map(({ void: why }) => why)).toEqual([undefined, 'nothing', 'mode']);
});

test('an exclusion without all it needs excludes nothing; one past its day says so', () => {
  const today = '2026-06-02';
  const incomplete = coverage(EXCLUDED('exclusions X-1 {cell: {domain: R1}, reason: none}'), today);
  expect(cell(incomplete, 'deception', 'accident').state).toBe('incomplete');
  expect(incomplete.exclusions[0]?.missing).toEqual(['owner', 'reviewBy']);
  const late = coverage(EXCLUDED(`exclusions X-1 {cell: {domain: R1}, ${SIGNED}}`), today);
  expect(cell(late, 'deception', 'accident').state).toBe('overdue');
  const both = coverage(
    EXCLUDED(`exclusions X-1 {cell: {domain: R1}, ${SIGNED}}
  exclusions X-2 {cell: {harmMode: accident}, reason: x, owner: y, reviewBy: '2026-07-01'}`),
    today,
  );
  expect(cell(both, 'deception', 'accident').state).toBe('excluded');
});

test('what is argued counts before an exclusion, and an exclusion before a pathway that is not', () => {
  const of = coverage(EXCLUDED(`exclusions X-1 {cell: {domain: R1}, ${SIGNED}}`));
  const at = { actor: 'T-1', context: 'D-1' };
  expect(cell(of, 'deception', 'misuse', at).state).toBe('oneLine');
  expect(cell(of, 'deception', 'leak', at).state).toBe('excluded');
  const bare = coverage(EXCLUDED(''));
  expect(cell(bare, 'deception', 'leak', at).state).toBe('unargued');
});

test('a pathway that lacks a field covers nothing and is named', () => {
  const of = coverage(`
    G1
      G2 {about: [P-1, P-2]}
    riskDomains R1 {name: deception}
    threatActors T-1 {tier: criminals}
    pathways P-1 {name: a, domain: R1, harmMode: misuse}
    pathways P-2 {name: b, domain: R1, harmMode: misuse, actor: T-9}`);
  expect(of.unplaced.map(({ id, missing, dangling }) => [id, missing, dangling])).toEqual([
    ['P-1', ['actor'], []],
    ['P-2', [], ['actor']],
  ]);
  expect(cell(of, 'deception', 'misuse').state).toBe('empty');
});

test('where no actor or context is on record, none is asked for', () => {
  const of = coverage(`
    G1
      G2 {about: [P-1]}
    riskDomains R1 {name: deception}
    pathways P-1 {name: a, domain: R1, harmMode: misuse}`);
  expect(of.unplaced).toEqual([]);
  expect(cell(of, 'deception', 'misuse')).toMatchObject({ state: 'insufficient', total: 1 });
});

test('a goal about the domain is named at its row and fills no cell', () => {
  const of = coverage(`
    G1
      G2 {about: [R1]}
    riskDomains R1 {name: deception}`);
  expect(of.rows[1]?.goals).toEqual(['G2']);
  expect(cell(of, 'deception', 'misuse').state).toBe('empty');
});
