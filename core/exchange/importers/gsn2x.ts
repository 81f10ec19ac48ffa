// gsn2x YAML, one module per file, one case of all files of the call. Types and shapes are checked;
// what the argument says is kept as it is. What this format has no name for goes to `attributes`
// and comes back out.
import { MAX_RECORDS } from '../../format/limits.ts';
import { type Failure, refuse } from '../../format/problem.ts';
import type { Case, CaseNode, Module } from '../../model/case.ts';
import { caseFromFile } from '../../model/case.ts';
import { AcpMaker } from '../gsn2x/acpMaker.ts';
import { keep, keptOf } from '../gsn2x/attributes.ts';
import { AwayMaker } from '../gsn2x/awayMaker.ts';
import { developmentsOf } from '../gsn2x/developments.ts';
import { LinkMaker } from '../gsn2x/linkMaker.ts';
import { Places } from '../gsn2x/places.ts';
import type { Element } from '../gsn2x/readElement.ts';
import { type Extension, type GsnFile, readFile, usesOf } from '../gsn2x/readFile.ts';
import type { Imported, Importer, ImportSettings, SourceFile } from '../importer.ts';

export const gsn2xImporter: Importer = {
  id: 'gsn2x',
  title: 'gsn2x YAML',
  extensions: ['.gsn.yaml', '.yaml', '.yml'],
  uses: usesOf,
  import: importGsn2x,
};

function importGsn2x(sources: readonly SourceFile[], settings: ImportSettings): Imported | Failure {
  const files: GsnFile[] = [];
  let count = 1;
  for (const source of sources) {
    const read = readFile(source);
    if (!read.ok) {
      if (sources.length === 1) return read;
      return refuse(`${source.name}: ${read.problem.message}`);
    }
    files.push(read.value);
    count += 1 + recordsOf(read.value);
    // Before links are made, of which many files could make many.
    if (count > MAX_RECORDS) return tooMany(count);
  }
  if (files.every(({ elements }) => elements.size === 0)) {
    return refuse(
      files.length > 1
        ? 'None of the files has elements at its top level; add one, such as G1.'
        : 'The file has a module but no elements at the top level; add one, such as G1.',
    );
  }
  return assemble(files, settings);
}

/** Elements, and a link for each reference. */
function recordsOf({ elements }: GsnFile): number {
  let count = elements.size;
  for (const { references } of elements.values()) {
    const { supportedBy, inContextOf, challenges } = references;
    count += supportedBy.length + inContextOf.length + challenges.length;
  }
  return count;
}

function tooMany(count: number): Failure {
  return refuse(
    `The file makes ${count} records, and a case has at most ${MAX_RECORDS}; split it.`,
  );
}

function assemble(files: readonly GsnFile[], { newId }: ImportSettings): Imported | Failure {
  const id = newId();
  const moduleIds = files.map(newId);
  const [main = id] = moduleIds;
  const places = new Places(files, newId);
  const aways = new AwayMaker(moduleIds, newId);
  const developments = developmentsOf(files, places);
  const maker = new LinkMaker({ files, places, aways, developedBy: developments.of, newId });
  const links = maker.make();
  const acps = new AcpMaker(maker, newId);
  const nodes: Record<string, CaseNode> = {};
  for (const [number, file] of files.entries()) {
    for (const [identifier, place] of places.of(number)) {
      const element = file.elements.get(identifier);
      if (!element) continue;
      const fields = elementFields(element, {
        acp: acps.make(place, element),
        defeatedRelation: maker.unresolvedDefeats(place.id),
        developed: developments.of.has(place.id),
      });
      const isPublic = aways.public.has(place.id) ? { public: true } : {};
      const node = { module: moduleIds[number], identifier, ...fields, ...isPublic };
      nodes[place.id] = node as CaseNode;
    }
  }
  Object.assign(nodes, aways.nodes);
  const tables = [moduleIds, Object.keys(nodes), Object.keys(links), Object.keys(acps.acps)];
  const count = tables.reduce((sum, { length }) => sum + length, 0);
  if (count > MAX_RECORDS) return tooMany(count);
  const modules = files.map((file, i) => {
    const unresolved = developments.unresolved.get(i);
    const elements = [...places.of(i).values()].map((place) => place.id);
    return [moduleIds[i] ?? '', moduleOf(file, elements, unresolved, files.length > 1)];
  });
  const c: Case = caseFromFile({
    formatVersion: 1,
    id,
    meta: { title: files[0]?.module.name ?? '', maturity: 'draft', profile: 'gsn-strict' },
    main,
    modules: Object.fromEntries(modules) as Record<string, Module>,
    nodes,
    links,
    acps: acps.acps,
  });
  const losses = [
    ...files.flatMap((file) => ownLosses(file, files)),
    ...sharedNames(files),
    ...places.losses,
    ...developments.losses,
    ...maker.losses,
    ...acps.losses,
    ...strategyLosses(aways),
  ];
  return { ok: true, case: c, losses };
}

interface Found {
  readonly acp: unknown;
  readonly defeatedRelation: unknown;
  /** Another module develops it. */
  readonly developed: boolean;
}

function elementFields(element: Element, { acp, defeatedRelation, developed }: Found) {
  const { acp: _acp, ...rest } = element.kept;
  const { undeveloped, ...node } = element.node;
  const kept = {
    ...rest,
    ...(acp === undefined ? {} : { acp }),
    ...(defeatedRelation === undefined ? {} : { defeatedRelation }),
    ...(developed && undeveloped !== undefined ? { undeveloped } : {}),
  };
  return { ...(developed ? node : element.node), ...keep(kept) };
}

function moduleOf(
  { name, module, form }: GsnFile,
  elements: readonly string[],
  unresolved: readonly Extension[] | undefined,
  several: boolean,
): Module {
  const { extends: _extends, ...rest } = keptOf(module.attributes);
  const left = unresolved?.map((one) => ({ ...one, develops: Object.fromEntries(one.develops) }));
  const { attributes: _attributes, ...fields } = module;
  const { attributes } = keep({ ...rest, ...(left ? { extends: left } : {}) });
  const gsn2xFile = { elements, module: form, ...(several ? { file: name } : {}) };
  return { ...fields, attributes: { ...attributes, gsn2xFile } };
}

function ownLosses({ name, elements, losses }: GsnFile, files: readonly GsnFile[]): string[] {
  if (files.length === 1) return [...losses];
  const empty = elements.size === 0 ? ['the module has no elements.'] : [];
  return [...empty, ...losses].map((loss) => `${name}: ${loss}`);
}

function sharedNames(files: readonly GsnFile[]): string[] {
  const byName = new Map<string, string[]>();
  for (const { name, module } of files) {
    byName.set(module.name, [...(byName.get(module.name) ?? []), name]);
  }
  return [...byName]
    .filter(([, names]) => names.length > 1)
    .map(([module, names]) => {
      const all = names.join(', ');
      return `${names.length} modules are called ${module} (${all}); each is kept under that name.`;
    });
}

function strategyLosses({ strategies }: AwayMaker): string[] {
  if (strategies.size === 0) return [];
  const names = [...strategies].join(', ');
  return [
    `GSN has no away strategy: links from other files to ${names} are kept as links across modules.`,
  ];
}
