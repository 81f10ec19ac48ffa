// Where a pattern goes: below the selected element, into the module that is shown, or into a new one.
import { useId } from 'react';
import type { PatternPlace } from '../../store/patterns.ts';

interface Props {
  readonly place: PatternPlace;
  readonly parent: string | undefined;
  readonly module: string;
  /** What a new module is called to begin with. */
  readonly name: string;
  readonly nameOf: (id: string) => string;
  readonly onChange: (place: PatternPlace) => void;
}

export function PatternPlaceField({ place, parent, module, name, nameOf, onChange }: Props) {
  const [where, called] = [useId(), useId()];
  const choose = (kind: string) => {
    if (kind === 'below' && parent !== undefined) onChange({ kind, parent });
    else if (kind === 'new') onChange({ kind, name });
    else onChange({ kind: 'module', module });
  };
  return (
    <>
      <label className="pattern-field" htmlFor={where}>
        <span>Where</span>
        <select id={where} value={place.kind} onChange={(event) => choose(event.target.value)}>
          {parent !== undefined && <option value="below">Below {nameOf(parent)}</option>}
          <option value="module">Here, as an argument of its own</option>
          <option value="new">In a new module</option>
        </select>
      </label>
      {place.kind === 'new' && (
        <label className="pattern-field" htmlFor={called}>
          <span>Name of the module</span>
          <input
            id={called}
            type="text"
            maxLength={200}
            value={place.name}
            onChange={(event) => onChange({ kind: 'new', name: event.target.value })}
          />
        </label>
      )}
    </>
  );
}
