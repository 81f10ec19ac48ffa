// What makes an element not needed: the siblings that suffice without it.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { eachSuccessor } from '../../reasoning/graph.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { supportGraphReversed } from './extremes.ts';
import { structureOf } from './structure.ts';

/**
 * The elements that suffice without this one: at the nearest needed strategies above it, the strong
 * line, or the children that are supported. Empty where it carries nothing that is needed, such as
 * a counter-argument.
 */
export function sparedBy(index: CaseIndex, reasoning: Reasoning, id: string): readonly string[] {
  const structure = structureOf(index);
  const up = supportGraphReversed(index);
  const found = new Set<string>();
  const start = structure.number(id);
  const seen = new Set([start]);
  const queue = start < 0 ? [] : [start];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    eachSuccessor(up, at, (parent) => {
      const entry = structure.entry(parent);
      if (seen.has(parent)) return;
      seen.add(parent);
      if (!entry || !reasoning.needed(entry.id)) queue.push(parent);
      else for (const one of sufficient(entry, reasoning)) if (one !== id) found.add(one);
    });
  }
  return structure
    .inIdentifierOrder([...found].flatMap((one) => index.nodes.get(one) ?? []))
    .map((entry) => entry.id);
}

function sufficient({ node, supportedBy }: NodeEntry, reasoning: Reasoning): string[] {
  if (node.kind !== 'strategy') return [];
  if (node.combinator === 'twoLines') {
    const { control, propensity, controlStrength, propensityStrength } = reasoning.sufficiency(
      node.pathway ?? '',
    );
    return [
      ...(control !== undefined && controlStrength === 3 ? [control] : []),
      ...(propensity !== undefined && propensityStrength === 3 ? [propensity] : []),
    ];
  }
  return supportedBy.flatMap(({ to }) =>
    to && reasoning.support(to.id).status === 'supported' ? [to.id] : [],
  );
}
