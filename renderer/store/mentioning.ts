// "@" in a text: where it stands, what it offers, and what choosing does. An element is linked where
// GSN allows it; evidence is cited by a solution; everything else is named in the text.
import { addRecord } from '../../core/commands/addRecord.ts';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { setText } from '../../core/commands/setText.ts';
import { linkText } from '../../core/markdown/plainText.ts';
import { type Mention, mentions } from '../../core/select/mentions.ts';
import { proposal } from './connecting.ts';
import type { Editor } from './editor.ts';
import { say } from './typing.ts';

/** "@query" in a text; `from` is the place of the "@". */
export interface Asking {
  readonly from: number;
  readonly to: number;
  readonly query: string;
}

export type Offer = Mention | { readonly what: 'new'; readonly id: 'new'; readonly title: string };

const LONGEST_QUERY = 80;
const OFFERED = 8;

/** The mention being written at the caret; undefined where there is none. */
export function askingAt(text: string, caret: number): Asking | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY), caret);
  const match = /(?:^|[\s([“"'])@([^@\n]*)$/u.exec(before);
  if (!match) return undefined;
  const query = match[1] ?? '';
  // "@ " is an at sign and not a question.
  if (/^\s/.test(query)) return undefined;
  return { from: caret - query.length - 1, to: caret, query };
}

/** What may be chosen; for a solution, last of all, evidence that is not there yet. */
export function offersFor({ document }: Editor, node: string, query: string): Offer[] {
  const kind = document.index.nodes.get(node)?.node.kind;
  const cites = kind === 'solution';
  const found: Offer[] = mentions(document.index, {
    query,
    node,
    limit: OFFERED,
    ...(cites ? { first: ['evidence', 'mitigations'] } : {}),
  });
  const title = query.trim();
  const known = found.some((one) => 'text' in one && one.text.trim() === title);
  if (cites && title !== '' && !known) found.push({ what: 'new', id: 'new', title });
  return found;
}

/** What choosing would do, in a few words. */
export function effectOf(editor: Editor, node: string, offer: Offer): string {
  if (offer.what === 'new') return 'new, cited';
  if (offer.what === 'record') return isCited(editor, node, offer) ? 'cited' : 'named';
  const { verdict, kind } = proposal(editor, { from: node, as: 'support' }, offer.id);
  if (!verdict.allowed) return 'named';
  return kind === 'inContextOf' ? 'context' : 'supports it';
}

/** Does it, and gives the text and where the caret goes. All of it belongs to the typing. */
export function chooseOffer(
  editor: Editor,
  node: string,
  text: string,
  asking: Asking,
  offer: Offer,
): { readonly text: string; readonly caret: number } {
  const without = replaced(text, asking, '');
  if (offer.what === 'new') {
    const made = editor.execute(
      addRecord.call({ table: 'evidence', fields: { title: offer.title } }),
    );
    const [id] = made.allowed ? made.made : [];
    if (id === undefined) return { text, caret: asking.to };
    return cite(editor, node, id, offer.title, without);
  }
  if (offer.what === 'record' && isCited(editor, node, offer)) {
    return cite(editor, node, offer.id, offer.text || offer.id, without);
  }
  if (offer.what === 'element') {
    const { call, verdict, kind } = proposal(editor, { from: node, as: 'support' }, offer.id);
    if (verdict.allowed && editor.execute(call).allowed) {
      setWords(editor, node, without.text);
      const how = kind === 'inContextOf' ? 'is context of it now' : 'supports it now';
      say(editor, `${offer.name} ${how}.`);
      return without;
    }
    if (!verdict.allowed) say(editor, `Only named: ${verdict.message}`);
  }
  const named = replaced(text, asking, `${linkText(offer.name, `#${offer.name}`)} `);
  setWords(editor, node, named.text);
  return named;
}

/** A link within the case; the bare name where the form of the name allows none. */
function linkTo(name: string): string {
  if (/[<>[\]\\"]|\p{C}/u.test(name)) return name;
  return /^[\w./-]+$/.test(name) ? `[${name}](#${name})` : `[${name}](<#${name}>)`;
}

function isCited({ document }: Editor, node: string, { table }: { readonly table: string }) {
  const kind = document.index.nodes.get(node)?.node.kind;
  return kind === 'solution' && (table === 'evidence' || table === 'mitigations');
}

/** A solution without words takes the title of what it cites. */
function cite(
  editor: Editor,
  node: string,
  id: string,
  title: string,
  rest: { readonly text: string; readonly caret: number },
): { readonly text: string; readonly caret: number } {
  const own = editor.document.index.nodes.get(node)?.node;
  const cites = own && 'cites' in own ? (own.cites ?? []) : [];
  const fields = { cites: [...new Set([...cites, id])] };
  if (editor.execute(setNodeFields.call({ node, fields })).allowed) say(editor, `Cites ${id}.`);
  const text = rest.text.trim() === '' ? title : rest.text;
  setWords(editor, node, text);
  return { text, caret: rest.text.trim() === '' ? title.length : rest.caret };
}

function setWords(editor: Editor, node: string, text: string): void {
  editor.execute(setText.call({ node, text }));
}

/** The text with something else in place of the mention. */
function replaced(text: string, { from, to }: Asking, words: string) {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const glued = words === '' && /\s$/.test(before) && /^\s/.test(after);
  return { text: before + words + (glued ? after.slice(1) : after), caret: from + words.length };
}
