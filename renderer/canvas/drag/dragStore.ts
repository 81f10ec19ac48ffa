// The drag that is under way. A store of its own: what follows the pointer is drawn by the overlay
// alone, and the symbols hear only when a drag begins and ends.
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point, Rect } from '../../../core/layout/diagram.ts';
import type { Landing } from './landing.ts';

/**
 * From which side a link is drawn: down to support, to the right to context, to the left to what it
 * challenges.
 */
export type Grip = 'support' | 'context' | 'challenge';

/** What is dragged; the same object from the beginning to the end. */
export type Subject =
  | { readonly kind: 'connect'; readonly from: string; readonly grip: Grip }
  | {
      readonly kind: 'move';
      readonly grabbed: string;
      /** The tops of the branches that move, the grabbed one among them. */
      readonly ids: readonly string[];
      /** All that moves with them, as far as it is drawn. */
      readonly branch: ReadonlySet<string>;
      /** From the grabbed symbol's corner to the pointer, in units of the drawing. */
      readonly hold: Point;
    }
  | { readonly kind: 'marquee'; readonly start: Point };

/** What would happen on letting go here. */
export interface Aim {
  /** The element or link under the pointer, or the parent that a move would lead to. */
  readonly over?: string;
  readonly landing?: Landing;
  /** Why not, as a sentence; absent where it may be done. */
  readonly refusal?: string;
  /** What it would be, in a few words. */
  readonly says?: string;
  /** The frame of a marquee and what it holds. */
  readonly frame?: Rect;
  readonly caught?: readonly string[];
}

/** A link let go over nothing: what should be added at its end? */
export interface DropMenuState {
  readonly from: string;
  readonly grip: Grip;
  /** In pixels of the page. */
  readonly at: Point;
}

export interface DragState {
  readonly subject: Subject | undefined;
  /** The pointer, in pixels of the page. */
  readonly at: Point;
  /** Alt is held: the symbol is to stay where it is let go. */
  readonly pins: boolean;
  readonly aim: Aim;
  /** The symbol under a resting pointer, which shows its grips. */
  readonly hovered: string | undefined;
  readonly dropMenu: DropMenuState | undefined;
}

export type DragStore = StoreApi<DragState>;

export function createDragStore(): DragStore {
  return createStore<DragState>()(() => ({
    ...AT_REST,
    hovered: undefined,
    dropMenu: undefined,
  }));
}

export const AT_REST = { subject: undefined, at: { x: 0, y: 0 }, pins: false, aim: {} } as const;

export const DragContext = createContext<DragStore | undefined>(undefined);

export function useDragStore(): DragStore {
  const store = useContext(DragContext);
  if (!store) throw new Error('There is no canvas above this component.');
  return store;
}

/** A part of the drag's state. */
export function useDrag<T>(select: (state: DragState) => T): T {
  return useStore(useDragStore(), select);
}
