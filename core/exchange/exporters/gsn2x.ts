// Modules as gsn2x YAML, a file each. What came from gsn2x goes back as it was, in its order; what
// gsn2x has no name for is told. Away elements are references to the element of the other file.
import { stringify } from 'yaml';
import type { CaseIndex } from '../../model/index.ts';
import { nameOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { keptOf, layoutOf } from '../gsn2x/attributes.ts';
import { developmentOf, extensionsOf } from '../gsn2x/developed.ts';
import { fileNames, folderOf } from '../gsn2x/fileNames.ts';
import { lossesOf } from '../gsn2x/losses.ts';
import { stemOf } from '../gsn2x/readFile.ts';
import { writeAcps } from '../gsn2x/writeAcps.ts';
import { writeElement } from '../gsn2x/writeElement.ts';
import { startWriting, tell, type Writing } from '../gsn2x/writing.ts';
import type { Exported, ExportedFiles } from '../importer.ts';

/** The module of that id alone: away elements become elements with their origins' text. */
export function exportGsn2x(index: CaseIndex, moduleId: string): Exported {
  const writing = start(index, [moduleId]);
  const module = index.case.modules.get(moduleId);
  const kept = keptOf(module?.attributes);
  const form = layoutOf(module?.attributes).module ?? 'named';
  const name = module && form === 'named' ? { name: module.name } : {};
  const brief = module?.brief === undefined ? {} : { brief: module.brief };
  const text = write(writing, moduleId, form !== 'none' && { ...name, ...brief, ...kept });
  tell(
    writing.losses,
    developedElsewhere(index, moduleId),
    'Elements of other modules that this one develops, which only all files together say',
  );
  return { text, losses: writing.losses };
}

function developedElsewhere(index: CaseIndex, moduleId: string): string[] {
  const names = [...index.links.values()].flatMap((entry) => {
    const development = developmentOf(index, entry);
    return development?.by.node.module === moduleId ? nameOf(index.case, development.from.id) : [];
  });
  return [...new Set(names)].sort(compareIdentifiers);
}

/** All modules, so that gsn2x reads them when it is given the main module's file. */
export function exportGsn2xFiles(index: CaseIndex): ExportedFiles {
  const { case: c } = index;
  const ids = [...c.modules]
    .sort(
      ([a, x], [b, y]) =>
        Number(b === c.main) - Number(a === c.main) ||
        compareIdentifiers(x.name, y.name) ||
        (a < b ? -1 : 1),
    )
    .map(([id]) => id);
  const writing = start(index, ids);
  const files = fileNames(c, ids);
  const heads = headsOf(writing, files);
  const empty = ids.filter((id) => writing.elements.get(id)?.length === 0);
  const names = empty.map((id) => c.modules.get(id)?.name ?? id);
  tell(writing.losses, names, 'Modules without elements, which gsn2x refuses');
  return {
    files: ids.map((id) => ({
      name: files.get(id) ?? id,
      text: write(writing, id, heads.get(id) ?? false),
    })),
    losses: writing.losses,
  };
}

function start(index: CaseIndex, moduleIds: readonly string[]): Writing {
  const writing: Writing = { ...startWriting(index, moduleIds), acps: new Map() };
  const acps = writeAcps(writing);
  const losses = [...lossesOf({ ...writing, acps }), ...writing.losses];
  return { ...writing, acps, losses };
}

type Head = Readonly<Record<string, unknown>>;

function write(writing: Writing, moduleId: string, head: Head | false): string {
  const file: [string, unknown][] = head === false ? [] : [['module', head]];
  for (const entry of writing.elements.get(moduleId) ?? []) {
    file.push([writing.names.get(entry.id) ?? entry.id, writeElement(writing, entry)]);
  }
  // Long lines are not folded: folding is legal YAML and unreadable in a diff.
  return stringify(new Map(file), { lineWidth: 0, aliasDuplicateObjects: false });
}

/** By id, the `module` of the files that have one. */
function headsOf(writing: Writing, files: ReadonlyMap<string, string>): ReadonlyMap<string, Head> {
  const { index } = writing;
  const names = moduleNames(writing, files);
  const extensions = extensionsOf(writing, names);
  const [main] = files.keys();
  const heads = new Map<string, Head>();
  for (const [id, file] of files) {
    const module = index.case.modules.get(id);
    const { uses: _uses, extends: _extends, ...kept } = keptOf(module?.attributes);
    const own = extensions.get(id);
    const uses = usesOf(writing, files, id, id === main);
    const head = {
      ...(hasName(writing, id, file, names) ? { name: names.get(id) } : {}),
      ...(module?.brief === undefined ? {} : { brief: module.brief }),
      ...(uses === undefined ? {} : { uses }),
      ...(own === undefined ? {} : { extends: own }),
      ...kept,
    };
    if (Object.keys(head).length > 0 || formOf(writing, id) !== 'none') heads.set(id, head);
  }
  return heads;
}

function formOf({ index }: Writing, id: string): string {
  return layoutOf(index.case.modules.get(id)?.attributes).module ?? 'named';
}

/** Without one, gsn2x calls the module like its file. */
function hasName(
  writing: Writing,
  id: string,
  file: string,
  names: ReadonlyMap<string, string>,
): boolean {
  return formOf(writing, id) === 'named' || names.get(id) !== stemOf(file);
}

/** gsn2x wants the names of modules to differ. */
function moduleNames(
  { index, losses }: Writing,
  files: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const names = new Map<string, string>();
  const renamed: string[] = [];
  for (const id of files.keys()) {
    const wanted = index.case.modules.get(id)?.name ?? id;
    let name = wanted;
    for (let i = 2; used.has(name); i += 1) name = `${wanted} ${i}`;
    if (name !== wanted) renamed.push(`${wanted} as ${name}`);
    used.add(name);
    names.set(id, name);
  }
  tell(losses, renamed, 'Modules written under another name, because gsn2x wants each once');
  return names;
}

/**
 * As the file had it; the main module's names the files of modules that came later too. Each file
 * is named once in all: gsn2x refuses one that is read twice.
 */
function usesOf(
  { index, losses }: Writing,
  files: ReadonlyMap<string, string>,
  id: string,
  isMain: boolean,
): unknown {
  const kept = keptOf(index.case.modules.get(id)?.attributes).uses;
  const list = Array.isArray(kept) ? kept.map(String) : [];
  const folder = folderOf(files.get(id) ?? '');
  const written = new Set(files.values());
  const missing = list.filter((name) => !written.has(joined(folder, name)));
  tell(losses, missing, `Files that ${files.get(id)} uses and that are not written`);
  if (!isMain) return kept;
  const later = [...files].filter(([other]) => {
    const { file } = layoutOf(index.case.modules.get(other)?.attributes);
    return other !== id && file === undefined;
  });
  if (later.length === 0) return kept;
  return [...list, ...later.map(([, name]) => name.slice(folder.length))];
}

/** The path that a file of the folder means by `name`, without steps up and down. */
function joined(folder: string, name: string): string {
  const path: string[] = [];
  for (const step of `${folder}${name.replaceAll('\\', '/')}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
