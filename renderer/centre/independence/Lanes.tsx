// The two lines of defence side by side, control left, with the bridges between them. Each column is one
// tab stop: up and down walk it, left and right go across.
// Embodies demands #4, #5.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import type { Bridges } from '../../../core/select/bridges.ts';
import { BridgeColumn } from './BridgeColumn.tsx';
import { groupBridges, type Lit, litEnds, MOST_DRAWN } from './bridgeGroups.ts';
import { LaneColumn } from './LaneColumn.tsx';
import { walkStops } from './stops.ts';
import { useBridgeLines } from './useBridgeLines.ts';

interface Props {
  readonly reasoning: Reasoning;
  readonly shown: Bridges;
}

export function Lanes({ reasoning, shown }: Props) {
  const place = useRef<HTMLElement>(null);
  const [lit, setLit] = useState<Lit>({});
  const [stops, setStops] = useState<Readonly<Record<string, string>>>({});
  const groups = useMemo(() => groupBridges(shown), [shown]);
  const drawn = groups.length <= MOST_DRAWN;
  const { lines, tops, height } = useBridgeLines(place, groups, drawn);
  const ends = litEnds(groups, lit);
  const stop = (column: string, key: string, first: boolean) => ({
    'data-stop': column,
    tabIndex: (stops[column] === undefined ? first : stops[column] === key) ? 0 : -1,
    onFocus: () => setStops((before) => ({ ...before, [column]: key })),
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (place.current && walkStops(place.current, event.target, event.key)) event.preventDefault();
  };
  return (
    <section
      className={`lanes${drawn ? '' : ' as-list'}`}
      aria-label="The two lines and what they share"
      ref={place}
      onKeyDown={onKeyDown}
    >
      {drawn && (
        <svg className="bridge-lines" aria-hidden="true">
          <title>Bridges</title>
          {lines.map(({ d, key, group, breaks }) => (
            <path
              key={key}
              d={d}
              className={`${breaks ? 'breaks' : 'weakens'}${ends.groups.has(group) ? ' lit' : ''}`}
            />
          ))}
        </svg>
      )}
      <LaneColumn
        reasoning={reasoning}
        lane={shown.lanes.control}
        strength={shown.sufficiency.controlStrength}
        lit={ends.control}
        stop={stop}
        onLight={(end) => setLit(end === undefined ? {} : { line: 'control', end })}
      />
      <BridgeColumn
        groups={groups}
        tops={tops}
        height={height}
        lit={ends.groups}
        stop={stop}
        onLight={(group) => setLit(group === undefined ? {} : { group })}
      />
      <LaneColumn
        reasoning={reasoning}
        lane={shown.lanes.propensity}
        strength={shown.sufficiency.propensityStrength}
        lit={ends.propensity}
        stop={stop}
        onLight={(end) => setLit(end === undefined ? {} : { line: 'propensity', end })}
      />
    </section>
  );
}

/** What makes an element a stop of the arrow keys. */
export type Stop = (
  column: string,
  key: string,
  first: boolean,
) => { readonly 'data-stop': string; readonly tabIndex: number; readonly onFocus: () => void };
