// Puts the elements of a module into another one, as one step, and removes the module: away elements
// of theirs give way to the elements themselves. The reverse of moveToModule.
import { structureOf } from '../analyser/ask/structure.ts';
import type { CaseIndex, NodeEntry } from '../model/index.ts';
import { nodeName } from '../model/lookup.ts';
import { referencesToModule, repeatersOf } from '../model/repeaters.ts';
import { id, optional } from './args.ts';
import { type CaseDraft, type CommandContext, defineCommand } from './command.ts';
import { mayFindModule } from './parts/lookups.ts';
import { listed, listedNames, sortedByName } from './parts/naming.ts';
import { readOrder } from './parts/readOrder.ts';
import { isRefused, planRegrouping, type Regrouping } from './parts/regroup.ts';
import { regroup } from './parts/regroupApply.ts';
import { mayChangeWholes } from './parts/wholes.ts';
import { ALLOWED, allOf, type Refused, refused, type Verdict } from './verdict.ts';

interface Args {
  readonly module: string;
  readonly into?: string | undefined;
}

export const inlineModule = defineCommand({
  id: 'inlineModule',
  args: {
    module: id,
    /** The only module that refers to it, where absent; else the one that contains it, or the main one. */
    into: optional(id),
  },
  label: ({ case: c }, { module }) => `Inline module ${c.modules.get(module)?.name ?? module}`,
  may: (context, args) => {
    const { index } = context;
    const into = hostOf(index, args);
    const asked = allOf(
      mayFindModule(index, args.module),
      mayFindModule(index, into),
      mayGo(index, args.module, into),
    );
    if (!asked.allowed) return asked;
    const plan = planOf(context, args.module, into);
    if (isRefused(plan)) return plan;
    const withdrawn = noLongerPublic(index, plan);
    const without = new Set(referencesToModule(index, args.module).map((one) => one.id));
    return allOf(
      mayChangeWholes(index, { ...plan, withdrawn, without }),
      warnings(index, args.module, plan),
    );
  },
  run: (draft, args, context) => {
    const { index } = context;
    const plan = planOf(context, args.module, hostOf(index, args));
    if (isRefused(plan)) return undefined;
    regroup(draft, context, plan);
    for (const own of noLongerPublic(index, plan)) delete draft.nodes.get(own)?.public;
    dissolve(draft, index, args.module);
    return undefined;
  },
});

/** Where the elements of a module go when nothing else is said. */
export function hostOf(index: CaseIndex, { module, into }: Args): string {
  if (into !== undefined) return into;
  const users = new Set<string>();
  for (const { id: own, node } of index.nodes.values()) {
    if (node.module !== module) continue;
    for (const away of repeatersOf(index, own)) users.add(away.node.module);
  }
  for (const reference of referencesToModule(index, module)) users.add(reference.node.module);
  users.delete(module);
  const [only] = users;
  if (only !== undefined && users.size === 1) return only;
  return index.case.modules.get(module)?.parent ?? index.case.main;
}

function planOf(context: CommandContext, module: string, into: string): Regrouping | Refused {
  const moved = readOrder(context.index, module);
  const resolved = resolutions(context.index, module);
  return planRegrouping(context, { moved, module: into, resolved });
}

/** A module reference gives way to the one goal that the module publishes. */
function resolutions(index: CaseIndex, module: string): Map<string, string> {
  const [goal] = structureOf(index).publicGoals(module);
  const references = goal ? referencesToModule(index, module) : [];
  return new Map(references.map((one) => [one.id, goal?.id ?? '']));
}

function mayGo(index: CaseIndex, module: string, into: string): Verdict {
  const { modules, main } = index.case;
  const name = modules.get(module)?.name ?? module;
  if (module === main) {
    return refused('main-module', `Module ${name} is the main module of the case; it stays.`);
  }
  if (module === into) return refused('same-module', 'Choose another module to put it into.');
  if (modules.get(module)?.contract || modules.get(into)?.contract) {
    const contract = modules.get(modules.get(module)?.contract ? module : into)?.name;
    return refused(
      'contract',
      `Module ${contract} is a contract, which relates modules and is no part of one (GSN 1:4.7.2).`,
    );
  }
  return allOf(
    mayResolve(index, module, into),
    mayForget(index, module),
    mayNotRefer(index, module, into),
  );
}

/** References to the whole module: one in the host can be resolved, where it means one goal. */
function mayResolve(index: CaseIndex, module: string, into: string): Verdict {
  const references = referencesToModule(index, module);
  const name = index.case.modules.get(module)?.name ?? module;
  const elsewhere = references.filter(({ node }) => node.module !== into);
  if (elsewhere.length > 0) {
    const names = listedIn(index, elsewhere);
    const [verb, noun] = elsewhere.length === 1 ? ['refers', 'it'] : ['refer', 'they'];
    return refused(
      'whole-module',
      `Not possible: ${names} ${verb} to module ${name} as a whole; ${noun} would refer to nothing.`,
    );
  }
  const goals = structureOf(index).publicGoals(module);
  const [goal] = goals;
  if (references.length === 0 || (goals.length === 1 && !alreadyTied(references, goal))) {
    return ALLOWED;
  }
  const what = goals.length === 0 ? 'no goal' : listedIn(index, goals);
  return refused(
    'whole-module',
    `Not possible: ${listedIn(index, references)} stands for all that module ${name} publishes, which is ${what}; use away goals instead (GSN 1:4.3.7).`,
  );
}

/** Something rests on the goal both by an away goal and by the reference. */
function alreadyTied(references: readonly NodeEntry[], goal: NodeEntry | undefined): boolean {
  return references.some((reference) =>
    [...reference.supports, ...reference.contextOf].some(({ from, link }) => {
      const kind = link.kind === 'supportedBy' ? 'supportedBy' : 'inContextOf';
      return from?.[kind].some(
        ({ to }) => to && 'origin' in to.node && to.node.origin === goal?.id,
      );
    }),
  );
}

/** A confidence argument that is the whole module would be lost. */
function mayForget(index: CaseIndex, module: string): Verdict {
  const claims = [...index.case.acps].filter(
    ([, { argument }]) => argument?.module === module && argument.goal === undefined,
  );
  if (claims.length === 0) return ALLOWED;
  const names = listedNames(claims.map(([own, { name }]) => name ?? own));
  const why = 'name this module as the confidence argument';
  return refused(
    'confidence',
    `Not possible: ${names} ${why}; name a goal of it first (GSN 1:5.2.3).`,
  );
}

function mayNotRefer(index: CaseIndex, module: string, into: string): Verdict {
  const own = referencesToModule(index, into).find(({ node }) => node.module === module);
  if (!own) return ALLOWED;
  const name = index.case.modules.get(into)?.name ?? into;
  const refers = `Not possible: ${nodeName(index.case, own.id)} refers to module ${name}`;
  return refused('cycle', `${refers} as a whole, and would refer to its own module.`);
}

/** What was public for the host alone. */
function noLongerPublic(index: CaseIndex, { moved, module, merged }: Regrouping): Set<string> {
  const found = new Set<string>();
  for (const own of new Set(merged.values())) {
    const repeaters = repeatersOf(index, own);
    const here = (entry: NodeEntry) =>
      merged.has(entry.id) || moved.has(entry.id) || entry.node.module === module;
    if (index.nodes.get(own)?.node.public && repeaters.every(here)) found.add(own);
  }
  return found;
}

/** The module goes; what it contained goes where it was itself. */
function dissolve(draft: CaseDraft, index: CaseIndex, module: string): void {
  const parent = index.case.modules.get(module)?.parent;
  for (const [own, record] of index.case.modules) {
    const drafted = draft.modules.get(own);
    if (!drafted || record.parent !== module) continue;
    if (parent === undefined || parent === own) delete drafted.parent;
    else drafted.parent = parent;
  }
  draft.modules.delete(module);
}

const TOLD: Readonly<Record<string, string>> = {
  brief: 'description',
  version: 'version',
  interfaces: 'interfaces',
  pattern: 'pattern form',
  attributes: 'attributes',
};

function warnings(index: CaseIndex, module: string, plan: Regrouping): Verdict {
  const record = index.case.modules.get(module);
  const parts: string[] = [];
  const lost = Object.entries(TOLD).filter(([field]) => record && field in record);
  if (lost.length > 0) {
    const names = listedNames(lost.map(([, name]) => name));
    parts.push(`The ${names} of module ${record?.name} ${lost.length === 1 ? 'goes' : 'go'}.`);
  }
  const pairs = [...plan.identifiers].map(
    ([own, next]) => `${index.nodes.get(own)?.node.identifier} becomes ${next}`,
  );
  if (pairs.length > 0) parts.push(`${listedNames(pairs)}.`);
  return parts.length === 0 ? ALLOWED : { allowed: true, warning: parts.join(' ') };
}

function listedIn(index: CaseIndex, entries: readonly NodeEntry[]): string {
  return listed(
    index.case,
    sortedByName(
      index.case,
      entries.map((one) => one.id),
    ),
  );
}
