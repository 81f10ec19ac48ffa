// `check --format sarif`: the shape of the standard, true lines and columns, waivers, what rules say.
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { analyse } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { digestOfSubjects } from '../../core/analyser/waivers.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { type Case, caseFromFile, fileFromCase } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { sketch } from '../../core/sketch/sketch.ts';
import { openProgram } from './program.ts';
import { SARIF_SCHEMA } from './sarifSchema.ts';

const program = openProgram();
afterAll(program.remove);

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly startColumn: number };
    };
  }[];
  readonly suppressions?: readonly object[];
  readonly baselineState?: string;
  readonly properties: { readonly severity: string; readonly path: string };
}
interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly Record<string, object | string>[] };
    };
    readonly results: readonly Result[];
  }[];
}

const validate = new Ajv().compile(SARIF_SCHEMA);

function sarif(...args: string[]): Sarif {
  const { stdout } = program.run(['check', ...args, '--format', 'sarif', '--today', '2026-06-01']);
  const log: unknown = JSON.parse(stdout);
  validate(log);
  expect(validate.errors).toBeNull();
  return log as Sarif;
}

const base = sketch(`case {profile: review}
G1 "The model is safe"
  Sn1 "Run" -> E-01
  G2 "It cannot escape"
    Sn2 "Tests"
! G9 "It can" challenge {status: open}
evidence E-01 {title: "Run, “quoted”\\twith a tab"}`);

/** Of every finding in the case, a waiver of one rule. */
function waived(c: Case, rule: string, until: string): Case {
  const index = new CaseIndex(c);
  const profile = shippedProfile('review');
  if (!profile) throw new Error('review');
  const { findings } = analyse(index, { profile, today: '2026-06-01', frozen: false });
  const own = findings.filter((finding) => finding.rule === rule);
  const waivers = own.map(({ fingerprint, ids, severity }, i) => [
    `W-${i}`,
    {
      rule,
      fingerprint,
      severity,
      digest: digestOfSubjects(index, ids),
      reason: 'Seen',
      owner: 'Ada',
      until,
    },
  ]);
  return caseFromFile({ ...fileFromCase(c), waivers: Object.fromEntries(waivers) });
}

beforeAll(() => {
  program.write('base.case.json', writeCase(base));
});

/** Where JSON text begins to spell the member or item that a pointer names, found with no scanner of ours. */
function placeIn(text: string, pointer: string): { line: number; column: number } {
  let at = 0;
  for (const name of pointer.split('/').slice(1)) {
    const key = `${JSON.stringify(name)}`;
    const found = new RegExp(`${key.replace(/[.*+?^$()[\]{}|\\]/g, '\\$&')}\\s*:`).exec(
      text.slice(at),
    );
    if (!found) break;
    at += found.index;
  }
  const before = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

test.each([
  ['canonical', (text: string) => text],
  ['in one line', (text: string) => JSON.stringify(JSON.parse(text))],
  [
    'with tabs and CRLF',
    (text: string) => JSON.stringify(JSON.parse(text), null, '\t').replaceAll('\n', '\r\n'),
  ],
  [
    'with air around colons',
    (text: string) => JSON.stringify(JSON.parse(text), null, 1).replace(/": /g, '"  :\n '),
  ],
])('lines and columns are those of the file: %s', (name, form) => {
  const text = form(writeCase(base));
  const file = `${name.replaceAll(' ', '-')}.case.json`;
  program.write(file, text);
  const [run] = sarif(file).runs;
  const placed =
    run?.results.filter(({ properties }) => /^\/(nodes|links|evidence)\//.test(properties.path)) ??
    [];
  expect(placed.length).toBeGreaterThan(3);
  for (const { locations, properties } of placed) {
    const region = locations[0]?.physicalLocation.region;
    expect([properties.path, region?.startLine, region?.startColumn]).toEqual([
      properties.path,
      placeIn(text, properties.path).line,
      placeIn(text, properties.path).column,
    ]);
  }
});

test('each rule says what to do, why, and how severe it is; each result finds its rule', () => {
  const [run] = sarif('base.case.json').runs;
  const rules = run?.tool.driver.rules ?? [];
  for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
  const rule = rules.find(({ id }) => id === 'DEF-01');
  expect(rule).toMatchObject({
    defaultConfiguration: { enabled: true, level: 'error' },
    properties: { severity: 'blocker', tags: expect.arrayContaining(['safety-case']) },
    help: { markdown: expect.stringMatching(/^\*\*What to do\.\*\* ./) },
  });
  expect(JSON.stringify(rules)).not.toMatch(/security-severity|"precision"/);
});

test('a waiver in force is a suppression that was accepted; an expired one is none', () => {
  const before =
    sarif('base.case.json').runs[0]?.results.filter(({ ruleId }) => ruleId === 'SUP-01') ?? [];
  expect(before.length).toBeGreaterThan(0);
  expect(before.every(({ suppressions }) => suppressions === undefined)).toBe(true);
  program.write('waived.case.json', writeCase(waived(base, 'SUP-01', '2026-08-01')));
  const now =
    sarif('waived.case.json').runs[0]?.results.filter(({ ruleId }) => ruleId === 'SUP-01') ?? [];
  expect(now).toHaveLength(before.length);
  for (const { suppressions } of now) {
    expect(suppressions).toEqual([
      {
        kind: 'inSource',
        status: 'accepted',
        justification: 'Seen',
        properties: { waiver: expect.stringMatching(/^W-/), owner: 'Ada', until: '2026-08-01' },
      },
    ]);
  }
  program.write('expired.case.json', writeCase(waived(base, 'SUP-01', '2026-05-31')));
  const late =
    sarif('expired.case.json').runs[0]?.results.filter(({ ruleId }) => ruleId === 'SUP-01') ?? [];
  expect(late.filter(({ suppressions }) => suppressions)).toEqual([]);
});

test('a baseline: new, unchanged, absent', () => {
  const known = JSON.parse(
    program.run(['check', 'base.case.json', '--format', 'json', '--today', '2026-06-01']).stdout,
  );
  const [first, ...rest] = known.findings;
  const gone = { ...first, fingerprint: '0123456789abcdef' };
  program.write('known.json', JSON.stringify({ ...known, findings: [gone, ...rest] }));
  const results = sarif('base.case.json', '--baseline', 'known.json').runs[0]?.results ?? [];
  const states = results.map(({ baselineState }) => baselineState);
  expect(states[0]).toBe('new');
  expect(states.slice(1, -1).every((state) => state === 'unchanged')).toBe(true);
  expect(states.at(-1)).toBe('absent');
  expect(states).toHaveLength(known.findings.length + 1);
});

test('the schema of this test bites', () => {
  const log = sarif('base.case.json');
  expect(validate({ ...log, version: '2.0.0' })).toBe(false);
  expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ level: 'error' }] }] })).toBe(
    false,
  );
});
