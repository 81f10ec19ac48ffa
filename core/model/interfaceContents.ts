// What the interfaces of a module contain (GSN v3 1:4.6.3, Figure 1:4-10). Judges nothing.
import type { ModuleInterface } from './case.ts';
import type { CaseIndex, NodeEntry } from './index.ts';
import { elementsByModule, isContractModule, mayBePublic, publishedBy } from './interfaces.ts';
import { isContextual } from './kinds.ts';

/** A reference to another module, with the goals that it supports (1:4.6.3, item 6). */
export interface Dependency {
  readonly reference: NodeEntry;
  readonly supports: readonly NodeEntry[];
}

/** The contents of an interface, numbered as in 1:4.6.3 and Figure 1:4-10. */
export interface InterfaceContents {
  /** 1. The declaration with its name; undefined for the default interface. */
  readonly declared: ModuleInterface | undefined;
  /** 2. Public goals, those promoted from contained modules included (1:4.6.5). */
  readonly goals: readonly NodeEntry[];
  /** 3. Goals that need support from other modules. */
  readonly needsSupport: readonly NodeEntry[];
  /** 4. Contextual elements in scope of 2 and 3, each once; for one goal: `contextInScope`. */
  readonly context: readonly NodeEntry[];
  /** 5. Public solutions and contextual elements. */
  readonly available: readonly NodeEntry[];
  /** 6. Away elements, module and contract references. */
  readonly dependencies: readonly Dependency[];
}

/** The default interface (1:4.6.3). Empty for a contract module, which has none (1:4.7.3). */
export function defaultInterface(index: CaseIndex, module: string): InterfaceContents {
  return index.memo(`default interface ${module}`, () => {
    const published = [...publishedBy(index, module)];
    const none = isContractModule(index, module);
    const elements = none ? [] : (elementsByModule(index).get(module) ?? []);
    return contentsOf(
      undefined,
      published.filter(({ node }) => node.module === module),
      elements.filter(needsSupport),
      elements.filter(isReference),
    );
  });
}

/** The declared interfaces; the default one where none is declared (Table 1:4-3); none of a contract. */
export function interfacesOf(index: CaseIndex, module: string): readonly InterfaceContents[] {
  const { contract, interfaces = [] } = index.case.modules.get(module) ?? {};
  if (contract === true) return [];
  if (interfaces.length === 0) return [defaultInterface(index, module)];
  return index.memo(`interfaces ${module}`, () => {
    const published = publishedBy(index, module);
    const named = (ids: readonly string[] | undefined) =>
      (ids ?? []).flatMap((id) => index.nodes.get(id) ?? []);
    return interfaces.map((one) =>
      contentsOf(
        one,
        named(one.public).filter((entry) => published.has(entry)),
        named(one.needsSupport),
        named(one.dependencies),
      ),
    );
  });
}

function contentsOf(
  declared: ModuleInterface | undefined,
  published: readonly NodeEntry[],
  needing: readonly NodeEntry[],
  references: readonly NodeEntry[],
): InterfaceContents {
  const goals = published.filter(({ node }) => node.kind === 'goal');
  return {
    declared,
    goals,
    needsSupport: needing,
    context: contextInScope([...goals, ...needing]),
    available: published.filter(({ node }) => node.kind !== 'goal'),
    dependencies: references.map((reference) => ({
      reference,
      supports: supportedGoals(reference),
    })),
  };
}

/**
 * The contextual elements in scope of the goals (1:2.2.11 to 1:2.2.19), nearest first: their own, and the
 * contexts and assumptions of what they support in their module. A justification is local.
 */
export function contextInScope(goals: readonly NodeEntry[]): readonly NodeEntry[] {
  const found = new Set<NodeEntry>();
  const asked = new Set(goals);
  const above = new Set(goals);
  for (const at of above) {
    for (const { to } of at.inContextOf) {
      const local = to?.node.kind === 'justification' || to?.node.kind === 'awayJustification';
      if (to && (asked.has(at) || !local)) found.add(to);
    }
    for (const { from } of at.supports) {
      if (from && from.node.module === at.node.module) above.add(from);
    }
  }
  return [...found];
}

/** To be supported by contract, or with no support declared at all (1:4.6.3, item 3). */
function needsSupport({ node, supportedBy, challenges, supports }: NodeEntry): boolean {
  if (node.kind !== 'goal') return false;
  if (node.toBeSupportedByContract) return true;
  const onlyChallenges = challenges.length > 0 && supports.length === 0;
  return supportedBy.length === 0 && !onlyChallenges;
}

function isReference({ node }: NodeEntry): boolean {
  return 'origin' in node || 'target' in node;
}

/** The nearest goals that the reference supports, through strategies. */
export function supportedGoals(reference: NodeEntry): readonly NodeEntry[] {
  const goals = new Set<NodeEntry>();
  const seen = new Set<NodeEntry>([reference]);
  for (const at of seen) {
    for (const { from } of at.supports) {
      if (!from) continue;
      if (from.node.kind === 'strategy') seen.add(from);
      else goals.add(from);
    }
  }
  return [...goals];
}

/** Contextual elements of a goal that the module does not publish although the goal is (1:4.6.3, 4). */
export function unpublishedContext(index: CaseIndex, module: string): readonly NodeEntry[] {
  const published = publishedBy(index, module);
  const goals = [...published].filter(({ node }) => node.kind === 'goal' && node.module === module);
  return contextInScope(goals).filter((entry) => {
    const { kind, module: at } = entry.node;
    return at === module && isContextual(kind) && mayBePublic(kind) && !published.has(entry);
  });
}
