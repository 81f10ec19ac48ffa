// Of every rule: after any field of any record of its examples is taken away, given back or given to
// another record, an analysis that is kept in step finds what a fresh one finds.
import { describe, expect, test } from '@jest/globals';
import { enableMapSet, enablePatches, produceWithPatches } from 'immer';
import { type Analysis, analyse } from '../../core/analyser/analyse.ts';
import { LiveAnalysis } from '../../core/analyser/live.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import type { Example, Rule } from '../../core/analyser/rule.ts';
import { RULES } from '../../core/generated/rules.ts';
import { type Case, TABLES } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { sketch } from '../../core/sketch/sketch.ts';

enableMapSet();
enablePatches();

/** Without these a record is none. */
const REQUIRED = new Set(['kind', 'module', 'identifier', 'from', 'order', 'name', 'title', 'on']);

type Fields = Record<string, unknown>;
type Edit = (fields: Fields) => void;

describe('rules that are kept in step', () => {
  test.each(RULES.filter(({ examples: { good, bad } }) => good.length + bad.length > 0))(
    '$id',
    (rule) => {
      for (const example of [...rule.examples.good, ...rule.examples.bad]) inStep(rule, example);
    },
  );
});

function inStep(rule: Rule, example: Example): void {
  const c = sketch(example.sketch);
  const live = new LiveAnalysis(c);
  const asked = {
    profile: profileOf(example),
    today: example.today ?? '2026-06-01',
    frozen: false,
    artefacts: example.artefacts ?? [],
    rules: [rule],
  };
  const see = (where: string) => {
    const found = complete(live.steps(asked)).findings;
    const fresh = analyse(new CaseIndex(live.case), asked).findings;
    expect({ where, found }).toEqual({ where, found: fresh });
  };
  const edit = (table: (typeof TABLES)[number], id: string, change: Edit) => {
    const [next, patches] = produceWithPatches(live.case, (draft) => {
      const fields = (draft[table] as unknown as Map<string, Fields>).get(id);
      if (fields) change(fields);
    });
    live.update(next, patches);
  };
  see(example.name);
  for (const table of TABLES) {
    for (const [id, record] of c[table] as ReadonlyMap<string, Fields>) {
      for (const [key, value] of Object.entries(record)) {
        if (REQUIRED.has(key)) continue;
        edit(table, id, (fields) => delete fields[key]);
        see(`${example.name}: ${table} ${id} without ${key}`);
        edit(table, id, (fields) => {
          fields[key] = value;
        });
        see(`${example.name}: ${table} ${id} with ${key} again`);
        const other = otherThan(c, table, id, key);
        if (other === undefined) continue;
        edit(table, id, (fields) => {
          fields[key] = other;
        });
        see(`${example.name}: ${table} ${id} with another ${key}`);
        edit(table, id, (fields) => {
          fields[key] = value;
        });
      }
    }
  }
}

/** What another record of the table has in this field; a text of its own where all say the same. */
function otherThan(c: Case, table: (typeof TABLES)[number], id: string, key: string): unknown {
  const records = c[table] as ReadonlyMap<string, Fields>;
  const own = records.get(id)?.[key];
  for (const record of records.values()) {
    if (record[key] !== undefined && record[key] !== own) return record[key];
  }
  return key === 'text' ? 'The guard is safe and works in every deployment.' : undefined;
}

function profileOf({ profile = 'review' }: Example) {
  const found = shippedProfile(profile);
  if (!found) throw new Error(`There is no profile ${profile}.`);
  return found;
}

function complete(steps: Generator<undefined, Analysis>): Analysis {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
