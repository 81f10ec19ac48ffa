// Pins elements and collapses branches. Presentation: no undo step, no digest, redo survives.
// No other command touches `view`, so undo can never meet a view that it does not know.
import type { Case } from '../model/case.ts';
import { fields, optional } from './args.ts';
import { defineCommand } from './command.ts';
import { isEmpty, mayStore } from './parts/form.ts';

type View = NonNullable<Case['view']>;

export const setView = defineCommand({
  id: 'setView',
  history: 'ignore',
  args: {
    /** Position by element, in pixels of the drawing; null unpins. */
    pinned: optional(fields),
    /** true by element; null or false unfolds. */
    collapsed: optional(fields),
  },
  label: () => 'Change the view',
  may: ({ index }, args) => mayStore('view', viewAfter(index.case, args), 'the view'),
  run: (draft, args, { index }) => {
    const view = viewAfter(index.case, args);
    if (JSON.stringify(view) === JSON.stringify(index.case.view ?? {})) return undefined;
    if (isEmpty(view)) delete draft.view;
    else draft.view = view as View;
    return undefined;
  },
});

interface Changes {
  readonly pinned?: Readonly<Record<string, unknown>> | undefined;
  readonly collapsed?: Readonly<Record<string, unknown>> | undefined;
}

/** Entries of elements that are gone are kept: an undo may bring the element back. */
function viewAfter({ view }: Case, changes: Changes): object {
  const pinned = merged(view?.pinned, changes.pinned);
  const collapsed = merged(view?.collapsed, changes.collapsed);
  return { ...(isEmpty(pinned) ? {} : { pinned }), ...(isEmpty(collapsed) ? {} : { collapsed }) };
}

function merged(before: object | undefined, changes: object | undefined): object {
  const next = new Map<string, unknown>(Object.entries(before ?? {}));
  for (const [id, value] of Object.entries(changes ?? {})) {
    if (value === null || value === undefined || value === false) next.delete(id);
    else next.set(id, value);
  }
  return Object.fromEntries(next);
}
