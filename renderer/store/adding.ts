// What may be added to an element or a link, each kind with the command's own answer, and the
// adding itself: one step of history together with the text typed into the new symbol.
import { hangsBy } from '../../core/clip/clipOf.ts';
import { addNode } from '../../core/commands/addNode.ts';
import type { Call } from '../../core/commands/command.ts';
import type { Verdict } from '../../core/commands/verdict.ts';
import type { LinkEntry, NodeEntry } from '../../core/model/index.ts';
import { kindName, type LinkKind, type NodeKind } from '../../core/model/kinds.ts';
import { capital } from '../ui/words.ts';
import type { Editor } from './editor.ts';
import { startTyping } from './typing.ts';

export interface AddOption {
  readonly kind: NodeKind;
  readonly link: LinkKind;
  readonly label: string;
  readonly call: Call;
  readonly verdict: Verdict;
}

/** Kinds that stand for something elsewhere come with modules. */
const OWN_KINDS: readonly NodeKind[] = [
  'goal',
  'strategy',
  'solution',
  'context',
  'assumption',
  'justification',
];

const CHALLENGERS: readonly NodeKind[] = ['goal', 'solution'];

/** Everything that could be added to an element or link, legal or not. */
export function addOptions({ document }: Editor, to: string): AddOption[] {
  const { nodes, links } = document.index;
  const node = nodes.get(to);
  if (!node && !links.has(to)) return [];
  const end = node ? { parent: to } : { toLink: to };
  const option = (kind: NodeKind, link: LinkKind): AddOption => {
    const call = addNode.call({ kind, link, ...end });
    const name = kindName(kind);
    const label = link === 'challenges' ? `${capital(name)} that challenges` : capital(name);
    return { kind, link, label, call, verdict: document.may(call) };
  };
  const own = node ? OWN_KINDS.map((kind) => option(kind, naturalLink(kind))) : [];
  return [...own, ...CHALLENGERS.map((kind) => option(kind, 'challenges'))];
}

/** Adds, selects what was added and begins to edit its text. */
export function add(editor: Editor, call: Call): boolean {
  const mark = editor.document.mark();
  const result = editor.execute(call);
  const [made] = result.allowed ? result.made : [];
  if (made === undefined) {
    editor.document.commit(mark);
    return false;
  }
  editor.sketchScene(made);
  editor.goTo(made, 'nearest');
  startTyping(editor, made, mark);
  return true;
}

/** What Tab adds: a goal below goals and strategies. */
export function childCall({ document }: Editor, id: string): Call {
  const link = document.index.links.get(id);
  if (link) return addNode.call({ kind: 'goal', toLink: id });
  return addNode.call({ kind: 'goal', parent: id });
}

/** What the key of a kind adds: below what is selected, or standing alone where nothing is. */
export function kindCall({ document, store }: Editor, kind: NodeKind): Call {
  const { selection, module } = store.getState();
  if (!selection) return addNode.call({ kind, module });
  if (document.index.links.has(selection.id)) return addNode.call({ kind, toLink: selection.id });
  return addNode.call({ kind, parent: selection.id });
}

/** What Enter adds: another of the same kind beside it; a sentence where there is no parent. */
export function siblingCall({ document }: Editor, id: string): Call | string {
  const entry = document.index.nodes.get(id);
  if (!entry) return 'Select an element first.';
  const link = parentLink(entry);
  const end = link && (ownerOf(link, entry) ?? link.toLink);
  if (!link || !end) {
    return `${entry.node.identifier} is at the top and has no siblings. Tab adds below it.`;
  }
  const { kind } = entry.node;
  const target = 'link' in end ? { toLink: end.id } : { parent: end.id };
  return addNode.call({ kind, link: link.link.kind, ...target, after: link.id });
}

/** The first link by which an element hangs in the argument: support, context, challenge. */
export const parentLink = hangsBy;

/** The element at the other end of that link. */
export function ownerOf(link: LinkEntry, entry: NodeEntry): NodeEntry | undefined {
  return link.from === entry ? link.to : link.from;
}

function naturalLink(kind: NodeKind): LinkKind {
  return ['context', 'assumption', 'justification'].includes(kind) ? 'inContextOf' : 'supportedBy';
}
