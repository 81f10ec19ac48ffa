// The cases that ship with the product: a blank one and the examples, read when they are asked for.
import { readCase } from '../../core/format/readCase.ts';
import type { Case } from '../../core/model/case.ts';
import { randomIds } from '../../core/model/ids.ts';
import type { Editor, Services } from './editor.ts';
import { openCopy } from './files.ts';

type Files = Services['examples'];

const BLANK = 'blank.case.json';

export interface Example {
  readonly name: string;
  readonly case: Case;
}

/** Every example but the blank case, in the order of their names without the ending. */
export async function readExamples(files: Files): Promise<Example[]> {
  const names = Object.keys(files)
    .map(nameOf)
    .filter((name) => name !== BLANK);
  return Promise.all(names.sort(byStem).map((name) => readExample(files, name)));
}

/** What the window opens with: the example that is sound, or whatever there is. */
export async function readFirst(files: Files): Promise<Example> {
  const names = Object.keys(files).map(nameOf).sort();
  const first = names.find((name) => name !== BLANK && !name.includes('flawed'));
  return readExample(files, first ?? BLANK);
}

/** A case with a top claim to fill in. A case's id names it for ever, so each gets its own. */
export async function readBlank(files: Files, random: () => number): Promise<Example> {
  const { case: blank } = await readExample(files, BLANK);
  return { name: 'untitled.case.json', case: { ...blank, id: randomIds(random)() } };
}

export async function openBlank(editor: Editor): Promise<void> {
  const { name, case: blank } = await readBlank(editor.services.examples, editor.host.random);
  openCopy(editor, blank, name);
}

function byStem(a: string, b: string): number {
  const [one = '', other = ''] = [a, b].map((name) => name.replace('.case.json', ''));
  return one < other ? -1 : 1;
}

async function readExample(files: Files, name: string): Promise<Example> {
  const load = Object.entries(files).find(([path]) => nameOf(path) === name)?.[1];
  if (!load) throw new Error(`The build has no ${name}.`);
  const read = readCase(await load());
  if (!read.ok) throw new Error(`${name}: ${read.problem.message}`);
  return { name, case: read.case };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
