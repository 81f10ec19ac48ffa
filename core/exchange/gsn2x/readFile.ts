// One gsn2x file: its module, the files that it uses, what it develops of other modules, its
// elements. Shapes are checked; what the argument says is kept as it is.
import { type Failure, quoted, refuse } from '../../format/problem.ts';
import type { Module } from '../../model/case.ts';
import type { SourceFile } from '../importer.ts';
import { readYaml } from '../readYaml.ts';
import { type FileLayout, isObject, keep } from './attributes.ts';
import { type Element, readElement } from './readElement.ts';

const MAX_NAME = 200;

/** `extends`: undeveloped elements of another module that elements of this one develop. */
export interface Extension {
  readonly module: string;
  readonly develops: ReadonlyMap<string, readonly string[]>;
}

export interface GsnFile {
  readonly name: string;
  readonly module: Module;
  readonly form: FileLayout['module'];
  readonly extensions: readonly Extension[];
  readonly elements: ReadonlyMap<string, Element>;
  readonly losses: readonly string[];
}

type Read<T> = { readonly ok: true; readonly value: T } | Failure;

export function readFile({ name, text }: SourceFile): Read<GsnFile> {
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
  const module = readModule(head, name);
  if (!module.ok) return module;
  const extensions = readExtensions(isObject(head) ? head.extends : undefined);
  if (!extensions.ok) return extensions;
  const elements = new Map<string, Element>();
  for (const [identifier, value] of Object.entries(rest)) {
    const read = readElement(identifier, value);
    if (!read.ok) return read;
    elements.set(identifier, read.element);
  }
  const value = {
    name,
    module: module.value,
    form: formOf(head),
    extensions: extensions.value,
    elements,
    losses: [...yaml.losses, ...[...elements.values()].flatMap(({ losses }) => losses)],
  };
  return { ok: true, value };
}

/** The files that a file names in `uses`; none where it cannot be read, which the import tells. */
export function usesOf(text: string): readonly string[] {
  // Most files use no other, and need not be read twice.
  if (!text.includes('uses')) return [];
  const yaml = readYaml(text);
  if (!yaml.ok || !isObject(yaml.value) || !isObject(yaml.value.module)) return [];
  return textsOf(yaml.value.module.uses) ?? [];
}

function readModule(head: unknown, fileName: string): Read<Module> {
  const stem = stemOf(fileName);
  if (head === undefined || head === null) return { ok: true, value: { name: stem } };
  if (!isObject(head)) {
    return refuse(`At module: expected keys such as name, but found ${quoted(head)}; change it.`);
  }
  if (!textsOf(head.uses)) {
    return refuse(
      `At module.uses: expected a list of file names but found ${quoted(head.uses)}; change it.`,
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
  return { ok: true, value: { ...module, ...keep({ ...others, ...more }) } };
}

/** The file's name without folders and endings. */
export function stemOf(fileName: string): string {
  const base = fileName.slice(fileName.lastIndexOf('/') + 1);
  const stem = base.replace(/\.(ya?ml)$/i, '').replace(/\.gsn$/i, '') || 'Module';
  return stem.slice(0, MAX_NAME);
}

function formOf(head: unknown): FileLayout['module'] {
  if (!isObject(head)) return 'none';
  return head.name === undefined ? 'unnamed' : 'named';
}

function readExtensions(value: unknown): Read<readonly Extension[]> {
  if (value === undefined || value === null) return { ok: true, value: [] };
  if (!Array.isArray(value)) {
    return refuse(`At module.extends: expected a list but found ${quoted(value)}; change it.`);
  }
  const extensions: Extension[] = [];
  for (const [i, item] of value.entries()) {
    const at = `At module.extends[${i}]`;
    if (!isObject(item) || typeof item.module !== 'string') {
      return refuse(`${at}: expected the keys module, a name, and develops; change it.`);
    }
    const develops = isObject(item.develops) ? Object.entries(item.develops) : undefined;
    if (!develops?.every(([, locals]) => isTexts(locals))) {
      return refuse(
        `${at}.develops: expected identifiers of module ${quoted(item.module)}, each with a list of those that develop it; change it.`,
      );
    }
    extensions.push({ module: item.module, develops: new Map(develops as [string, string[]][]) });
  }
  return { ok: true, value: extensions };
}

/** A list of texts, empty where there is nothing; undefined where it is anything else. */
function textsOf(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return [];
  return isTexts(value) ? value : undefined;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
