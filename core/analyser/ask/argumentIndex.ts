// The case without the patterns that are kept in it: what rules about the argument look at, so that a
// pattern can neither cause a finding about the argument nor make one go away.

import { visitReferences } from '../../commands/parts/references.ts';
import type { Case } from '../../model/case.ts';
import { RECORD_TABLES, type RecordTable, TABLES } from '../../model/case.ts';
import { CaseIndex } from '../../model/index.ts';
import { patternModules } from '../../patterns/patternModules.ts';
import { tokensIn } from '../../patterns/tokens.ts';

/** The index itself where the case keeps no patterns. */
export function argumentIndex(index: CaseIndex): CaseIndex {
  return index.memo('ask.argumentIndex', () => {
    const modules = patternModules(index);
    return modules.size === 0 ? index : new CaseIndex(withoutPatterns(index, modules));
  });
}

function withoutPatterns(index: CaseIndex, modules: ReadonlySet<string>): Case {
  const { case: c } = index;
  const gone = new Set<string>();
  for (const [id, { module }] of c.nodes) if (modules.has(module)) gone.add(id);
  for (const [id, { from }] of c.links) if (gone.has(from)) gone.add(id);
  for (const [id, { on }] of c.acps) {
    if ([on.node, on.inference, on.link].some((at) => at !== undefined && gone.has(at)))
      gone.add(id);
  }
  for (const id of recordsOfPatterns(c, gone)) gone.add(id);
  const tables = TABLES.map((table) => {
    const records: ReadonlyMap<string, unknown> = c[table];
    // The modules stay, so that elements are named as in the whole case.
    const stays = (id: string) => table === 'modules' || !gone.has(id);
    return [table, new Map([...records].filter(([id]) => stays(id)))];
  });
  return { ...c, ...Object.fromEntries(tables) };
}

/**
 * Records that only what goes names, directly or through records of that sort, and that are abstract
 * themselves: naming a real record from a pattern takes it from nobody.
 */
function recordsOfPatterns(c: Case, gone: ReadonlySet<string>): Set<string> {
  const named = new Set<string>();
  const queue: [Parameters<typeof visitReferences>[0], unknown][] = [];
  const follow = (holder: Parameters<typeof visitReferences>[0], record: unknown) => {
    visitReferences(holder, record, RECORD_TABLES, (id) => {
      const table = tableOf(c, id);
      if (!table || named.has(id) || tokensIn(c[table].get(id)).length === 0) return;
      named.add(id);
      queue.push([table, c[table].get(id)]);
    });
  };
  for (const id of gone) {
    follow('nodes', c.nodes.get(id));
    follow('links', c.links.get(id));
  }
  for (const [table, record] of queue) follow(table, record);
  // Whatever else names a record keeps it, with what that record names.
  const kept = new Set<string>();
  const keep = (id: string) => {
    if (!named.has(id) || kept.has(id)) return;
    kept.add(id);
    const table = tableOf(c, id);
    if (table) visitReferences(table, c[table].get(id), RECORD_TABLES, keep);
  };
  visitReferences('meta', c.meta, RECORD_TABLES, keep);
  for (const table of TABLES) {
    for (const [id, record] of c[table]) {
      if (gone.has(id) || named.has(id) || table === 'instantiations') continue;
      visitReferences(table, record, RECORD_TABLES, keep);
    }
  }
  return new Set([...named].filter((id) => !kept.has(id)));
}

function tableOf(c: Case, id: string): RecordTable | undefined {
  return RECORD_TABLES.find((table) => c[table].has(id));
}
