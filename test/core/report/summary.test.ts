// The first page is no rosier than the case, whatever its author says of it (REP-02, #102). By hand.
import { expect, test } from '@jest/globals';
import { printedOf } from './printedOf.ts';

const ROSY = 'We have shown that Quartz 5 is safe.';

/** Up to the table of contents. */
function firstPage(printed: string): string {
  const end = printed.indexOf('Contents');
  expect(end).toBeGreaterThan(0);
  return printed.slice(0, end);
}

const FLAWED = `
  case {profile: review, maturity: reviewed, severity: catastrophic, description: ${ROSY}}
  G1 "Quartz 5 does not cause a catastrophe"
    G2 "It could not" <> {about: [K-1]}
    G3 "It would not"
      ! G9 "It knew that it was tested" challenge {status: open}
  criteria K-1 {name: cyber threshold, definedness: intent-only}
`;

test('blockers are counted and named beside a rosy description', () => {
  const page = firstPage(printedOf(FLAWED, 'review'));
  expect(page).toContain(ROSY);
  expect(page).toMatch(/INADEQUATE TO ENSURE SAFETY: \d+ blocking findings/);
  expect(page).toContain('What blocks');
  expect(page).toContain('SUP-01');
  expect(page).toContain('UNK-01');
});

test('an open critical challenge is named, and placeholders and open challenges are counted', () => {
  const page = firstPage(printedOf(FLAWED, 'review'));
  expect(page).toContain('DEF-01');
  // G2, and the criterion that is no test yet; the challenge of G9: one, and so in the singular.
  expect(page).toMatch(
    /\|2\|1\|Blockers\|[^|]+\|[^|]+\|Info\|Waived\|Placeholders\|Open challenge\|/,
  );
});

test('the number of blockers stands in the figures, and not again under Health', () => {
  const page = firstPage(printedOf(FLAWED, 'review'));
  const [, health = ''] = /\|Health\|([^|]*)\|/.exec(page) ?? [];
  expect(health).toMatch(/^\d+ unsupported, /);
  expect(health).not.toContain('blocker');
});

test('one of a thing is told in the singular', () => {
  // WF-03: a circle of support is one blocker in every profile that knows it.
  const circle = 'case {profile: gsn-strict}\nG1 "One"\n  G2 "Two"\nlink supportedBy G2 -> G1';
  const page = firstPage(printedOf(circle));
  expect(page).toMatch(/INADEQUATE TO ENSURE SAFETY: 1 blocking finding(?!s)/);
  expect(page).toContain('|Blocker|');
});

test('what is beyond the first dozen of blockers is counted', () => {
  const goals = Array.from({ length: 20 }, (_, i) => `    G${i + 2} "Claim ${i}"`).join('\n');
  const page = firstPage(
    printedOf(
      `
  case {profile: review, severity: catastrophic, description: ${ROSY}}
  G1 "Quartz 5 does not cause a catastrophe"
${goals}`,
      'review',
    ),
  );
  expect(page).toMatch(/and \d+ further blockers: see Findings/);
});
