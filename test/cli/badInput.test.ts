// `check` of files with faults that nobody should meet (test/fixtures/bad-input): what, where and how to mend
// it, in every format, and the file stays as it is.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { root } from '../../scripts/root.mjs';
import { openProgram } from './program.ts';

const FOLDER = join(root, 'test/fixtures/bad-input');
const FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

/** The sentence that names the fault and the thing at fault; typed from the files. */
const SAID: Readonly<Record<string, readonly RegExp[]>> = {
  'missing-references.case.json': [
    /WF-07 Main\/G1->gone-node: .*"gone-node" as its target.*an element is meant/,
    /WF-07 Main\/G2: .*"gone-origin" as its origin/,
    /WF-07 Main\/M1: .*"gone-module" as its target.*a module is meant/,
    /WF-07 Sub: .*"gone-goal" as its public element in an interface/,
    /WF-07 Sub: .*"gone" as its containing module/,
    /WF-07 ACP1: .*"gone-argument" as its confidence argument/,
  ],
  'modules-in-a-circle.case.json': [
    /GSN-MOD-9 .*Main -> Main\/G1 -> Main\/M1 -> Sub -> Sub\/G3 -> Sub\/M2 -> Main/,
    /GSN-MOD-9 Left, Right: .*Left -> Right -> Left/,
    /GSN-MOD-9 Own: .*in itself/,
  ],
  'drifted-away-element.case.json': [
    /GSN-MOD-1 Main\/G2, Sub\/G2: .*"No one can copy the weights".*"No outsider can copy the weights"/,
  ],
  'contract-in-contract.case.json': [
    /GSN-MOD-7 Inner, Outer: .*Inner lies in contract module Outer/,
  ],
  'claim-point-on-nothing.case.json': [
    /GSN-ACP-2 ACP1: ACP1 stands on nothing/,
    /WF-07 ACP2: .*"gone".*a link is meant/,
    /GSN-ACP-2 ACP3: ACP3 stands on 2 things at once: G1->Sn1, Sn1/,
    /GSN-ACP-2 ACP4: ACP4 stands on the challenge Sn9->Sn1/,
  ],
  'challenge-of-the-deleted.case.json': [
    /WF-11 G7->gone-goal: .*no target: "gone-goal" is not in the case/,
    /WF-11 Sn8->\(gone-link\): .*no target: "gone-link" is not in the case/,
    /WF-11 Sn9->\?: .*names no target/,
  ],
};

const program = openProgram();
afterAll(program.remove);

describe.each(FILES)('%s', (file) => {
  const original = readFileSync(join(FOLDER, file), 'utf8');
  const check = (format: string) => {
    program.write(file, original);
    const ran = program.run(['check', file, '--profile', 'gsn-strict', '--format', format]);
    expect(ran.stderr).toBe('');
    expect(ran.status).toBe(file.startsWith('contract-in') ? 0 : 1); // only warnings there
    expect(program.read(file)).toBe(original);
    return ran.stdout;
  };

  test('text: each fault in one line that names it', () => {
    const lines = check('text').split('\n');
    for (const said of SAID[file] ?? [/no expectation/]) {
      expect(lines.filter((line) => said.test(line))).toHaveLength(1);
    }
  });

  test('JSON: each finding points at a place of the file', () => {
    const { findings } = JSON.parse(check('json')) as { findings: { path: string }[] };
    const json: unknown = JSON.parse(original);
    for (const { path } of findings) expect([path, valueAt(json, path)]).not.toContain(undefined);
  });

  test('SARIF: each result has a line, and its rule says how to mend it', () => {
    const { runs } = JSON.parse(check('sarif')) as Sarif;
    const [run] = runs;
    expect(run?.results.length).toBeGreaterThan(1);
    for (const { ruleId, locations } of run?.results ?? []) {
      expect(locations[0]?.physicalLocation.region.startLine).toBeGreaterThan(0);
      const rule = run?.tool.driver.rules.find(({ id }) => id === ruleId);
      expect(rule?.help.text).toMatch(/^\p{Lu}.*\.$/u);
    }
  });

  test('it is in canonical form, and stays so', () => {
    program.write(file, original);
    expect(program.run(['fmt', file, '--check']).status).toBe(0);
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly tool: { driver: { rules: { id: string; help: { text: string } }[] } };
    readonly results: readonly {
      ruleId: string;
      locations: { physicalLocation: { region: { startLine: number } } }[];
    }[];
  }[];
}

function valueAt(json: unknown, pointer: string): unknown {
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>(
    (at, step) => (at as Readonly<Record<string, unknown>> | undefined)?.[step],
    json,
  );
}
