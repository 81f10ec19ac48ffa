// Cases of any size for measuring the analyser: as people write them, every element with two parents,
// one long chain, one wide star, an example with all its records many times over, many references,
// a hundred modules, a case after a hard review.
import { readFileSync } from 'node:fs';
import type { CaseFile, CaseLink, CaseNode } from '../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { challengedCase } from './challengedCase.ts';
import { modularCase } from './modularCase.ts';
import { typicalCase } from './typicalCase.ts';

/** Every case by the name that the table shows. */
export const CASES: Readonly<Record<string, (size: number) => Case>> = {
  typical: (size) => typicalCase(size),
  dense: denseCase,
  records: repeatedExample,
  chain: (size) => goals(size, (i) => [i - 1]),
  star: (size) => goals(size, () => [0]),
  ladder: (size) => goals(size, (i) => [2 * Math.floor(i / 2) - 2, 2 * Math.floor(i / 2) - 1]),
  'references, a tenth': (size) => manyReferences(size / 10),
  modules: modularCase,
  challenged: challengedCase,
};

/** The typical case, in which everything but the top has a second parent further up. */
function denseCase(size: number): Case {
  const c = typicalCase(size);
  const links = new Map(c.links);
  const place = new Map([...c.nodes.keys()].map((id, i) => [id, i]));
  const ids = [...c.nodes.keys()];
  for (const [id, link] of c.links) {
    if (link.kind !== 'supportedBy' || link.to === undefined) continue;
    const above = ids[Math.floor((place.get(link.from) ?? 0) / 2)] ?? link.from;
    const kind = c.nodes.get(above)?.kind;
    if (above === link.from || (kind !== 'goal' && kind !== 'strategy')) continue;
    links.set(`${id}b`, { ...link, from: above });
  }
  return { ...c, links };
}

function goals(size: number, parents: (i: number) => readonly number[]): Case {
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  for (let i = 0; i < size; i += 1) {
    const text = `Claim number ${i} holds in the deployment that is planned`;
    nodes[`n${i}`] = { kind: 'goal', module: 'main', identifier: `G${i}`, text };
    for (const parent of i === 0 ? [] : parents(i)) {
      if (parent < 0) continue;
      const order = `a${String(i).padStart(7, '0')}`;
      links[`l${i}-${parent}`] = { kind: 'supportedBy', from: `n${parent}`, to: `n${i}`, order };
    }
  }
  return caseFromFile(fileOf({ main: { name: 'Main' } }, nodes, links));
}

/** Half of the elements are references to one module, the other half its public goals. */
function manyReferences(size: number): Case {
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  const goal = (id: string, module: string) => {
    const common = { identifier: id, text: `${id} is true`, public: module !== 'main' };
    nodes[id] = { kind: 'goal', module, ...common };
  };
  goal('G0', 'main');
  for (let i = 1; i < size / 2; i += 1) {
    goal(`P${i}`, 'm');
    const identifier = `M${i}`;
    nodes[`r${i}`] = { kind: 'moduleReference', module: 'main', identifier, target: 'm' };
    const order = `a${String(i).padStart(7, '0')}`;
    links[`l${i}`] = { kind: 'supportedBy', from: 'G0', to: `r${i}`, order };
  }
  return caseFromFile(fileOf({ main: { name: 'Main' }, m: { name: 'Module' } }, nodes, links));
}

function fileOf(
  modules: CaseFile['modules'],
  nodes: Record<string, CaseNode>,
  links: Record<string, CaseLink>,
): CaseFile {
  const meta = { title: 'Bench', maturity: 'draft', profile: 'review' } as const;
  return { formatVersion: 1, id: 'bench', meta, main: 'main', modules, nodes, links };
}

/** The sound example with all of its records, again and again under other ids, in one module. */
function repeatedExample(size: number): Case {
  const path = 'templates/examples/frontier-model.case.json';
  const file = JSON.parse(readFileSync(path, 'utf8')) as CaseFile & Record<string, object>;
  const tables = Object.entries(file).filter(
    ([name, table]) => typeof table === 'object' && name !== 'meta' && name !== 'modules',
  );
  const kept = new Set([...Object.keys(file.modules), ...Object.keys(file.people ?? {})]);
  const ids = new Set(
    tables.flatMap(([, table]) => Object.keys(table)).filter((id) => !kept.has(id)),
  );
  const whole: Record<string, Record<string, unknown>> = {};
  const copies = Math.max(1, Math.round(size / Object.keys(file.nodes ?? {}).length));
  for (let copy = 0; copy < copies; copy += 1) {
    const renamed = (value: unknown): unknown => {
      if (typeof value === 'string') return ids.has(value) && copy > 0 ? `${value}.${copy}` : value;
      if (Array.isArray(value)) return value.map(renamed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, renamed(one)]));
    };
    for (const [name, table] of tables) {
      whole[name] ??= {};
      for (const [id, record] of Object.entries(table)) {
        const given = renamed(record) as { identifier?: string };
        if (given.identifier !== undefined) given.identifier += copy === 0 ? '' : `.${copy}`;
        (whole[name] as Record<string, unknown>)[String(renamed(id))] = given;
      }
    }
  }
  return caseFromFile({ ...file, ...whole } as unknown as CaseFile);
}
