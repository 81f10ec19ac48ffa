// A case in another format. What that has no place for is told on standard error.
import { dirname, join } from 'node:path';
import { didYouMean } from '../../core/format/nearest.ts';
import { oneLine, quoted } from '../../core/format/problem.ts';
import type { Case } from '../../core/model/case.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import {
  type Analysed,
  dayOf,
  openAndAnalyse,
  openProfile,
  PROFILE_OPTION,
  TODAY_OPTION,
} from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { makeFolder, writeFile } from '../files.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { shown, Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

const NOW = ['svg', 'gsn2x', 'csv'];
const LATER = ['png', 'sacm', 'tea', 'ltac', 'markdown', 'dot', 'mermaid'];

/** The drawing of how the modules are joined; no module's file has this name. */
const ARCHITECTURE = 'architecture';

export const exportCommand: Command = {
  name: 'export',
  usage: 'export FILE --to svg|gsn2x|csv -o OUT [--module NAME] [--register NAME]',
  about:
    'Writes a case in another format. Several modules: OUT is a folder, with one file for each; as SVG, also architecture.svg. As CSV, a file for each register that has rows.',
  options: {
    to: {
      type: 'string',
      choices: [...NOW, ...LATER],
      about: 'The format. Only svg, gsn2x and csv in this release.',
    },
    module: { type: 'string', value: 'NAME', about: 'Only this module.' },
    register: {
      type: 'string',
      value: 'NAME',
      about: 'Only this register, as CSV: evidence, criteria. OUT is then a file.',
    },
    out: { type: 'string', short: 'o', value: 'OUT', about: 'The file or folder to write.' },
    profile: {
      ...PROFILE_OPTION,
      about: `Decides about the stamp in a drawing. ${PROFILE_OPTION.about}`,
    },
    organisation: ORGANISATION_OPTION,
    today: TODAY_OPTION,
  },
  files: { least: 1, most: 1 },
  run: runExport,
};

async function runExport(args: Arguments, world: World): Promise<number> {
  const [file = ''] = args.files;
  const to = args.one('to');
  const out = args.one('out');
  if (to === undefined) throw new Unusable(`export needs --to: one of ${NOW.join(', ')}.`);
  if (LATER.includes(to)) {
    throw new Unusable(`--to ${to} comes in a later release; this one writes ${NOW.join(', ')}.`);
  }
  if (out === undefined) throw new Unusable('export needs -o OUT, the file to write.');
  const only = args.one('register');
  if (only !== undefined && to !== 'csv') throw new Unusable('--register goes with --to csv.');
  if (to === 'csv' && args.one('module') !== undefined) {
    throw new Unusable(
      '--to csv writes the registers of the whole case; --module does not go with it.',
    );
  }
  if (to === 'csv') {
    const { exportRegisters } = await import('../registerFiles.ts');
    return exportRegisters(world, file, out, only);
  }
  const name = args.one('profile');
  const organisation = await organisationOf(args, world);
  const analysed = await openAndAnalyse(world, file, {
    profile: name === undefined ? undefined : await openProfile(world, name, organisation),
    organisation,
    today: dayOf(args.one('today')),
  });
  tellProblems(world, organisation);
  const { case: c } = analysed.index;
  const ids = modulesFor(c, file, args.one('module'));
  const [single] = ids;
  if (single !== undefined && ids.length === 1) {
    await writeFile(world, out, await render(analysed, to, single, world), { inputs: args.files });
    return 0;
  }
  if (to === 'gsn2x') return exportFiles(analysed, out, args.files, world);
  await makeFolder(world, out);
  const { architectureSvg } = await import('../moduleSvg.ts');
  const drawn = architectureSvg(analysed.index, analysed);
  await writeFile(world, join(out, `${ARCHITECTURE}.svg`), drawn, { inputs: args.files });
  for (const [id, stem] of fileNames(c, ids)) {
    const text = await render(analysed, to, id, world);
    await writeFile(world, join(out, `${stem}.${to}`), text, { inputs: args.files });
  }
  return 0;
}

/** All modules as gsn2x files below the folder, the main one first. */
async function exportFiles(
  { index, file }: Analysed,
  out: string,
  inputs: readonly string[],
  world: World,
): Promise<number> {
  const { exportGsn2xFiles } = await import('../../core/exchange/exporters/gsn2x.ts');
  const { files, losses } = exportGsn2xFiles(index);
  for (const { name, text } of files) {
    const path = join(out, name);
    await makeFolder(world, dirname(path));
    await writeFile(world, path, text, { inputs });
  }
  tellLosses(world, file, losses);
  return 0;
}

function tellLosses(world: World, file: string, losses: readonly string[]): void {
  for (const loss of losses) world.stderr.write(`warrant: ${shown(file)}: ${oneLine(loss)}\n`);
}

/** The module of that name or id, or all, by name. */
function modulesFor(c: Case, file: string, name: string | undefined): string[] {
  const modules = [...c.modules].sort((a, b) => compareIdentifiers(a[1].name, b[1].name));
  if (name === undefined) {
    if (modules.length === 0)
      throw new Unusable(`${shown(file)}: At /modules: the case has no module; add one.`);
    return modules.map(([id]) => id);
  }
  const found = modules.find(([id, module]) => module.name === name || id === name);
  if (found) return [found[0]];
  const names = modules.map(([, module]) => module.name);
  const hint = didYouMean(name, names) || `; choose one of ${names.slice(0, 20).join(', ')}.`;
  throw new Unusable(`${shown(file)}: the case has no module ${quoted(name)}${hint}`);
}

async function render(
  analysed: Analysed,
  to: string,
  moduleId: string,
  world: World,
): Promise<string> {
  const { index, file } = analysed;
  if (to === 'svg') {
    const { moduleSvg } = await import('../moduleSvg.ts');
    return moduleSvg(index, moduleId, analysed);
  }
  const { exportGsn2x } = await import('../../core/exchange/exporters/gsn2x.ts');
  const { text, losses } = exportGsn2x(index, moduleId);
  tellLosses(world, file, losses);
  return text;
}

/** File names that are safe everywhere, each once, whatever the modules are called. */
function fileNames(c: Case, ids: readonly string[]): [string, string][] {
  const used = new Set([ARCHITECTURE]);
  return ids.map((id) => {
    const plain = (c.modules.get(id)?.name ?? id).replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80);
    const stem = plain.replace(/^-+|-+$/g, '') || 'module';
    let name = stem;
    for (let i = 2; used.has(name.toLowerCase()); i += 1) name = `${stem}-${i}`;
    used.add(name.toLowerCase());
    return [id, name];
  });
}
