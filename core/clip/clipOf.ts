// A piece of an argument taken out of a case, as a small case of its own: what is copied, pasted and
// duplicated. It can be written and read like any case file.
import { visitReferences } from '../commands/parts/references.ts';
import {
  type Case,
  type CaseLink,
  type CaseNode,
  caseFromFile,
  RECORD_TABLES,
  type RecordTable,
} from '../model/case.ts';
import { type CaseIndex, type LinkEntry, linksOf, type NodeEntry } from '../model/index.ts';

/**
 * The elements with the links among them, the assurance claim points and instantiation data on these, and
 * every record that they name, directly or through other records. Of an element that hangs from something
 * outside, one link up is kept with its end missing: it says how and where it hung.
 */
export function clipOf(index: CaseIndex, ids: Iterable<string>): Case {
  const entries = [...new Set(ids)].flatMap((id) => index.nodes.get(id) ?? []);
  const nodes = new Map(entries.map(({ id, node }) => [id, node]));
  const links = linksAmong(entries, nodes);
  const { case: c } = index;
  const acps = [...c.acps].filter(
    ([, { on }]) =>
      nodes.has(on.node ?? '') || nodes.has(on.inference ?? '') || links.has(on.link ?? ''),
  );
  const instantiations = [...c.instantiations].filter(([, { template }]) =>
    nodes.has(template ?? ''),
  );
  const modules = [...c.modules].filter(([id]) => entries.some(({ node }) => node.module === id));
  const main = modules.some(([id]) => id === c.main) ? c.main : (modules[0]?.[0] ?? c.main);
  const clip: Case = {
    ...caseFromFile({
      formatVersion: 1,
      id: c.id,
      meta: { title: c.meta.title, maturity: c.meta.maturity },
      main,
      modules: {},
      nodes: {},
      links: {},
    }),
    modules: new Map(modules),
    nodes,
    links,
    acps: new Map(acps),
    instantiations: new Map(instantiations),
  };
  return withRecords(clip, c);
}

function linksAmong(
  entries: readonly NodeEntry[],
  nodes: ReadonlyMap<string, CaseNode>,
): Map<string, CaseLink> {
  const links = new Map<string, CaseLink>();
  const challenges: LinkEntry[] = [];
  for (const entry of entries) {
    for (const link of linksOf(entry)) {
      if (!link.from || !nodes.has(link.from.id)) continue;
      if (link.to && nodes.has(link.to.id)) links.set(link.id, link.link);
      else if (link.toLink) challenges.push(link);
    }
  }
  // A challenge of a link that is copied; perhaps that link is such a challenge itself.
  for (let more = true; more; ) {
    more = false;
    for (const { id, link, toLink } of challenges) {
      if (links.has(id) || !toLink || !links.has(toLink.id)) continue;
      links.set(id, link);
      more = true;
    }
  }
  for (const entry of entries) {
    const up = hangsBy(entry);
    if (up && !isHeld(entry, links)) links.set(up.id, up.link);
  }
  return links;
}

/** The first link by which an element hangs in the argument: support, context, challenge. */
export function hangsBy(entry: NodeEntry): LinkEntry | undefined {
  return entry.supports[0] ?? entry.contextOf[0] ?? entry.challenges[0];
}

function isHeld(entry: NodeEntry, links: ReadonlyMap<string, CaseLink>): boolean {
  return [...entry.supports, ...entry.contextOf, ...entry.challenges].some(({ id }) =>
    links.has(id),
  );
}

/** With every record that anything in it names, and what those name. */
function withRecords(clip: Case, from: Case): Case {
  const found = new Map<RecordTable, Map<string, unknown>>(
    RECORD_TABLES.map((table) => [table, new Map()]),
  );
  const queue: [Parameters<typeof visitReferences>[0], unknown][] = [
    ...[...clip.nodes.values()].map((node): ['nodes', unknown] => ['nodes', node]),
    ...[...clip.links.values()].map((link): ['links', unknown] => ['links', link]),
  ];
  for (const [holder, record] of queue) {
    visitReferences(holder, record, RECORD_TABLES, (id) => {
      for (const table of RECORD_TABLES) {
        const named = from[table].get(id);
        const known = found.get(table);
        if (named === undefined || !known || known.has(id)) continue;
        known.set(id, named);
        queue.push([table, named]);
      }
    });
  }
  // Instantiation data goes with what it is attached to, and with nothing else.
  return { ...clip, ...Object.fromEntries(found), instantiations: clip.instantiations };
}
