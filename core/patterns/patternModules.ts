// Modules that hold a pattern beside the argument. A pattern is no part of the argument until it is
// instantiated (GSN 1:3.1.2): nothing in it claims anything for the case, so nothing of it is a root,
// and only rules of structure and of patterns judge it.
import type { CaseIndex, LinkEntry } from '../model/index.ts';

/**
 * Ids of the modules that are patterns kept for use: they have a pattern form and something abstract
 * in them, are not the main module, and nothing of the argument leads into them. A module that the
 * argument rests on is judged like any other, whatever it calls itself.
 */
export function patternModules(index: CaseIndex): ReadonlySet<string> {
  return index.memo('patternModules', () => {
    const { case: c } = index;
    const found = new Set<string>();
    for (const [id, { pattern }] of c.modules) if (pattern && id !== c.main) found.add(id);
    if (found.size === 0) return found;
    const abstract = new Set<string>();
    for (const { node } of index.nodes.values()) if (node.uninstantiated) abstract.add(node.module);
    for (const { link, from } of index.links.values()) {
      if (from && isAbstractLink(link)) abstract.add(from.node.module);
    }
    for (const id of found) if (!abstract.has(id)) found.delete(id);
    for (let before = -1; before !== found.size; ) {
      before = found.size;
      for (const id of ledInto(index, found)) found.delete(id);
    }
    return found;
  });
}

/** Whether a link is of a pattern: a ball, a hollow ball or a diamond stands on it (GSN Table 1:3-1). */
export function isAbstractLink(link: LinkEntry['link']): boolean {
  return link.multiplicity !== undefined || link.optional === true || link.choice !== undefined;
}

/** Modules that something outside these modules leads into. */
function ledInto(index: CaseIndex, modules: ReadonlySet<string>): Set<string> {
  const used = new Set<string>();
  const moduleOf = (id: string | undefined) => index.nodes.get(id ?? '')?.node.module ?? '';
  const lead = (from: string, to: string | undefined) => {
    if (to !== undefined && from !== to && !modules.has(from)) used.add(to);
  };
  for (const { node } of index.nodes.values()) {
    if ('origin' in node) lead(node.module, moduleOf(node.origin));
    if ('target' in node) lead(node.module, node.target);
  }
  for (const { from, to, toLink } of index.links.values()) {
    const ends = [to, toLink?.from, toLink?.to];
    for (const end of ends) {
      if (from && end) lead(from.node.module, end.node.module);
      // A doubt about the argument, or about a step of it, does not go away with a pattern form.
      if (from && end) lead(end.node.module, from.node.module);
    }
  }
  for (const { on, argument } of index.case.acps.values()) {
    const at = on.node ?? on.inference ?? index.case.links.get(on.link ?? '')?.from;
    lead(moduleOf(at), argument?.module ?? moduleOf(argument?.goal));
  }
  for (const pathway of index.case.pathways.values()) {
    for (const line of [pathway.control, pathway.propensity]) lead(index.case.main, moduleOf(line));
  }
  used.delete('');
  return used;
}
