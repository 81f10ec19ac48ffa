// Adds a reference to a module, or to a contract: to the whole of it, not to one of its claims
// (GSN Table 1:4-1). Which of the two it is follows from the module.
import type { CaseIndex } from '../model/index.ts';
import { LINK_KINDS } from '../model/kinds.ts';
import { addNode } from './addNode.ts';
import { id, oneOf, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { mayFindModule } from './parts/lookups.ts';
import { refused } from './verdict.ts';

interface Args {
  readonly target: string;
  readonly parent?: string | undefined;
  readonly module?: string | undefined;
  readonly link?: (typeof LINK_KINDS)[number] | undefined;
}

export const addReference = defineCommand({
  id: 'addReference',
  args: {
    /** The module or contract module meant. */
    target: id,
    parent: optional(id),
    /** Where it lies without a parent; the main module where absent. */
    module: optional(id),
    link: optional(oneOf(LINK_KINDS)),
  },
  label: ({ case: c }, { target }) => {
    const module = c.modules.get(target);
    return `Add reference to ${module?.contract ? 'contract' : 'module'} ${module?.name ?? target}`;
  },
  may: (context, args) => {
    const { index } = context;
    const found = mayFindModule(index, args.target);
    if (!found.allowed) return found;
    const own = index.nodes.get(args.parent ?? '')?.node.module ?? args.module;
    if ((own ?? index.case.main) === args.target) {
      const name = index.case.modules.get(args.target)?.name;
      return refused('same-module', `Module ${name} cannot refer to itself (GSN 1:4.5.2).`);
    }
    return addNode.may(context, asNode(index, args));
  },
  run: (draft, args, context) => [...addNode.run(draft, asNode(context.index, args), context)],
});

function asNode(index: CaseIndex, { target, parent, module, link }: Args) {
  const contract = index.case.modules.get(target)?.contract === true;
  return {
    kind: contract ? 'contractReference' : 'moduleReference',
    fields: { target },
    ...(parent === undefined ? {} : { parent }),
    ...(parent === undefined && module !== undefined ? { module } : {}),
    ...(link === undefined ? {} : { link }),
  };
}
