// Every symbol of the standard's tables, typed by hand, each with what a user does to it: once with a
// hand on the mouse, once with ten fingers. What is seen is told by the drawing and its words.
import { expect } from '@jest/globals';
import { readCase } from '../../../core/format/readCase.ts';
import type { Case } from '../../../core/model/case.ts';
import { linkName } from '../../../core/model/lookup.ts';
import type { CanvasPage } from './canvasPage.ts';
import type { EditorPage } from './editorPage.ts';

/** The case in which the symbols come and go. */
export const ARGUMENT = `
  case {title: Every symbol, profile: gsn-strict}
  G1 "The system is acceptably safe"
    ~ C1 "The system as deployed"
    S1 "Over the hazards"
      G2 "Hazard A is mitigated"
        Sn1 "Test report A"
      G3 "Hazard B is mitigated" <>
      G4 "Hazard C is mitigated" <>
  module Other
  G7 "Other parts are safe" <> {public: true}
    ~ C7 "The other parts" {public: true}
    ~ A7 "Other parts are known" {public: true}
    ~ J7 "Other parts matter" {public: true}
    Sn7 "Report of other parts" {public: true}
`;

/** What both ways of working can do. Links are named "G1->S1"; `route` is the keys to the target. */
export interface User {
  readonly editor: EditorPage;
  readonly canvas: CanvasPage;
  add(to: string, kind: string, made: string, text: string): Promise<void>;
  retype(identifier: string, text: string): Promise<void>;
  connect(from: string, to: string, route: readonly string[]): Promise<void>;
  challenge(from: string, to: string, route: readonly string[]): Promise<void>;
  /** An action of the menus on elements or links that are selected together. */
  act(on: readonly string[], action: readonly string[]): Promise<void>;
  /** Types into the label of a dialog about a link's mark, and sets it. */
  label(text: string): Promise<void>;
  /** A button of a dialog. */
  answer(button: string): Promise<void>;
  /** Fields of a dialog. */
  fill(fields: Readonly<Record<string, string>>, button: string): Promise<void>;
  /** A field of the inspector, of what is selected. */
  field(label: string, value: string): Promise<void>;
  /** A list of the inspector, of what is selected. */
  choose(label: string, value: string): Promise<void>;
  /** A button of the inspector, of what is selected. */
  button(on: string, name: string): Promise<void>;
  newModule(action: string, name: string): Promise<void>;
  renameModule(name: string, to: string): Promise<void>;
  deleteModule(name: string): Promise<void>;
  openModule(name: string): Promise<void>;
  /** Of the away element that is selected: to its origin, typed over there, and back. */
  editOrigin(identifier: string, text: string): Promise<void>;
  /** A record or element named in a field of the inspector. */
  pick(label: string, name: string): Promise<void>;
  architecture(): Promise<void>;
  fromModule(to: string, action: string, query: string): Promise<void>;
  select(identifier: string): Promise<void>;
  selectLink(name: string): Promise<void>;
  remove(name: string): Promise<void>;
  newRecord(kind: string): Promise<void>;
  deleteRecord(id: string): Promise<void>;
  undo(): Promise<void>;
}

export type Story = (
  user: User,
  ledger: Ledger,
  picture: (name: string) => Promise<void>,
) => Promise<void>;

export type Deed = 'added' | 'edited' | 'connected' | 'drawn' | 'deleted';

const NODE: readonly Deed[] = ['added', 'edited', 'connected', 'drawn', 'deleted'];
/** Says nothing of its own, and joins nothing. */
const MARK: readonly Deed[] = ['added', 'drawn', 'deleted'];
const LABELLED: readonly Deed[] = ['added', 'edited', 'drawn', 'deleted'];

/** Tables 1:2-1 to 1:6-2 of the standard, and what is done to each symbol. */
export const SYMBOLS = {
  goal: NODE,
  strategy: NODE,
  solution: NODE,
  context: NODE,
  assumption: NODE,
  justification: NODE,
  supportedBy: MARK,
  inContextOf: MARK,
  undeveloped: MARK,
  uninstantiated: MARK,
  'undeveloped and uninstantiated': MARK,
  public: MARK,
  'to be supported by contract': MARK,
  module: LABELLED,
  'contract module': LABELLED,
  'module reference': NODE,
  'contract reference': NODE,
  'away goal': NODE,
  'away solution': NODE,
  'away context': NODE,
  'away assumption': NODE,
  'away justification': NODE,
  'challenges an element': LABELLED,
  'challenges a SupportedBy': LABELLED,
  'challenges an InContextOf': LABELLED,
  'challenges a Challenges': LABELLED,
  'defeated element': LABELLED,
  'defeated relation': LABELLED,
  'multiplicity without label': MARK,
  'multiplicity with label': LABELLED,
  optional: MARK,
  choice: LABELLED,
  'instantiation data': LABELLED,
  'ACP on SupportedBy': LABELLED,
  'ACP on InContextOf': LABELLED,
  'ACP on an inference': LABELLED,
  'ACP on a solution': LABELLED,
  'ACP on a context': LABELLED,
} satisfies Readonly<Record<string, readonly Deed[]>>;

export type SymbolName = keyof typeof SYMBOLS;

/** What has been done to which symbol: "goal added". */
export class Ledger {
  private readonly done = new Set<string>();

  record(symbol: SymbolName, ...deeds: readonly Deed[]): void {
    for (const deed of deeds) this.done.add(`${symbol} ${deed}`);
  }

  /** What the list asks for and nobody has done, and what was done that it does not ask for. */
  differences(): string[] {
    const asked = Object.entries(SYMBOLS).flatMap(([name, deeds]) =>
      deeds.map((deed) => `${name} ${deed}`),
    );
    const missing = asked.filter((one) => !this.done.has(one));
    const extra = [...this.done].filter((one) => !asked.includes(one));
    return [...missing, ...extra.map((one) => `not asked: ${one}`)];
  }
}

/** Waits until an element is drawn with these words, and with these parts of its symbol. */
export async function seeElement(
  { page }: EditorPage,
  words: RegExp,
  ...parts: readonly string[]
): Promise<void> {
  const symbol = page.getByRole('img', { name: words });
  await symbol.waitFor();
  for (const part of parts)
    await symbol.locator(`[data-part="${part}"]`).first().waitFor({ state: 'attached' });
}

/** Waits until a link is drawn with these parts, or, given "no …", without. */
export async function seeLink(
  editor: EditorPage,
  name: string,
  ...parts: readonly string[]
): Promise<void> {
  const link = editor.page.locator(`[data-link="${await linkId(editor, name)}"]`);
  for (const part of parts) {
    const absent = part.startsWith('no ');
    await link
      .locator(`[data-part="${absent ? part.slice(3) : part}"]`)
      .first()
      .waitFor({ state: absent ? 'detached' : 'attached' });
  }
}

/** Ids that were found, for the links that are still drawn. */
const found = new WeakMap<EditorPage, Map<string, string>>();

/** The id of the link with this name; it is read from what the user would save. */
export async function linkId(editor: EditorPage, name: string): Promise<string> {
  const known = found.get(editor) ?? new Map<string, string>();
  found.set(editor, known);
  const before = known.get(name);
  if (before && (await editor.page.locator(`[data-link="${before}"]`).count()) > 0) return before;
  const { links, case: c } = await saved(editor);
  known.clear();
  for (const one of links) known.set(shortName(c, one), one);
  const id = known.get(name);
  if (id === undefined)
    throw new Error(`There is no link ${name}, but ${links.map((one) => shortName(c, one))}.`);
  return id;
}

/** Connects, and sees that the case has the link and the drawing its line and head. */
export async function connected(
  user: User,
  from: string,
  to: string,
  route: readonly string[],
): Promise<void> {
  await user.connect(from, to, route);
  await seeLink(user.editor, `${from}->${to}`, 'line', 'head');
}

/** Deletes an element or a link, and sees that it has left the case and the drawing. */
export async function removed(user: User, name: string): Promise<void> {
  const { editor } = user;
  await user.remove(name);
  if (name.includes('->')) expect(await linkNames(editor)).not.toContain(name);
  else await editor.symbol(name).waitFor({ state: 'detached' });
}

/** The names of all links. */
export async function linkNames(editor: EditorPage): Promise<string[]> {
  const { links, case: c } = await saved(editor);
  return links.map((id) => shortName(c, id)).sort();
}

/** Its name without the module that is shown. */
function shortName(c: Case, id: string): string {
  return linkName(c, id).replaceAll('Main/', '');
}

/** The case as it is; the stories of saving save once, a look may be taken twice. */
export async function saved(editor: EditorPage) {
  const bytes = await editor.save().catch((error: Error) => {
    console.warn(error.message);
    return editor.save();
  });
  const read = readCase(new Uint8Array(bytes));
  if (!read.ok) throw new Error('The saved case cannot be read.');
  return { case: read.case, links: [...read.case.links.keys()] };
}
