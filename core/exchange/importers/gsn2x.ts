// gsn2x YAML, one module per file. Types and shapes are checked; what the argument
// says is kept as it is. What this format has no name for goes to `attributes` and comes back out.
import { MAX_RECORDS } from '../../format/limits.ts';
import { type Failure, quoted, refuse } from '../../format/problem.ts';
import type { Case, CaseLink, CaseNode, Module } from '../../model/case.ts';
import { caseFromFile } from '../../model/case.ts';
import { isObject, keep } from '../gsn2x/attributes.ts';
import { LinkMaker } from '../gsn2x/linkMaker.ts';
import { type Element, readElement } from '../gsn2x/readElement.ts';
import type { Imported, Importer, ImportSettings } from '../importer.ts';
import { readYaml } from '../readYaml.ts';

const MAX_NAME = 200;

export const gsn2xImporter: Importer = {
  id: 'gsn2x',
  title: 'gsn2x YAML',
  extensions: ['.gsn.yaml', '.yaml', '.yml'],
  import: importGsn2x,
};

function importGsn2x(text: string, settings: ImportSettings): Imported | Failure {
  const yaml = readYaml(text);
  if (!yaml.ok) return yaml;
  if (yaml.value === null) {
    return refuse('The file is empty: it has no elements; choose another.');
  }
  if (!isObject(yaml.value)) {
    return refuse(
      `A gsn2x file maps identifiers to elements, and this one holds ${quoted(yaml.value)} at line 1; choose another.`,
    );
  }
  const { module: head, ...rest } = yaml.value;
  const module = readModule(head, settings.fileName);
  if (!module.ok) return module;
  const elements = readElements(rest);
  if (!elements.ok) return elements;
  return assemble(module.module, head, elements.elements, settings, yaml.losses);
}

function readModule(head: unknown, fileName: string): { ok: true; module: Module } | Failure {
  const stem = fileName.replace(/\.(ya?ml)$/i, '').replace(/\.gsn$/i, '') || 'Module';
  if (head === undefined || head === null) {
    return { ok: true, module: { name: stem.slice(0, MAX_NAME) } };
  }
  if (!isObject(head)) {
    return refuse(`At module: expected keys such as name, but found ${quoted(head)}; change it.`);
  }
  for (const key of ['uses', 'extends']) {
    const list = head[key];
    if (list === undefined || list === null || (Array.isArray(list) && list.length === 0)) continue;
    return refuse(
      `At module.${key}: the file is one of several modules, which cannot be imported yet; put the argument into one file without "${key}".`,
    );
  }
  const { name = stem, brief, ...others } = head;
  if (typeof name !== 'string' || name === '' || name.length > MAX_NAME) {
    return refuse(
      `At module.name: expected a text of 1 to ${MAX_NAME} characters but found ${quoted(name)}; change it.`,
    );
  }
  const more = typeof brief === 'string' || brief === undefined ? {} : { brief };
  const module = { name, ...(typeof brief === 'string' ? { brief } : {}) };
  return { ok: true, module: { ...module, ...keep({ ...others, ...more }) } };
}

function readElements(
  values: Record<string, unknown>,
): { ok: true; elements: Map<string, Element> } | Failure {
  const elements = new Map<string, Element>();
  for (const [identifier, value] of Object.entries(values)) {
    const read = readElement(identifier, value);
    if (!read.ok) return read;
    elements.set(identifier, read.element);
  }
  if (elements.size === 0) {
    return refuse('The file has a module but no elements at the top level; add one, such as G1.');
  }
  return { ok: true, elements };
}

function assemble(
  module: Module,
  head: unknown,
  elements: ReadonlyMap<string, Element>,
  { newId }: ImportSettings,
  losses: readonly string[],
): Imported | Failure {
  const id = newId();
  const main = newId();
  const ids = new Map([...elements.keys()].map((identifier) => [identifier, newId()]));
  const maker = new LinkMaker(elements, ids, newId);
  const links: Record<string, CaseLink> = maker.make();
  const nodes: Record<string, CaseNode> = {};
  for (const [identifier, element] of elements) {
    const unresolved = maker.unresolvedDefeats(identifier);
    const kept = { ...element.kept, ...(unresolved ? { defeatedRelation: unresolved } : {}) };
    const node = { module: main, identifier, ...element.node, ...keep(kept) };
    nodes[ids.get(identifier) ?? identifier] = node as CaseNode;
  }
  const count = 1 + elements.size + Object.keys(links).length;
  if (count > MAX_RECORDS) {
    return refuse(
      `The file makes ${count} records, and a case has at most ${MAX_RECORDS}; split it.`,
    );
  }
  const layout = { elements: [...ids.values()], module: layoutOfHead(head) };
  const main_ = { ...module, attributes: { ...module.attributes, gsn2xFile: layout } };
  const c: Case = caseFromFile({
    formatVersion: 1,
    id,
    meta: { title: module.name, maturity: 'draft', profile: 'gsn-strict' },
    main,
    modules: { [main]: main_ },
    nodes,
    links,
  });
  const own = [...elements].flatMap(([, element]) => element.losses);
  return { ok: true, case: c, losses: [...losses, ...own, ...maker.losses] };
}

function layoutOfHead(head: unknown): 'named' | 'unnamed' | 'none' {
  if (!isObject(head)) return 'none';
  return head.name === undefined ? 'unnamed' : 'named';
}
