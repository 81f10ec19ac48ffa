// Every rule of the GSN standard that notation.md 1.3 lists, typed from that table by hand: which rule of the
// catalogue tells it, that this rule names the section, and that both gsn profiles ask it.
import { describe, expect, test } from '@jest/globals';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { RULES } from '../../../core/generated/rules.ts';

const SEMANTICS = 'semantics, not a rule';

/** Id of notation.md 1.3; the rules that tell it; sections, as the standard numbers them. */
type Row = readonly [id: string, told: readonly string[] | typeof SEMANTICS, sections: string];

const TABLE: readonly Row[] = [
  ['GSN-ID-1', ['GSN-ID-1'], '1:2.1.2, 1:3.5.4'],
  ['GSN-REL-1', ['WF-01', 'WF-02'], 'Table 1:2-2, Table 1:4-2'],
  ['GSN-DAG-1', ['WF-03'], '1:2.2.2'],
  ['GSN-DAG-2', ['WF-03'], '1:2.2.2'],
  ['GSN-DAG-3', ['WF-03'], '1:2.2.2'],
  ['GSN-UNDEV-1', ['GSN-UNDEV-1'], 'Table 1:2-1'],
  ['GSN-UNDEV-2', ['WF-09'], '1:2.2, 2:7.4.2'],
  ['GSN-FRAG-1', ['WF-04'], '2:7.4.2'],
  ['GSN-TXT-1', ['TXT-01'], '1:2.3.2, 2:5.2'],
  ['GSN-TXT-2', ['TXT-01'], '1:2.3.3'],
  ['GSN-TXT-3', ['TXT-01'], '1:2.3.4, 1:2.3.5'],
  ['GSN-TXT-4', ['TXT-01'], '1:2.3.6, 2:5.3'],
  ['GSN-CTX-1', SEMANTICS, '1:2.2.11'],
  ['GSN-INF-1', SEMANTICS, '1:2.2.4'],
  ['GSN-PAT-1', ['GSN-PAT-1'], '1:3.1.3'],
  ['GSN-PAT-2', ['GSN-PAT-2'], 'Table 1:3-2'],
  ['GSN-TPL-1', ['GSN-TPL-1'], '1:3.5.2'],
  ['GSN-TPL-2', ['GSN-TPL-2'], '1:3.5.3'],
  ['GSN-TPL-3', ['GSN-TPL-3'], '1:3.5.2, 1:3.5.4'],
  ['GSN-MOD-1', ['GSN-MOD-1'], 'Table 1:4-1'],
  ['GSN-MOD-2', ['GSN-MOD-2'], 'Table 1:4-1, 1:4.6.3'],
  // Outside contract modules the link itself is forbidden; inside them a condition remains.
  ['GSN-MOD-3', ['WF-01', 'GSN-MOD-3'], '1:4.3.2'],
  ['GSN-MOD-4', ['GSN-MOD-4'], '1:4.3.2'],
  ['GSN-MOD-5', ['GSN-MOD-5'], 'Table 1:4-1'],
  // A connected reference is told by its link, an unconnected one by itself.
  ['GSN-MOD-6', ['WF-01', 'WF-02', 'GSN-MOD-6'], 'Table 1:4-1'],
  ['GSN-MOD-7', ['GSN-MOD-7'], '1:4.7.3, 1:4.7.4'],
  ['GSN-MOD-8', ['GSN-MOD-8'], 'Table 1:4-1'],
  ['GSN-MOD-9', ['GSN-MOD-9', 'WF-03'], '1:4.5.2'],
  ['GSN-ACP-1', ['GSN-ACP-1'], '1:5.1.1, 1:5.2.3'],
  ['GSN-ACP-2', ['GSN-ACP-2'], 'Table 1:5-1, Table 1:5-2'],
  ['GSN-ACP-3', ['GSN-ACP-3'], '1:5.3.3, 1:5.3.5'],
  ['GSN-DIA-1', ['WF-11'], 'Table 1:6-2'],
  ['GSN-DIA-2', ['GSN-DIA-2'], '1:6.3.12'],
  ['GSN-DIA-3', ['GSN-DIA-3'], '1:6.3.8'],
  ['GSN-DIA-4', SEMANTICS, '2:11.4.2'],
];

/** What a "shall" or a "cannot" of part 1 forbids is never below this; a "should" is a warning. */
const AT_LEAST_ERROR =
  'GSN-ID-1 WF-01 WF-02 WF-03 GSN-UNDEV-1 WF-09 WF-11 GSN-MOD-1 GSN-MOD-2 GSN-MOD-3 GSN-MOD-4 GSN-MOD-5 GSN-MOD-6 GSN-MOD-7 GSN-MOD-8 GSN-MOD-9 GSN-PAT-1 GSN-TPL-1 GSN-TPL-2 GSN-TPL-3 GSN-ACP-2';
const WARNINGS = 'WF-04 GSN-ACP-1 GSN-ACP-3 GSN-DIA-2';

const told = TABLE.flatMap(([id, rules, sections]) =>
  rules === SEMANTICS ? [] : rules.map((rule) => [id, rule, sections.split(', ')] as const),
);

test.each(told)('%s is told by %s, which names its section', (_, rule, sections) => {
  const basis = RULES.find(({ id }) => id === rule)?.basis ?? [];
  expect(basis).toEqual(expect.arrayContaining(sections.map((section) => `GSN v3 ${section}`)));
});

test('what another rule tells is named there, so that the standard’s rule can be found', () => {
  const alias = new Set(['GSN-MOD-9']); // circles of claims are told by WF-03, its own by itself
  const missing = told
    .filter(([id, rule]) => rule !== id && !alias.has(id))
    .filter(([id, rule]) => !RULES.find((one) => one.id === rule)?.basis.includes(id))
    .map(([id, rule]) => `${rule} does not name ${id}`);
  expect(missing).toEqual([]);
});

test('what is meaning, not form, has no rule', () => {
  const ids = RULES.map(({ id }) => id);
  for (const [id, rules] of TABLE) if (rules === SEMANTICS) expect(ids).not.toContain(id);
});

describe.each(['gsn-strict', 'gsn-lenient'])('%s', (id) => {
  const rules = shippedProfile(id)?.rules ?? {};

  test('asks every rule of the table', () => {
    for (const [, rule] of told) expect(rules).toHaveProperty([rule]);
  });

  test('is as severe as the standard’s words', () => {
    for (const rule of AT_LEAST_ERROR.split(' ')) {
      expect([rule, rules[rule]?.default]).toEqual([
        rule,
        expect.stringMatching(/^(error|blocker)$/),
      ]);
    }
    for (const rule of WARNINGS.split(' ')) {
      expect([rule, rules[rule]?.default]).toEqual([rule, 'warning']);
    }
  });
});

test('lenient differs from strict in the two connections that other tools draw, and in nothing else', () => {
  const [strict, lenient] = ['gsn-strict', 'gsn-lenient'].map((id) => shippedProfile(id));
  expect(strict?.tolerates).toEqual([]);
  expect([...(lenient?.tolerates ?? [])].sort()).toEqual([
    'strategy-supportedBy-solution',
    'strategy-supportedBy-strategy',
  ]);
  expect(lenient?.rules).toEqual({
    ...strict?.rules,
    'WF-01': { default: 'error', tolerated: 'warning' },
  });
});
