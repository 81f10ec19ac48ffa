// The drawing between the lanes, measured from where the cards stand: each chip beside its ends as far as
// the others leave room, and the lines to them. Nothing where the columns stand one below the other.
import { type RefObject, useLayoutEffect, useState } from 'react';
import { LINES, type Line } from '../../../core/reasoning/structure.ts';
import type { BridgeGroup } from './bridgeGroups.ts';
import { chipTops, spread } from './placeChips.ts';

export interface BridgeLine {
  readonly key: string;
  readonly group: string;
  readonly d: string;
  readonly breaks: boolean;
}

export interface Drawing {
  readonly lines: readonly BridgeLine[];
  /** Of each chip, by its group: pixels from the top of the list. */
  readonly tops: Readonly<Record<string, number>>;
  /** That the list of chips then takes; undefined where they follow each other. */
  readonly height: number | undefined;
}

const NOTHING: Drawing = { lines: [], tops: {}, height: undefined };

export function useBridgeLines(
  place: RefObject<HTMLElement | null>,
  groups: readonly BridgeGroup[],
  drawn: boolean,
): Drawing {
  const [drawing, setDrawing] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element || !drawn) {
      setDrawing(NOTHING);
      return undefined;
    }
    const measure = () => {
      const found = measured(element, groups);
      setDrawing((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    // A chip that unfolds moves the ones below it.
    for (const child of element.querySelectorAll('.lane, .bridge')) observer.observe(child);
    return () => observer.disconnect();
  }, [place, groups, drawn]);
  return drawing;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly height: number;
}

function measured(place: HTMLElement, groups: readonly BridgeGroup[]): Drawing {
  const origin = place.getBoundingClientRect();
  const box = (element: Element): Box => {
    const { left, right, top, height } = element.getBoundingClientRect();
    return { left: left - origin.left, right: right - origin.left, top: top - origin.top, height };
  };
  const list = place.querySelector('.bridge-list');
  const chips = [...place.querySelectorAll('.bridge')].map(box);
  const ends = {
    control: endsIn(place, 'control', box),
    propensity: endsIn(place, 'propensity', box),
  };
  const [lane] = [...place.querySelectorAll('.lane')].map(box);
  const [chip] = chips;
  // One below the other.
  if (!list || !lane || !chip || chip.left < lane.right || chips.length !== groups.length) {
    return NOTHING;
  }
  const start = box(list).top;
  const room = Math.max(...[...place.querySelectorAll('.lane')].map(box).map(bottom)) - start;
  const placed = chipTops(
    groups.map(({ bridge }, i) => {
      const at = LINES.flatMap((line) =>
        bridge[line].flatMap((id) => {
          const end = ends[line].get(id);
          return end ? [end.top + end.height / 2 - start] : [];
        }),
      );
      return { height: chips[i]?.height ?? 0, wanted: mean(at) };
    }),
    room,
  );
  const tops = Object.fromEntries(groups.map(({ key }, i) => [key, placed.tops[i] ?? 0]));
  const at = groups.map(({ key, bridge }, i) => ({
    key,
    bridge,
    chip: { ...(chips[i] ?? chip), top: start + (placed.tops[i] ?? 0) },
  }));
  const lines = LINES.flatMap((line) => linesOf(line, at, ends[line]));
  return { lines, tops, height: placed.height };
}

interface Placed {
  readonly key: string;
  readonly bridge: BridgeGroup['bridge'];
  readonly chip: Box;
}

/** To one lane; what ends at one card is spread over its edge. */
function linesOf(
  line: Line,
  placed: readonly Placed[],
  ends: ReadonlyMap<string, Box>,
): BridgeLine[] {
  const joins = placed.flatMap(({ key, bridge, chip }) =>
    bridge[line].flatMap((id) => {
      const end = ends.get(id);
      return end ? [{ key, id, chip, end, breaks: bridge.breaks }] : [];
    }),
  );
  return joins.map(({ key, id, chip, end, breaks }) => {
    const same = joins.filter((one) => one.id === id);
    const y = spread(
      end,
      same.findIndex((one) => one.key === key),
      same.length,
    );
    const left = line === 'control';
    const from = [left ? chip.left : chip.right, chip.top + Math.min(chip.height / 2, 30)];
    const to = [left ? end.right : end.left, y];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...from, ...to].map(Math.round);
    const x = Math.round((x1 + x2) / 2);
    const d = `M${x1} ${y1}C${x} ${y1} ${x} ${y2} ${x2} ${y2}`;
    return { key: `${key} ${line} ${id}`, group: key, d, breaks };
  });
}

/** The first card of each id in a lane. */
function endsIn(
  place: HTMLElement,
  line: Line,
  box: (element: Element) => Box,
): ReadonlyMap<string, Box> {
  const found = new Map<string, Box>();
  for (const card of place.querySelectorAll<HTMLElement>(`[data-line="${line}"] [data-end]`)) {
    const { end } = card.dataset;
    if (end !== undefined && !found.has(end)) found.set(end, box(card));
  }
  return found;
}

function bottom({ top, height }: Box): number {
  return top + height;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
}
