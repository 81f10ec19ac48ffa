// Edits that no command makes, for analyses that are kept in step: any field of any record, what a
// judgement rests on, the text of one element.
import { type Patch, produceWithPatches } from 'immer';
import { type Case, TABLES } from '../../core/model/case.ts';

/** Numbers by which an edit is chosen of those that the case has room for. */
export interface Edit {
  readonly table: number;
  readonly record: number;
  readonly field: number;
  readonly value: number;
}

/** What a judgement may rest on, by the field that changes; `undefined` takes the field away. */
const JUDGED: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {
  evidence: {
    date: ['2026-05-20', '2026-01-01', '2027-01-01', undefined],
    result: ['pass', 'fail', 'inconclusive'],
    status: ['active', 'withdrawn', 'superseded'],
    effCompute: [1e20, 1e26, undefined],
    expiry: ['2026-05-31', '2026-12-31', undefined],
  },
  criteria: { definedness: ['concrete', 'intent'] },
  approvals: { quorum: [1, 2, 9], digest: ['another', undefined], votes: [[], undefined] },
};

/** Evidence is dated, withdrawn or judged anew; votes are withdrawn, taken back or turned round. */
export function rejudged(c: Case, { table, record, field, value }: Edit): [Case, readonly Patch[]] {
  const tables = Object.keys(JUDGED).filter((name) => c[name as 'evidence'].size > 0);
  const name = tables[table % Math.max(1, tables.length)] ?? 'evidence';
  const ids = [...c[name as 'evidence'].keys()];
  const fields = Object.entries(JUDGED[name] ?? {});
  const [key, values] = fields[field % fields.length] ?? ['date', []];
  const [next, patches] = produceWithPatches(c, (draft) => {
    const records = draft[name as 'evidence'] as unknown as Map<string, Record<string, unknown>>;
    const target = records.get(ids[record % Math.max(1, ids.length)] ?? '');
    if (!target) return;
    const to = values[value % values.length];
    const votes = target.votes as { vote: string }[] | undefined;
    if (key === 'votes' && value % 3 === 2) for (const one of votes ?? []) one.vote = 'against';
    else if (to === undefined) delete target[key];
    else target[key] = to;
  });
  return [next, patches];
}

export function reworded(c: Case, id: string): [Case, readonly Patch[]] {
  const [next, patches] = produceWithPatches(c, (draft) => {
    const node = draft.nodes.get(id);
    if (node) node.text = 'The deployment is acceptably safe for its users';
  });
  return [next, patches];
}

/** Without these a record is none. */
const REQUIRED = new Set(['kind', 'module', 'identifier', 'from', 'order', 'name', 'title', 'on']);

/** A field takes what another record has in it, loses it, or is reworded; texts of elements most often. */
export function edited(c: Case, { table, record, field, value }: Edit): [Case, readonly Patch[]] {
  const filled = TABLES.filter((name) => c[name].size > 0);
  const name = value % 3 === 0 ? 'nodes' : (filled[table % filled.length] ?? 'nodes');
  const records = c[name] as ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  const ids = [...records.keys()];
  const id = ids[record % ids.length] ?? '';
  const keys = [...new Set([...records.values()].flatMap((one) => Object.keys(one)))];
  const key = value % 6 === 0 ? 'text' : (keys[field % keys.length] ?? 'text');
  const other = records.get(ids[value % ids.length] ?? '')?.[key];
  const words = [
    '',
    'TBD',
    `Another text ${value}`,
    '**The** valve is safe and secure in operation',
  ];
  const [next, patches] = produceWithPatches(c, (draft) => {
    const target = (draft[name] as unknown as Map<string, Record<string, unknown>>).get(id);
    if (!target) return;
    if (key === 'text') target.text = words[record % words.length];
    else if (value % 5 === 0 && !REQUIRED.has(key)) delete target[key];
    else if (other !== undefined) target[key] = other;
  });
  return [next, patches];
}
