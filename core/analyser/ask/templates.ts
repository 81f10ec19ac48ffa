// Template arguments of a case (GSN 1:3.5): the elements that instantiation data is attached to, what
// lies below them, and what they become.
import type { Instantiation } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { type Instantiated, instantiate } from '../../patterns/instantiate.ts';
import { type Pattern, readPattern } from '../../patterns/parameters.ts';
import { branch } from '../../select/branch.ts';

export interface Template {
  /** Of the instantiation data. */
  readonly id: string;
  readonly record: Instantiation;
  readonly top: NodeEntry;
  /** The elements of the template. */
  readonly ids: ReadonlySet<string>;
}

export interface JudgedTemplate extends Template {
  /** Both absent where the case has more of it than is looked at. */
  readonly pattern: Pattern | undefined;
  readonly result: Instantiated | undefined;
}

/** All results of a case together are looked at up to so many elements. */
const MOST = 50_000;

/** Every template argument, in order of its data's id. Data that names no element has none. */
export function templatesOf(index: CaseIndex): readonly Template[] {
  return index.memo('ask.templates', () =>
    [...index.case.instantiations]
      .flatMap(([id, record]): Template[] => {
        const top = index.nodes.get(record.template ?? '');
        return top ? [{ id, record, top, ids: branch([top]) }] : [];
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
}

/** The same with what each becomes. */
export function judgedTemplates(index: CaseIndex): readonly JudgedTemplate[] {
  return index.memo('ask.judgedTemplates', () => {
    let left = MOST;
    return templatesOf(index).map((template) => {
      // Reading what lies below each top again and again is what takes long.
      if (left <= 0) return { ...template, pattern: undefined, result: undefined };
      const pattern = readPattern(index, template.top.node.module, template.top.id);
      const result = instantiate(pattern, template.record);
      left -= result.piece.nodes.size + template.ids.size;
      return { ...template, pattern, result };
    });
  });
}

/** Ids of all elements of template arguments. */
export function inTemplates(index: CaseIndex): ReadonlySet<string> {
  return index.memo('ask.inTemplates', () => {
    const found = new Set<string>();
    for (const { ids } of templatesOf(index)) for (const id of ids) found.add(id);
    return found;
  });
}
