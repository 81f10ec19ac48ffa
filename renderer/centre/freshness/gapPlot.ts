// Where the points of the compute drawing lie: a lane for each risk domain, evaluated compute from left
// to right. What would lie on top of each other is one mark with a number, so that ten thousand records
// make some hundred marks.
import { scaleLog } from 'd3-scale';
import { amount } from '../../../core/reasoning/sentences.ts';
import type { AgingRow } from '../../../core/select/aging.ts';
import type { Exposure, GapExposure } from '../../../core/select/exposure.ts';

export interface Mark {
  readonly key: string;
  readonly rows: readonly AgingRow[];
  readonly x: number;
  readonly y: number;
}

export interface Lane {
  readonly name: string;
  readonly top: number;
  readonly exposure: Exposure;
  readonly marks: readonly Mark[];
}

export interface GapPlot {
  readonly lanes: readonly Lane[];
  readonly height: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  /** Where the system is. */
  readonly now: number;
  /** Where it has computeFactor times what was evaluated: stale from there to the left. */
  readonly limit: number;
}

export const LANE = 52;
export const AXIS = 38;
const BIN = 20;
/** Marks of one place that stand above each other; more become one. */
const STACK = 2;
const STEP = 20;
const MARGIN = 18;

/** Undefined where nothing can be compared: the system's compute is not stated, or no evidence's. */
export function gapPlot(
  rows: readonly AgingRow[],
  exposure: GapExposure,
  width: number,
): GapPlot | undefined {
  const now = exposure.system?.compute;
  const known = rows.filter(({ freshness }) => freshness.compute !== undefined);
  if (now === undefined || now <= 0 || known.length === 0) return undefined;
  const limit = now / exposure.factor;
  const positive = known.map((row) => evaluated(row)).filter((value) => value > 0);
  const least = positive.reduce((a, b) => Math.min(a, b), limit);
  const most = positive.reduce((a, b) => Math.max(a, b), now);
  const scale = scaleLog([least / 1.5, most * 1.5], [MARGIN, Math.max(width - MARGIN, MARGIN + 1)]);
  const place = (value: number) => (value > 0 ? scale(value) : MARGIN / 2);
  const byId = new Map(known.map((row) => [row.id, row]));
  const lanes = lanesOf(rows, exposure).map((one, i): Lane => {
    const own = one.ids.flatMap((id) => byId.get(id) ?? []);
    const top = AXIS + i * LANE;
    return { name: one.name, top, exposure: one, marks: marksOf(own, i, top + LANE / 2, place) };
  });
  return {
    lanes,
    height: AXIS + lanes.length * LANE + AXIS,
    ticks: scale
      .ticks(Math.max(2, Math.floor(width / 120)))
      .filter((tick) => isRound(tick, most / least))
      .map((tick) => ({ x: scale(tick), text: amount(tick) })),
    now: scale(now),
    limit: scale(limit),
  };
}

function evaluated({ freshness }: AgingRow): number {
  return freshness.compute?.evaluated ?? 0;
}

/** The exposure's lanes that hold something, and one for all other evidence. */
function lanesOf(rows: readonly AgingRow[], exposure: GapExposure): Exposure[] {
  const shown = new Set(rows.map(({ id }) => id));
  const lanes = exposure.rows
    .map((one) => ({ ...one, ids: one.ids.filter((id) => shown.has(id)) }))
    .filter((one) => one.ids.length > 0);
  const placed = new Set(lanes.flatMap(({ ids }) => ids));
  const others = rows.filter(
    ({ id, freshness }) => !placed.has(id) && freshness.compute !== undefined,
  );
  if (others.length === 0) return lanes;
  const worst = others.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
  return [
    ...lanes,
    {
      domain: undefined,
      name: 'Other evidence',
      ratio: ratio(worst),
      evidence: worst.id,
      ids: others.map(({ id }) => id),
      unknown: [],
    },
  ];
}

function ratio({ freshness }: AgingRow): number {
  return freshness.compute?.ratio ?? 0;
}

function isOutgrown({ freshness: { compute } }: AgingRow): boolean {
  return compute !== undefined && compute.now >= compute.factor * compute.evaluated;
}

function marksOf(
  rows: readonly AgingRow[],
  lane: number,
  middle: number,
  place: (value: number) => number,
): Mark[] {
  const bins = new Map<number, AgingRow[]>();
  for (const row of rows) {
    // What is outgrown never shares a mark with what is not.
    const bin = 2 * Math.floor(place(evaluated(row)) / BIN) + (isOutgrown(row) ? 0 : 1);
    const own = bins.get(bin);
    if (own) own.push(row);
    else bins.set(bin, [row]);
  }
  return [...bins.keys()]
    .sort((a, b) => a - b)
    .flatMap((bin): Mark[] => {
      const own = bins.get(bin) ?? [];
      const xs = own.map((row) => place(evaluated(row)));
      if (own.length > STACK) {
        const x = xs.reduce((a, b) => a + b, 0) / xs.length;
        return [{ key: `${lane} ${bin}`, rows: own, x, y: middle }];
      }
      return own.map((row, i) => ({
        key: `${lane} ${row.id}`,
        rows: [row],
        x: xs[i] ?? 0,
        y: middle + (i - (own.length - 1) / 2) * STEP,
      }));
    });
}

/** Over more than two powers of ten only those are written. */
function isRound(tick: number, range: number): boolean {
  const first = Number(tick.toExponential().split('e')[0]);
  return range > 100 ? first === 1 : first === 1 || first === 2 || first === 5;
}
