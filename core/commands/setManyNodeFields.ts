// Sets the same fields of several elements, and adds or takes away tags, as one step. All or none.
import type { CaseNode } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { kindName, withArticle } from '../model/kinds.ts';
import { nodeName } from '../model/lookup.ts';
import { type Fields, fields, ids, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { mayLeave } from './parts/fieldSets.ts';
import { mayStore, setFields, settled, withFields } from './parts/form.ts';
import { mayFindNode } from './parts/lookups.ts';
import { mayMark } from './parts/mayMark.ts';
import { listed } from './parts/naming.ts';
import { ALLOWED, allOf, refused, type Verdict } from './verdict.ts';

/** What tells an element from the others, or where it points, is set one by one. */
const FIXED = {
  kind: undefined,
  module: undefined,
  identifier: 'setIdentifier',
  origin: 'setNodeFields',
  target: 'setNodeFields',
} as const;

interface Args {
  readonly fields: Fields;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

export const setManyNodeFields = defineCommand({
  id: 'setManyNodeFields',
  args: {
    nodes: ids,
    fields,
    addTags: optional(ids),
    removeTags: optional(ids),
  },
  label: ({ case: c }, args) => `Edit ${namesOf(args).join(', ')} of ${listed(c, args.nodes)}`,
  may: ({ index }, args) => {
    if (args.nodes.length === 0) return refused('nothing', 'No element is selected.');
    if (namesOf(args).length === 0) return refused('nothing', 'No field is to be set.');
    let verdict: Verdict = ALLOWED;
    for (const id of args.nodes) {
      verdict = allOf(verdict, mayChange(index, id, args));
      if (!verdict.allowed) return verdict;
    }
    return verdict;
  },
  run: (draft, args, { index }) => {
    for (const id of args.nodes) {
      const node = index.case.nodes.get(id);
      const drafted = draft.nodes.get(id);
      if (node && drafted) setFields(drafted, settled('nodes', node, changesOf(node, args)));
    }
    return undefined;
  },
});

function mayChange(index: CaseIndex, id: string, args: Args): Verdict {
  const entry = index.nodes.get(id);
  if (!entry) return mayFindNode(index, id);
  const { node } = entry;
  const what = withArticle(kindName(node.kind));
  const next = withFields(node, settled('nodes', node, changesOf(node, args)));
  const verdict = allOf(mayLeave(FIXED, args.fields, what), mayStore('nodes', next, what));
  if (verdict.allowed) return allOf(verdict, mayMark(index, entry, args.fields));
  return refused(verdict.because, `${nodeName(index.case, id)}: ${verdict.message}`);
}

function changesOf(node: CaseNode, { fields: set, addTags = [], removeTags = [] }: Args): Fields {
  if (addTags.length + removeTags.length === 0) return set;
  const tags = new Set([...(node.tags ?? []), ...addTags]);
  for (const tag of removeTags) tags.delete(tag);
  return { ...set, tags: [...tags] };
}

function namesOf({ fields: set, addTags = [], removeTags = [] }: Args): string[] {
  const names = Object.keys(set);
  return addTags.length + removeTags.length > 0 ? [...names, 'tags'] : names;
}
