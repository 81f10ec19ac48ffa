// What could be repeated here from other modules, the published before the rest, each with the
// command's own answer.
import { addAway } from '../../core/commands/addAway.ts';
import { addReference } from '../../core/commands/addReference.ts';
import type { Call } from '../../core/commands/command.ts';
import type { Verdict } from '../../core/commands/verdict.ts';
import { oneLine } from '../../core/markdown/plainText.ts';
import type { NodeEntry } from '../../core/model/index.ts';
import { publishedBy } from '../../core/model/interfaces.ts';
import type { LinkKind, NodeKind } from '../../core/model/kinds.ts';
import { nodeName } from '../../core/model/lookup.ts';
import { compareIdentifiers } from '../../core/model/order.ts';
import { awayKind } from '../../core/model/repeaters.ts';
import { statementOf } from '../../core/model/statement.ts';
import type { Editor } from './editor.ts';

export interface Offer {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly kind: NodeKind;
  readonly isPublic: boolean;
  readonly call: Call;
  readonly verdict: Verdict;
}

/** Below which element, and how; the nature of the kind where `link` is absent. */
export interface Place {
  readonly parent: string | undefined;
  readonly link?: LinkKind | undefined;
}

/** More are not read; a longer query is. */
const MOST = 60;

export function awayOffers(
  { document, store }: Editor,
  { parent, link }: Place,
  query: string,
): { readonly offers: readonly Offer[]; readonly more: number } {
  const { index } = document;
  const { module } = store.getState();
  const here = index.nodes.get(parent ?? '')?.node.module ?? module;
  const found = [...index.nodes.values()]
    .filter(({ node }) => node.module !== here && isOrigin(node.kind))
    .map((entry) => ({
      entry,
      name: nodeName(index.case, entry.id),
      text: oneLine(statementOf(index, entry)),
      isPublic: publishedBy(index, entry.node.module).has(entry),
    }))
    .filter(({ name, text }) => fits(`${name} ${text}`, query));
  found.sort(
    (a, b) => Number(b.isPublic) - Number(a.isPublic) || compareIdentifiers(a.name, b.name),
  );
  const offers = found.slice(0, MOST).map(({ entry, ...said }): Offer => {
    const where = parent === undefined ? { module: here } : { parent };
    const call = addAway.call({ origin: entry.id, ...where, ...(link ? { link } : {}) });
    const kind = kindOf(entry);
    return { id: entry.id, ...said, kind, call, verdict: document.may(call) };
  });
  // What can be taken comes first.
  offers.sort(
    (a, b) =>
      Number(b.verdict.allowed) - Number(a.verdict.allowed) ||
      Number(b.isPublic) - Number(a.isPublic),
  );
  return { offers, more: found.length - offers.length };
}

/** The modules, or the contracts, that may be referred to. */
export function referenceOffers(
  { document, store }: Editor,
  { parent, link }: Place,
  contract: boolean,
  query: string,
): readonly Offer[] {
  const { module } = store.getState();
  const { index } = document;
  const here = index.nodes.get(parent ?? '')?.node.module ?? module;
  return [...index.case.modules]
    .filter(([id, one]) => id !== here && (one.contract ?? false) === contract)
    .map(([id, { name, brief }]) => ({ id, name, text: oneLine(brief ?? '') }))
    .filter(({ name, text }) => fits(`${name} ${text}`, query))
    .sort((a, b) => compareIdentifiers(a.name, b.name))
    .map((said): Offer => {
      const where = parent === undefined ? { module: here } : { parent };
      const call = addReference.call({ target: said.id, ...where, ...(link ? { link } : {}) });
      const kind = contract ? 'contractReference' : 'moduleReference';
      return { ...said, kind, isPublic: true, call, verdict: document.may(call) };
    });
}

/** Adds it, and selects what was made or connected. */
export function addOffer(editor: Editor, { call }: Offer): void {
  const done = editor.execute(call);
  if (!done.allowed) return;
  editor.refreshScene();
  const made = done.made.find((id) => editor.document.index.nodes.has(id));
  if (made !== undefined) editor.goTo(made, 'nearest');
}

function isOrigin(kind: NodeKind): boolean {
  return !kind.startsWith('away') && awayKind(kind) !== undefined;
}

function kindOf({ node }: NodeEntry): NodeKind {
  return awayKind(node.kind) ?? node.kind;
}

function fits(text: string, query: string): boolean {
  const folded = text.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
