// Moves elements, each with the branch that is its alone, into a new or another module as one step.
// What stays behind is an away element, or a reference to the module; what is shared is repeated.
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { nodeName } from '../model/lookup.ts';
import { ownBranch } from '../select/ownBranch.ts';
import { id, ids, oneOf, optional, text } from './args.ts';
import { type CommandContext, defineCommand } from './command.ts';
import { mayStore } from './parts/form.ts';
import { freshId } from './parts/freshId.ts';
import { mayFindModule, mayFindNode } from './parts/lookups.ts';
import { mayName } from './parts/mayNest.ts';
import { listedNames } from './parts/naming.ts';
import { isPublic } from './parts/publishing.ts';
import { isRefused, planRegrouping, type Regrouping } from './parts/regroup.ts';
import { regroup } from './parts/regroupApply.ts';
import { mayChangeWholes } from './parts/wholes.ts';
import { ALLOWED, allOf, type Refused, refused, type Verdict } from './verdict.ts';

const LEAVES = ['away', 'reference'] as const;

interface Args {
  readonly ids: readonly string[];
  readonly to?: string | undefined;
  readonly name?: string | undefined;
  readonly leave?: (typeof LEAVES)[number] | undefined;
}

/** Stands for a module that is yet to be made; no id has a blank. */
const NEW = 'new module';

export const moveToModule = defineCommand({
  id: 'moveToModule',
  args: {
    /** Elements of one module. */
    ids,
    /** A module of the case; otherwise `name` says what a new one is called. */
    to: optional(id),
    name: optional(text),
    /** What stays in the place of a goal: an away goal, or a reference to the whole module. */
    leave: optional(oneOf(LEAVES)),
  },
  label: ({ case: c }, args) => {
    const [first = ''] = args.ids;
    const what = args.ids.length === 1 ? nodeName(c, first) : `${args.ids.length} branches`;
    const name = args.name ?? c.modules.get(args.to ?? '')?.name ?? args.to;
    return `Move ${what} to module ${name}`;
  },
  may: (context, args) => {
    const asked = allOf(mayMoveThese(context.index, args.ids), mayGoThere(context.index, args));
    if (!asked.allowed) return asked;
    const plan = planOf(context, args, args.to ?? NEW);
    if (isRefused(plan)) return plan;
    return allOf(
      asked,
      mayRefer(context.index, args, plan),
      mayChangeWholes(context.index, plan),
      renamed(context.index, plan),
    );
  },
  run: (draft, args, context) => {
    const module = args.to ?? freshId(context);
    const plan = planOf(context, args, module);
    if (isRefused(plan)) return undefined;
    if (args.to === undefined) {
      const host = context.index.nodes.get(args.ids[0] ?? '')?.node.module ?? '';
      const parent = context.index.case.modules.get(host)?.parent;
      const name = args.name ?? '';
      draft.modules.set(module, { name, ...(parent === undefined ? {} : { parent }) });
    }
    return [module, ...regroup(draft, context, plan)];
  },
});

function planOf(context: CommandContext, args: Args, module: string): Regrouping | Refused {
  const moved = [...ownBranch(context.index, args.ids)];
  const asReference = new Set(args.leave === 'reference' ? args.ids : []);
  return planRegrouping(context, { moved, module, asReference });
}

function mayMoveThese(index: CaseIndex, asked: readonly string[]): Verdict {
  if (asked.length === 0) return refused('nothing', 'Select what is to be moved.');
  const missing = asked.find((one) => !index.nodes.has(one));
  if (missing !== undefined) return mayFindNode(index, missing);
  const modules = new Set(asked.map((one) => index.nodes.get(one)?.node.module));
  if (modules.size === 1) return ALLOWED;
  return refused('other-module', 'Move elements of one module at a time.');
}

function mayGoThere(index: CaseIndex, { ids: asked, to, name }: Args): Verdict {
  if ((to === undefined) === (name === undefined)) {
    return refused('one-target', 'Name a new module, or choose one that is there.');
  }
  if (to === undefined) {
    return allOf(
      mayName(index, undefined, name),
      mayStore('modules', { name: name ?? '' }, 'a module'),
    );
  }
  const found = mayFindModule(index, to);
  if (!found.allowed) return found;
  const module = index.case.modules.get(to);
  if (asked.some((one) => index.nodes.get(one)?.node.module === to)) {
    return refused('same-module', `It lies in module ${module?.name} already.`);
  }
  if (module?.contract) {
    return refused(
      'contract',
      `Module ${module.name} is a contract; what it holds cannot be repeated elsewhere, since a contract publishes nothing (GSN 1:4.7.3).`,
    );
  }
  const self = [...ownBranch(index, asked)]
    .flatMap((one) => index.nodes.get(one) ?? [])
    .find(({ node }) => 'target' in node && node.target === to);
  if (!self) return ALLOWED;
  const refers = `Not possible: ${nodeName(index.case, self.id)} refers to module ${module?.name} itself`;
  return refused('cycle', `${refers} and cannot be moved into it (GSN 1:4.5.2).`);
}

/** A module reference stands for everything that the module publishes, so that must be one goal. */
function mayRefer(index: CaseIndex, { ids: asked, leave, to }: Args, plan: Regrouping): Verdict {
  if (leave !== 'reference') return ALLOWED;
  const [top] = asked.flatMap((one) => index.nodes.get(one) ?? []);
  if (asked.length > 1 || top?.node.kind !== 'goal') {
    return refused('one-goal', 'A module reference can stay in the place of one goal.');
  }
  const goals = [...index.nodes.values()].filter(
    (entry) =>
      entry !== top && entry.node.kind === 'goal' && becomesPublic(index, entry, plan, to ?? NEW),
  );
  if (goals.length === 0) return ALLOWED;
  const names = listedNames(goals.map(({ id: one }) => nodeName(index.case, one)));
  return refused(
    'whole-module',
    `A module reference stands for all that the module publishes, and it would publish ${names} too (GSN 1:4.3.7).`,
  );
}

function becomesPublic(
  index: CaseIndex,
  entry: NodeEntry,
  { moved, published }: Regrouping,
  module: string,
): boolean {
  const there = moved.has(entry.id) || entry.node.module === module;
  return there && (published.includes(entry.id) || isPublic(index, entry));
}

function renamed(index: CaseIndex, { identifiers }: Regrouping): Verdict {
  if (identifiers.size === 0) return ALLOWED;
  const pairs = [...identifiers].map(
    ([one, next]) => `${index.nodes.get(one)?.node.identifier} becomes ${next}`,
  );
  const why = 'identifiers are unique within a module (GSN 1:2.1.2)';
  return { allowed: true, warning: `${listedNames(pairs)}: ${why}.` };
}
