// One action and its keys; while a key is being asked for, the row hears every key but Escape.
import { RotateCcw, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Action } from '../actions/action.ts';
import { chordOf, isApple, readChord } from '../keys/chord.ts';
import type { Asked } from './KeysPage.tsx';

interface Props {
  readonly action: Action;
  readonly keys: readonly string[];
  /** Not its own keys. */
  readonly changed: boolean;
  readonly asked: Asked | undefined;
  readonly onAsk: () => void;
  readonly onPress: (chord: string) => void;
  readonly onLeave: () => void;
  readonly onRemove: (key: string) => void;
  readonly onReset: () => void;
  readonly onSwap: (asked: Asked) => void;
}

export function KeyRow(props: Props) {
  const { action, keys, changed, asked } = props;
  const apple = isApple(navigator.platform);
  const label = action.label.replace('…', '');
  return (
    <li className="keys-row" data-action={action.id}>
      <span className="keys-label">{label}</span>
      <span className="keys-chords">
        {keys.map((key) => (
          <span key={key} className="keys-chord">
            <kbd className="key">{readChord(key, apple)}</kbd>
            <button
              type="button"
              className="button icon small"
              aria-label={`Take ${readChord(key, apple)} from ${label}`}
              onClick={() => props.onRemove(key)}
            >
              <X size={12} aria-hidden />
            </button>
          </span>
        ))}
        {asked ? (
          <Capture {...props} apple={apple} label={label} />
        ) : (
          <button
            type="button"
            className="button keys-set"
            aria-label={`${keys.length > 0 ? 'Change' : 'Set'} the key of ${label}`}
            onClick={props.onAsk}
          >
            {keys.length > 0 ? 'Change' : 'Set'}
          </button>
        )}
        {changed && (
          <button
            type="button"
            className="button icon small"
            aria-label={`Usual keys of ${label}`}
            title="Back to the usual keys"
            onClick={props.onReset}
          >
            <RotateCcw size={13} aria-hidden />
          </button>
        )}
      </span>
      {asked?.holder && asked.chord !== undefined && (
        <p className="keys-clash" role="alert">
          {readChord(asked.chord, apple)} is the key of “{asked.holder.label.replace('…', '')}”.{' '}
          <button type="button" className="link-button" onClick={() => props.onSwap(asked)}>
            Swap them
          </button>{' '}
          <button type="button" className="link-button" onClick={props.onLeave}>
            Leave it
          </button>
        </p>
      )}
      {asked?.refusal && (
        <p className="keys-clash" role="alert">
          {asked.refusal}
        </p>
      )}
    </li>
  );
}

interface CaptureProps extends Props {
  readonly apple: boolean;
  readonly label: string;
}

function Capture({ label, apple, asked, onPress, onLeave }: CaptureProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <input
      ref={field}
      className="keys-capture"
      readOnly
      aria-label={`Press the key for ${label}`}
      value={asked?.chord === undefined ? 'Press a key' : readChord(asked.chord, apple)}
      onKeyDown={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') onLeave();
        else if (!['Control', 'Shift', 'Alt', 'Meta', 'AltGraph'].includes(event.key)) {
          onPress(chordOf(event, apple));
        }
      }}
      onBlur={() => {
        if (asked?.holder === undefined) onLeave();
      }}
    />
  );
}
