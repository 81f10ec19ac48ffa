// The lines of the bridges, measured from where cards and chips stand; none where they stand one below
// the other. Measured again when the size of anything changes.
import { type RefObject, useLayoutEffect, useState } from 'react';
import { LINES, type Line } from '../../../core/reasoning/structure.ts';
import type { BridgeGroup } from './bridgeGroups.ts';

export interface BridgeLine {
  readonly key: string;
  readonly group: string;
  readonly d: string;
  readonly breaks: boolean;
}

const NO_LINES: readonly BridgeLine[] = [];

export function useBridgeLines(
  place: RefObject<HTMLElement | null>,
  groups: readonly BridgeGroup[],
  drawn: boolean,
): readonly BridgeLine[] {
  const [lines, setLines] = useState(NO_LINES);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !drawn) {
      setLines(NO_LINES);
      return undefined;
    }
    const measure = () => {
      const found = measured(element, groups);
      setLines((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A chip that unfolds moves the ones below it.
    for (const child of element.querySelectorAll('.lane, .bridge-column, .bridge')) {
      observer.observe(child);
    }
    return () => observer.disconnect();
  }, [place, groups, drawn]);
  return lines;
}

function measured(place: HTMLElement, groups: readonly BridgeGroup[]): readonly BridgeLine[] {
  const origin = place.getBoundingClientRect();
  const chips = new Map(
    [...place.querySelectorAll<HTMLElement>('[data-bridge]')].map((chip) => [
      chip.dataset.bridge,
      chip.getBoundingClientRect(),
    ]),
  );
  const ends = { control: endsIn(place, 'control'), propensity: endsIn(place, 'propensity') };
  return groups.flatMap(({ key, bridge }) => {
    const chip = chips.get(key);
    if (!chip) return [];
    return LINES.flatMap((line) =>
      bridge[line].flatMap((id) => {
        const end = ends[line].get(id);
        const d = end && curve(chip, end, line, origin);
        return d ? [{ key: `${key} ${line} ${id}`, group: key, d, breaks: bridge.breaks }] : [];
      }),
    );
  });
}

/** The first card of each id in a lane. */
function endsIn(place: HTMLElement, line: Line): ReadonlyMap<string, DOMRect> {
  const found = new Map<string, DOMRect>();
  for (const card of place.querySelectorAll<HTMLElement>(`[data-line="${line}"] [data-end]`)) {
    const { end } = card.dataset;
    if (end !== undefined && !found.has(end)) found.set(end, card.getBoundingClientRect());
  }
  return found;
}

/** From the chip to the card; undefined where the card is not beside it. */
function curve(chip: DOMRect, card: DOMRect, line: Line, origin: DOMRect): string | undefined {
  const left = line === 'control';
  const gap = left ? chip.left - card.right : card.left - chip.right;
  if (gap < 4) return undefined;
  const from = [(left ? chip.left : chip.right) - origin.left, middle(chip) - origin.top];
  const to = [(left ? card.right : card.left) - origin.left, middle(card) - origin.top];
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...from, ...to].map(Math.round);
  const x = Math.round((x1 + x2) / 2);
  return `M${x1} ${y1}C${x} ${y1} ${x} ${y2} ${x2} ${y2}`;
}

/** Of its first lines: a card may unfold. */
function middle({ top, height }: DOMRect): number {
  return top + Math.min(height / 2, 18);
}
