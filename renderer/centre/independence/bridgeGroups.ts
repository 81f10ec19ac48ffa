// The bridges as they are shown: what comes with shared evidence stands under it, and all in the order
// in which their ends stand in the lanes, so that the lines cross little.
import type { Line } from '../../../core/reasoning/structure.ts';
import type { Bridge, Bridges } from '../../../core/select/bridges.ts';
import type { LaneRow } from '../../../core/select/lanes.ts';

/** Beyond these the bridges are a list below the lanes: lines would be a thicket. */
export const MOST_DRAWN = 16;

export interface BridgeGroup {
  readonly key: string;
  readonly bridge: Bridge;
  /** What is shared only because this evidence is. */
  readonly with: readonly Bridge[];
}

export function groupBridges({ bridges, lanes }: Bridges): readonly BridgeGroup[] {
  const place = {
    control: placesOf(lanes.control.rows),
    propensity: placesOf(lanes.propensity.rows),
  };
  const height = (one: Bridge) => {
    const of = (line: Line) => Math.min(...one[line].map((id) => place[line].get(id) ?? Infinity));
    const both = [of('control'), of('propensity')].filter(Number.isFinite);
    return both.length === 0 ? 0 : both.reduce((a, b) => a + b, 0) / both.length;
  };
  return bridges
    .filter(({ comesWith }) => comesWith.length === 0)
    .map((bridge) => ({ bridge, at: height(bridge) }))
    .sort((a, b) => a.at - b.at)
    .map(({ bridge }) => ({
      key: keyOf(bridge),
      bridge,
      with: bridge.kind === 'evidence' ? bridges.filter((one) => isWith(one, bridge)) : [],
    }));
}

function isWith({ comesWith }: Bridge, { control, propensity }: Bridge): boolean {
  if (comesWith.length === 0) return false;
  const run = new Set([...control, ...propensity]);
  return comesWith.length === run.size && comesWith.every((id) => run.has(id));
}

function keyOf({ kind, name, control, propensity }: Bridge): string {
  return `${kind} ${name} ${control[0] ?? ''} ${propensity[0] ?? ''}`;
}

function placesOf(rows: readonly LaneRow[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const { goal, evidence, assumptions, mitigations, rests } of rows) {
    if (!rests) continue;
    for (const id of [goal, ...assumptions, ...evidence.map((one) => one.id), ...mitigations]) {
      if (!places.has(id)) places.set(id, places.size);
    }
  }
  return places;
}

/** What the pointer or the focus is on: a bridge, or something in a lane. */
export interface Lit {
  readonly group?: string;
  readonly line?: Line;
  readonly end?: string;
}

/** The bridges that are lit by it, and what stands at their ends. */
export function litEnds(groups: readonly BridgeGroup[], { group, line, end }: Lit) {
  const lit = groups.filter(
    ({ key, bridge }) =>
      key === group || (line !== undefined && end !== undefined && bridge[line].includes(end)),
  );
  return {
    groups: new Set(lit.map(({ key }) => key)) as ReadonlySet<string>,
    control: new Set(lit.flatMap(({ bridge }) => bridge.control)) as ReadonlySet<string>,
    propensity: new Set(lit.flatMap(({ bridge }) => bridge.propensity)) as ReadonlySet<string>,
  };
}
