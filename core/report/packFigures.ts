// Puts figures on pages: several below each other where they can be read, on the sheet turned
// whichever way makes them larger. Lengths in points, those of drawings in drawing units.
import type { Orientation } from './page.ts';

export interface Sized {
  /** Of the drawing. */
  readonly width: number;
  readonly height: number;
  /** Points that its title and the list below it take at most, by orientation. */
  readonly words: Readonly<Record<Orientation, number>>;
}

export interface Sheet<T extends Sized> {
  readonly orientation: Orientation;
  readonly figures: readonly T[];
  /** Points to a drawing unit: the same for all figures of a page. */
  readonly scale: number;
}

export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Text of 13 units then prints at no less than 7 points. */
export const SMALLEST_SCALE = 7 / 13;
/** And at no more than 10.4. */
export const LARGEST_SCALE = 0.8;

/** How many pages back a figure may go where there is room. */
const LOOK_BACK = 2;
const ORIENTATIONS = ['portrait', 'landscape'] as const;

/** How large figures below each other come out. */
export function fitOn(
  rooms: Readonly<Record<Orientation, Room>>,
  figures: readonly Sized[],
): { readonly orientation: Orientation; readonly scale: number } {
  const width = Math.max(...figures.map((figure) => figure.width));
  const height = figures.reduce((sum, figure) => sum + figure.height, 0);
  const scaleIn = (orientation: Orientation) => {
    const words = figures.reduce((sum, figure) => sum + figure.words[orientation], 0);
    const room = rooms[orientation];
    return Math.min(LARGEST_SCALE, room.width / width, (room.height - words) / height);
  };
  const [portrait, landscape] = ORIENTATIONS.map(scaleIn) as [number, number];
  return portrait >= landscape
    ? { orientation: 'portrait', scale: portrait }
    : { orientation: 'landscape', scale: landscape };
}

/** First fit, in the order given: a figure joins one of the last pages where all stay readable. */
export function packFigures<T extends Sized>(
  figures: readonly T[],
  rooms: Readonly<Record<Orientation, Room>>,
): Sheet<T>[] {
  const sheets: Sheet<T>[] = [];
  for (const figure of figures) {
    let done = false;
    const least = Math.max(0, sheets.length - LOOK_BACK);
    for (let at = least; at < sheets.length && !done; at += 1) {
      const together = [...(sheets[at]?.figures ?? []), figure];
      const placed = fitOn(rooms, together);
      done = placed.scale >= SMALLEST_SCALE;
      if (done) sheets[at] = { figures: together, ...placed };
    }
    if (!done) sheets.push({ figures: [figure], ...fitOn(rooms, [figure]) });
  }
  return sheets;
}
