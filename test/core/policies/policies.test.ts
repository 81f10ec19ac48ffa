// Policies as data: what ships is what the design notes (templates.md T-22) record, with its certainty;
// adding is one step that never duplicates; what is exported is read back the same.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { addPolicy } from '../../../core/commands/addPolicy.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { validateCase } from '../../../core/generated/case.validate.js';
import type { PolicyFile } from '../../../core/generated/policy.types.ts';
import { type Case, fileFromCase } from '../../../core/model/case.ts';
import { certaintyWords, isCertainty } from '../../../core/policies/certainty.ts';
import { comparePolicy } from '../../../core/policies/comparePolicy.ts';
import { exportPolicy } from '../../../core/policies/exportPolicy.ts';
import { readPolicy } from '../../../core/policies/readPolicy.ts';
import { shippedPolicies, shippedPolicy } from '../../../core/policies/shippedPolicies.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { answer, caseAfter, run, sentence } from '../commands/running.ts';

const FOLDER = 'templates/policies';
const textOf = (id: string) => readFileSync(`${FOLDER}/${id}.policy.json`, 'utf8');
const add = (policy: PolicyFile, more: { update?: boolean } = {}) =>
  addPolicy.call({ policy: { ...policy }, ...more });

function shipped(id: string): PolicyFile {
  const policy = shippedPolicy(id);
  if (!policy) throw new Error(`no policy ${id}`);
  return policy;
}

const RSP = shipped('anthropic-rsp');

describe('what ships', () => {
  test('is every file of the folder, readable', () => {
    const files = readdirSync(FOLDER).sort();
    expect(files).toEqual(
      shippedPolicies()
        .map(({ id }) => `${id}.policy.json`)
        .sort(),
    );
    for (const { id } of shippedPolicies()) {
      const read = readPolicy(textOf(id));
      expect(read).toMatchObject({ ok: true });
    }
  });

  test('says of every field where it is from, and invents no address', () => {
    const silent: string[] = [];
    const look = (what: string, record: object) => {
      const { source = {}, ...fields } = record as { source?: Record<string, { url?: string }> };
      const told = ['formatVersion', 'id', 'about', 'versions', 'levels', 'criteria'];
      for (const field of Object.keys(fields)) {
        if (!told.includes(field) && !(field in source)) silent.push(`${what} ${field}`);
      }
      for (const [field, { url }] of Object.entries(source)) {
        if (!(field in fields) || url !== undefined) silent.push(`${what} source of ${field}`);
      }
    };
    for (const policy of shippedPolicies().filter(({ id }) => id !== 'own')) {
      look(policy.id, policy);
      for (const version of policy.versions) {
        look(`${policy.id} ${version.version}`, version);
        for (const level of version.levels ?? []) look(level.name, level);
      }
    }
    expect(silent).toEqual([]);
  });

  // By hand from T-22: "ASL-4 `undefined`", "ASL-4 standard `intent-only`", "ASL-4 `withdrawn`".
  test('ASL-4 moved from undefined over intent-only to withdrawn', () => {
    const states = RSP.versions.map(({ version, levels }) => [
      version,
      levels?.find(({ name }) => name === 'ASL-4')?.safeguardDefinedness,
    ]);
    expect(states).toEqual([
      ['1.0', 'undefined'],
      ['2.x', 'intent-only'],
      ['3.x', 'withdrawn'],
    ]);
  });

  // T-22: "Critical safeguards `undefined`"; the finding: "defined as a threshold".
  test('Critical has a threshold and no safeguards', () => {
    const levels = shipped('openai-preparedness').versions[0]?.levels;
    expect(levels?.at(-1)).toMatchObject({
      name: 'Critical',
      rank: 4,
      thresholdDefinedness: 'concrete',
      safeguardDefinedness: 'undefined',
      source: { safeguardDefinedness: { certainty: 'quoted' } },
    });
  });

  test('what nobody recorded is absent', () => {
    const [first] = RSP.versions;
    expect(first?.levels?.[0]).not.toHaveProperty('thresholdDefinedness');
    expect(RSP.versions[2]).not.toHaveProperty('evalEveryDays');
    expect(shipped('eu-gpai-code').versions[0]).not.toHaveProperty('levels');
    expect(shipped('metr-common-elements').versions[0]?.clauses).toHaveLength(9);
  });

  test('certainty is told in words', () => {
    expect(certaintyWords('verified')).toBe('verified in the source text');
    expect(certaintyWords(undefined)).toContain('check before citing');
    expect(certaintyWords('read by Ada')).toBe('read by Ada');
    expect(isCertainty('toString')).toBe(false);
  });
});

describe('addPolicy', () => {
  const empty = sketch('G1');
  const added = caseAfter(empty, add(RSP));

  test('adds policy, versions and levels in one step, with sources, in a valid case', () => {
    const done = run(empty, add(RSP));
    expect(done.label).toBe('Add Responsible Scaling Policy');
    expect([done.case.policies.size, done.case.policyVersions.size]).toEqual([1, 3]);
    expect(done.case.safetyLevels.size).toBe(7);
    expect(validateCase(fileFromCase(done.case))).toBe(true);
    const version = done.case.policyVersions.get('PV-01');
    expect(version).toMatchObject({ policy: 'PO-01', version: '1.0', supersededBy: 'PV-02' });
    expect(version?.source?.scalingLimit?.certainty).toBe('demand');
    const asl3 = [...done.case.safetyLevels].find(([, { name }]) => name === 'ASL-3');
    expect(done.case.safetyLevels.get(asl3?.[1].next ?? '')?.name).toBe('ASL-4');
  });

  test.each(shippedPolicies().map((policy) => [policy.id, policy] as const))(
    '%s fits, and is known again',
    (_id, policy) => {
      const c = caseAfter(empty, add(policy));
      expect(validateCase(fileFromCase(c))).toBe(true);
      expect(comparePolicy(c, policy)).toMatchObject({ added: [], differences: [] });
      expect(answer(c, add(policy))).toBe('there');
    },
  );

  test('a field that differs is listed, and taken only on request', () => {
    const level = [...added.safetyLevels].find(([, one]) => one.name === 'ASL-4')?.[0] ?? '';
    const fields = { safeguardDefinedness: 'concrete', buffer: 3 };
    const edit = setRecordFields.call({ table: 'safetyLevels', id: level, fields });
    const mine = caseAfter(added, edit);
    expect(comparePolicy(mine, RSP).differences).toMatchObject([
      { id: level, field: 'safeguardDefinedness', now: 'concrete', published: 'undefined' },
    ]);
    expect(sentence(mine, add(RSP))).toBe(
      'Responsible Scaling Policy is in this case, and differs in one field. It can be updated.',
    );
    const updated = caseAfter(mine, add(RSP, { update: true }));
    expect(updated.safetyLevels.get(level)).toMatchObject({
      safeguardDefinedness: 'undefined',
      buffer: 3,
    });
    expect(updated.safetyLevels.size).toBe(added.safetyLevels.size);
  });

  test('a version that is new joins the policy that is there', () => {
    const [first, ...others] = RSP.versions;
    if (!first) throw new Error('no version');
    const c = caseAfter(empty, add({ ...RSP, versions: [first] }));
    const more = caseAfter(c, add({ ...RSP, versions: others }));
    expect([more.policies.size, more.policyVersions.size]).toEqual([1, 3]);
    expect(comparePolicy(more, RSP).differences.map(({ field }) => field)).toEqual([
      'supersededBy',
    ]);
  });

  test('criteria come with their levels', () => {
    const criteria = [
      { name: 'Uplift', intent: 'Saves a month', definedness: 'intent-only' as const },
    ];
    const policy: PolicyFile = {
      formatVersion: 1,
      id: 'own',
      title: 'Ours',
      versions: [{ version: '1', levels: [{ name: 'High', rank: 3, criteria }] }],
    };
    const c = caseAfter(empty, add(policy));
    expect(c.safetyLevels.get('L-01')?.criteria).toEqual(['CR-01']);
    expect(c.criteria.get('CR-01')).toEqual(criteria[0]);
    expect(answer(c, add(policy))).toBe('there');
  });

  test('refuses what is no policy', () => {
    expect(answer(empty, addPolicy.call({ policy: { title: 'x' } }))).toBe('wrong-form');
  });
});

describe('export', () => {
  const exported = (c: Case, id = 'PO-01') => {
    const out = exportPolicy(c, id);
    if (!out.ok) throw new Error(out.problem.message);
    return out;
  };

  test.each(shippedPolicies().map((policy) => [policy.id, policy] as const))(
    '%s comes out as it went in',
    (_id, { about: _about, id: _own, ...policy }) => {
      const c = caseAfter(sketch('G1'), add({ ...policy, id: 'x' }));
      const read = readPolicy(exported(c).text);
      expect(read).toMatchObject({ ok: true, policy });
      expect(exported(c).text).toBe(exported(c).text);
      if (read.ok)
        expect(comparePolicy(c, read.policy)).toMatchObject({ added: [], differences: [] });
    },
  );

  test('refuses what cannot be told apart', () => {
    const c = sketch(`
      G1
      policies PO {name: Ours}
      policyVersions V1 {policy: PO, version: '1'}
      policyVersions V2 {policy: PO, version: '1'}
      policies PN {name: Nothing}
    `);
    expect(exportPolicy(c, 'PO')).toMatchObject({ ok: false });
    expect(exportPolicy(c, 'PN')).toMatchObject({ ok: false });
    expect(exportPolicy(c, 'PX')).toMatchObject({ ok: false });
  });
});

describe('a file from elsewhere', () => {
  const good = textOf('own');
  test.each([
    ['no JSON', '{', 'line 1'],
    ['another file', '{"a": 1}', '*.policy.json'],
    ['a newer format', good.replace('"formatVersion": 1', '"formatVersion": 2'), 'update'],
    ['an unknown key', good.replace('"rank"', '"rnak"'), 'rnak'],
    ['a wrong word', good.replace('"undefined"', '"vague"'), 'intent-only'],
    ['a level twice', good.replaceAll('Level 2', 'Level 1'), 'twice'],
    ['too large', `${good}${' '.repeat(1024 * 1024)}`, '1 MB'],
    ['null', 'null', 'no policy'],
  ])('%s: one sentence', (_name, text, words) => {
    const read = readPolicy(text);
    if (read.ok) throw new Error('was read');
    expect(read.problem.message).toContain(words);
    expect(read.problem.message).not.toContain('\n');
  });
});
