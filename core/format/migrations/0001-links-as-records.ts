// Format 0, the draft before the first release (schemas/history/case.v0.schema.json), had lists of
// modules, nodes, links and evidence with the id inside; order was the order of the list.
import { orderKeys } from '../../model/order.ts';
import { quoted } from '../problem.ts';
import { type JsonObject, type Migration, MigrationError } from './migration.ts';

export const linksAsRecords: Migration = {
  from: 0,
  to: 1,
  describe: 'Lists of modules, nodes, links and evidence become maps keyed by id.',
  up({ format: _format, ...file }) {
    const links = listOf(file, 'links');
    const keys = orderKeys(links.length);
    const ordered = links.map((link, i) => ({ order: keys[i], ...link }));
    return {
      ...file,
      formatVersion: 1,
      modules: byId('modules', listOf(file, 'modules')),
      nodes: byId('nodes', listOf(file, 'nodes')),
      links: byId('links', withIds(ordered)),
      ...(file.evidence === undefined
        ? {}
        : { evidence: byId('evidence', listOf(file, 'evidence')) }),
    };
  },
};

function listOf(file: JsonObject, key: string): JsonObject[] {
  const list = file[key] ?? [];
  if (!Array.isArray(list)) {
    throw new MigrationError(
      `At /${key}: expected a list, as format 0 has, but found ${quoted(list)}; change it.`,
    );
  }
  for (const [i, item] of list.entries()) {
    if (typeof item === 'object' && item !== null && !Array.isArray(item)) continue;
    throw new MigrationError(
      `At /${key}/${i}: expected an object but found ${quoted(item)}; change it.`,
    );
  }
  return list;
}

/** Links had no need of an id; they get l1, l2 … by position, and keep one that they have. */
function withIds(links: readonly JsonObject[]): JsonObject[] {
  const taken = new Set(links.map(({ id }) => id));
  let count = 0;
  return links.map((link) => {
    if (link.id !== undefined) return link;
    do count += 1;
    while (taken.has(`l${count}`));
    return { ...link, id: `l${count}` };
  });
}

function byId(key: string, list: readonly JsonObject[]): JsonObject {
  const map = new Map<string, JsonObject>();
  for (const [i, { id, ...rest }] of list.entries()) {
    if (typeof id !== 'string') {
      throw new MigrationError(
        `At /${key}/${i}/id: expected an id but found ${quoted(id)}; add one.`,
      );
    }
    if (map.has(id)) {
      throw new MigrationError(
        `At /${key}/${i}/id: ${quoted(id)} is the id of two; rename one, and what refers to it.`,
      );
    }
    map.set(id, rest);
  }
  return Object.fromEntries(map);
}
