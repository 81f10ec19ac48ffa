// The bridges between the lanes as chips: what is shared, and whether that breaks independence. Each
// unfolds to its reason, the rule that speaks, and the way to what stands at its ends.
import { ChevronDown, ChevronRight, Unlink2, Waypoints } from 'lucide-react';
import { useState } from 'react';
import type { Bridge } from '../../../core/select/bridges.ts';
import { bridgeKindWord } from '../../../core/select/bridgeWords.ts';
import { useEditor } from '../../store/useEditor.ts';
import { capital, counted } from '../../ui/words.ts';
import { GoTo } from '../GoTo.tsx';
import type { BridgeGroup } from './bridgeGroups.ts';
import type { Stop } from './Lanes.tsx';
import { useFirst } from './useFirst.tsx';

/** Chips shown at first; more than are ever drawn with lines. */
const FIRST = 60;

interface Props {
  readonly groups: readonly BridgeGroup[];
  /** Where each chip stands, by its group, and the room that all take; absent where they follow. */
  readonly tops: Readonly<Record<string, number>>;
  readonly height: number | undefined;
  readonly lit: ReadonlySet<string>;
  readonly stop: Stop;
  readonly onLight: (group: string | undefined) => void;
}

export function BridgeColumn({ groups, tops, height, lit, stop, onLight }: Props) {
  const all = groups.flatMap((group) => [group.bridge, ...group.with]);
  const { shown, more } = useFirst(groups, FIRST, 'bridges');
  const breaking = all.filter(({ breaks }) => breaks).length;
  return (
    <section className="bridge-column" aria-labelledby="bridges-title">
      <h3 id="bridges-title">
        {groups.length === 0 ? 'No bridges' : counted(all.length, 'bridge')}
      </h3>
      <p className="field-hint">
        {groups.length === 0
          ? 'The two lines share nothing that is recorded.'
          : `${breaking} of them ${breaking === 1 ? 'breaks' : 'break'} independence.`}
      </p>
      <ul className={`bridge-list${height === undefined ? '' : ' placed'}`} style={{ height }}>
        {shown.map((group, i) => (
          <li
            key={group.key}
            style={height === undefined ? {} : { top: tops[group.key] ?? 0 }}
            className={`bridge ${group.bridge.breaks ? 'breaks' : 'weakens'}${lit.has(group.key) ? ' lit' : ''}`}
            onMouseEnter={() => onLight(group.key)}
            onMouseLeave={() => onLight(undefined)}
          >
            <Chip group={group} stop={stop('bridges', group.key, i === 0)} onLight={onLight} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

interface ChipProps {
  readonly group: BridgeGroup;
  readonly stop: ReturnType<Stop>;
  readonly onLight: (group: string | undefined) => void;
}

function Chip({ group: { key, bridge, with: more }, stop, onLight }: ChipProps) {
  const [open, setOpen] = useState(false);
  const Fold = open ? ChevronDown : ChevronRight;
  const Icon = bridge.breaks ? Unlink2 : Waypoints;
  const { onFocus, ...rest } = stop;
  return (
    <>
      <button
        type="button"
        data-bridge={key}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onBlur={() => onLight(undefined)}
        {...rest}
        onFocus={() => {
          onFocus();
          onLight(key);
        }}
      >
        <small>{capital(bridgeKindWord(bridge.kind))}</small>
        <Fold size={13} aria-hidden />
        <b>{bridge.name === '' ? 'not stated' : bridge.name}</b>
        <span className="visually-hidden">is shared by both lines: </span>
        <em>
          <Icon size={13} aria-hidden /> {bridge.breaks ? 'breaks independence' : 'weakens'}
        </em>
      </button>
      {more.length > 0 && (
        <p className="bridge-more">
          With it: {more.map(({ kind, name }) => `${bridgeKindWord(kind)} ${name}`).join(', ')}.
        </p>
      )}
      {open && <Detail bridges={[bridge, ...more]} />}
    </>
  );
}

function Detail({ bridges }: { readonly bridges: readonly Bridge[] }) {
  const editor = useEditor();
  return (
    <div className="bridge-detail">
      {bridges.map(({ kind, name, why, rule, breaks }) => (
        <p key={`${kind} ${name}`}>
          {why}{' '}
          {rule !== undefined && (
            <button
              type="button"
              className="link-button"
              onClick={() => editor.open({ kind: 'rule', rule })}
            >
              {rule}
              <span className="visually-hidden">: about this rule</span>
            </button>
          )}
          {!breaks && 'Independence, as sufficiency asks for it, does not turn on it.'}
        </p>
      ))}
      {(['control', 'propensity'] as const).map((line) => (
        <p key={line}>
          {capital(line)}:{' '}
          {bridges[0]?.[line].map((id) => (
            <GoTo key={id} id={id} />
          ))}
          {bridges[0]?.[line].length === 0 && 'none'}
        </p>
      ))}
    </div>
  );
}
