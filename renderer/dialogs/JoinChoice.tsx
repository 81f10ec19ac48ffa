// How something from another module is joined to the element: by its nature, or otherwise where GSN
// gives a choice (Tables 1:4-2 and 1:6-2).
import { useId } from 'react';
import type { LinkKind } from '../../core/model/kinds.ts';

interface Props {
  readonly what: 'away' | 'module' | 'contract';
  readonly value: LinkKind | undefined;
  readonly onChange: (value: LinkKind | undefined) => void;
}

const CHOICES: readonly (readonly [LinkKind | undefined, string])[] = [
  [undefined, 'As its kind is: goals and solutions support, the rest is context'],
  ['inContextOf', 'As context: the argument there justifies this'],
  ['challenges', 'As a challenge'],
];

export function JoinChoice({ what, value, onChange }: Props) {
  const name = useId();
  if (what === 'contract') return null;
  const choices = what === 'away' ? CHOICES : REFERENCE;
  return (
    <fieldset className="join-choice">
      <legend>How it is joined</legend>
      {choices.map(([kind, label]) => (
        <label key={label} className="inline-flag">
          <input
            type="radio"
            name={name}
            checked={value === kind}
            onChange={() => onChange(kind)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const REFERENCE: readonly (readonly [LinkKind | undefined, string])[] = [
  [undefined, 'As support'],
  ['inContextOf', 'As context'],
];
