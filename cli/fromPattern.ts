// A new case that is what a shipped pattern becomes: tokens with the values that were set, and one
// instance for each value of a token that is repeated. What is not set stays open and is a finding.

import { execute } from '../core/commands/execute.ts';
import { instantiatePattern } from '../core/commands/instantiatePattern.ts';
import { type CaseFile, caseFromFile, fileFromCase } from '../core/model/case.ts';
import { randomIds } from '../core/model/ids.ts';
import { CaseIndex } from '../core/model/index.ts';
import { ownParameters, readPattern } from '../core/patterns/parameters.ts';
import type { Template } from './templates.ts';
import { Unusable } from './unusable.ts';
import { today, type World } from './world.ts';

/** @param settings the values of each token */
export function instantiated(
  template: Template,
  settings: ReadonlyMap<string, readonly string[]>,
  world: World,
): CaseFile {
  const { case: c } = template;
  const title = c.modules.get(c.main)?.name ?? template.id;
  const empty = caseFromFile({
    formatVersion: 1,
    id: 'new',
    meta: { title, maturity: 'draft', profile: 'draft' },
    main: 'main',
    modules: { main: { name: title } },
    nodes: {},
    links: {},
  });
  const context = {
    index: new CaseIndex(empty),
    tolerates: [],
    newId: randomIds(world.random),
    today: today(world),
  };
  const pattern = fileFromCase(c) as unknown as Readonly<Record<string, unknown>>;
  const done = execute(
    instantiatePattern.call({ pattern, data: dataOf(template, settings) }),
    context,
  );
  if (!done.allowed) throw new Unusable(`${template.id}: ${done.message}`);
  return fileFromCase(done.case);
}

function dataOf({ case: c }: Template, settings: ReadonlyMap<string, readonly string[]>) {
  const pattern = readPattern(new CaseIndex(c), c.main);
  const tables = pattern.regions.all.flatMap((region) => {
    const own = ownParameters(pattern, region).filter(({ name }) => settings.has(name));
    if (own.length === 0) return [];
    const most = Math.max(...own.map(({ name }) => settings.get(name)?.length ?? 0));
    const count = region.parent ? most : 1;
    const rows = Array.from({ length: count }, (_, i) => ({
      values: Object.fromEntries(
        own.flatMap(({ name }) => {
          const value = settings.get(name)?.at(region.parent ? i : -1);
          return value === undefined ? [] : [[name, value]];
        }),
      ),
    }));
    return [{ columns: own.map(({ name }) => ({ token: name })), rows }];
  });
  return { tables };
}
