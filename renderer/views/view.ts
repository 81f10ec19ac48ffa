// What a view is: a place of the window that a person can be in. The tests for keyboard, axe and
// contrast, and the pictures of every view, go through the registry, so that a new view is covered.

/** How a view is reached by keyboard, with the focus on the canvas of the example. */
export type Step =
  /** A chord as in keys/chord.ts. */
  | { readonly press: string }
  | { readonly type: string }
  /** Selects an element of the example by its identifier, and gives the canvas the focus. */
  | { readonly select: string }
  /** Asks the palette for this, and takes the first answer. */
  | { readonly find: string }
  /** Drops files onto the window, which has no keys. */
  | { readonly drop: readonly { readonly name: string; readonly text: string }[] };

export interface View {
  readonly id: string;
  readonly title: string;
  readonly kind: 'region' | 'dialog' | 'menu' | 'page' | 'card' | 'state';
  /** Selects something that is on the page if and only if the view is shown. */
  readonly shows: string;
  readonly open: readonly Step[];
  /** How it is left; the focus is back on the canvas then. Absent: it is never left. */
  readonly leave?: readonly Step[];
  /** Where it cannot be reached at will: the occasion on which it shows. */
  readonly occasion?: string;
}

export const ESCAPE: readonly Step[] = [{ press: 'Escape' }];

/** Adds a module; the example has one. */
export const WITH_MODULE: readonly Step[] = [
  { find: 'New module' },
  { type: 'Other' },
  { press: 'Enter' },
];
