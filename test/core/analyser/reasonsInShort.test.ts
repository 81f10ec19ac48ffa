// Messages short enough to be read: one sentence with the leading reason, and all reasons in the data. The
// reasons are those of rules.md 3.0 (str, indep) and 3.2, counted by hand.
import { expect, test } from '@jest/globals';
import { analyse } from '../../../core/analyser/analyse.ts';
import { leadingFirst } from '../../../core/analyser/ask/leadingFirst.ts';
import { shippedProfile } from '../../../core/analyser/profile.ts';
import { reasonsInShort, reasonsOfFinding } from '../../../core/analyser/reasonsInShort.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { printedOf } from '../report/printedOf.ts';

function findingOf(rule: string, text: string) {
  const profile = shippedProfile('review');
  if (!profile) throw new Error('There is no review profile.');
  const index = new CaseIndex(sketch(text));
  const { findings } = analyse(index, { profile, today: '2026-06-01', frozen: false });
  const found = findings.find((one) => one.rule === rule);
  if (!found) throw new Error(`no ${rule}`);
  return found;
}

test('in short', () => {
  expect(reasonsInShort([])).toBe('');
  expect(reasonsInShort(['a'])).toBe('a');
  expect(reasonsInShort(['a', 'b'])).toBe('a, and 1 more reason');
  expect(reasonsInShort(['a', 'b', 'c', 'd'])).toBe('a, and 3 more reasons');
});

const BARE = `
  case {severity: serious}
  G1
    Sn1
    Sn2
    Sn3`;

test('SUP-01: the first of three solutions that cite nothing leads, the data have all', () => {
  const found = findingOf('SUP-01', BARE);
  expect(found.message).toBe('G1 is unsupported: Sn1 cites no evidence, and 2 more reasons.');
  expect(reasonsOfFinding(found)).toEqual([
    'Sn1 cites no evidence',
    'Sn2 cites no evidence',
    'Sn3 cites no evidence',
  ]);
});

test('SUP-01: what defeats the claim leads', () => {
  const found = findingOf(
    'SUP-01',
    `case {severity: serious}
    G1
      Sn1
      ! G9 "Shown false" challenge {status: sustained}`,
  );
  expect(found.message).toMatch(/^G1 is defeated: the challenge G9 to G1 is sustained/);
});

test('what defeats comes first, then what is missing by name, and last what only contests', () => {
  const reason = (code: string, message: string) => ({ code, message, at: [] });
  const all = [
    reason('openChallenge', 'the challenge G8 to G1 is open'),
    reason('noCitation', 'Sn10 cites no evidence'),
    reason('noCitation', 'Sn9 cites no evidence'),
    reason('sustainedChallenge', 'the challenge G9 to G1 is sustained'),
  ];
  expect(leadingFirst(all).map(({ message }) => message.slice(0, 16))).toEqual([
    'the challenge G9',
    'Sn9 cites no evi',
    'Sn10 cites no ev',
    'the challenge G8',
  ]);
});

test('SUP-01: an only reason stands in the sentence, and nowhere else', () => {
  const found = findingOf('SUP-01', 'case {severity: serious}\nG1\n  Sn1');
  expect(found.message).toBe('G1 is unsupported: Sn1 cites no evidence.');
  expect(reasonsOfFinding(found)).toEqual([]);
});

test('SUP-01: what its subject lacks or is itself does not name the subject again', () => {
  const bare = findingOf('SUP-01', 'case {severity: serious}\nG1\n  S1\n    G2');
  expect(bare.message).toBe('G2 is unsupported: no claim, strategy or solution supports it.');
  const strategy = findingOf('SUP-01', 'case {severity: serious}\nG1\n  S1');
  expect(strategy.message).toBe('G1 is unsupported: nothing supports S1.');
  const marked = findingOf(
    'SUP-01',
    'case {severity: serious}\nG1 {defeated: {by: A. Ito, on: 2026-05-01, rationale: shown false}}',
  );
  expect(marked.message).toMatch(/^G1 is defeated: it is marked defeated/);
});

test('GOV-01: the first reason why nobody has approved leads, the data have all', () => {
  // By rules.md 3.0 votes without a digest count for nothing: so does the one of three that is here.
  const found = findingOf(
    'GOV-01',
    `G1
    criteria K-1 {name: gate, definedness: concrete, approval: Q-1}
    approvals Q-1 {subject: K-1, quorum: 2, eligible: [H-1, H-2], digest: ${'ab'.repeat(32)}, votes: [{person: H-1, vote: for}]}
    people H-1 {name: A. Ito}
    people H-2 {name: B. Sow}`,
  );
  const [first = '', ...others] = reasonsOfFinding(found);
  expect(first).toMatch(/has changed since it was voted on$/);
  expect(others).toEqual(['0 valid votes for, the quorum is 2']);
  expect(found.message).toBe(`K-1 (gate) is a failed gate: ${first}, and 1 more reason (Q-1).`);
});

const LINES = (control: number) => `
  G1
    S1 {combinator: twoLines, pathway: P-1}
      G2 {lineOfDefence: control, declaredStrength: ${control}, strengthReason: measured}
        Sn1 -> E-1
      G3 {lineOfDefence: propensity, declaredStrength: 2, strengthReason: measured}
        ! G9 "It knew" challenge {status: open}
        Sn2 -> E-1
  pathways P-1 {name: sabotage, severity: catastrophic}
  evidence E-1 {title: proof, evalType: formal, result: pass, evaluator: {org: A}}`;

test('IND-00: one sentence; what keeps the weaker line down leads', () => {
  // G3 is contested and so of strength 1; the bridges (E-1, its evaluator, no justification) come after.
  const found = findingOf('IND-00', LINES(2));
  expect(found.message).toMatch(
    /^The lines of defence for sabotage do not suffice.* because G3 is contested, and for \d more reasons: control 2 \(G2\), propensity 1 \(G3\), independent: no; [^.]+\.$/,
  );
  const reasons = reasonsOfFinding(found);
  expect(reasons[0]).toBe('G3 is contested');
  expect(reasons).toContain('both lines rest on E-1');
  expect(found.message).toContain(`and for ${reasons.length - 1} more`);
});

test('IND-00: of two lines that are strong enough apart, what makes them one leads', () => {
  const apart = LINES(2).replace(/\n.*It knew.*/, '');
  expect(findingOf('IND-00', apart).message).toContain('because both lines rest on E-1, and for');
});

test('the report has every reason', () => {
  const printed = printedOf(BARE, 'review');
  const findings = printed.slice(printed.lastIndexOf('and 2 more reasons.'));
  for (const id of ['Sn1', 'Sn2', 'Sn3']) expect(findings).toContain(`|${id} cites no evidence|`);
});
