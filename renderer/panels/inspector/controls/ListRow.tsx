// A row of a list that can be moved and taken out, by buttons.
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWhyFixed } from '../whyFixed.ts';

interface Props {
  /** "vote 2": what the buttons say that they move. */
  readonly name: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export function ListRow({ name, first, last, onMove, onRemove, children }: Props) {
  const fixed = useWhyFixed() !== undefined;
  return (
    <li className="list-row">
      <div className="list-row-body">{children}</div>
      {!fixed && (
        <div className="list-row-tools">
          <Tool label={`Move ${name} up`} off={first} run={() => onMove(-1)}>
            <ChevronUp size={14} aria-hidden />
          </Tool>
          <Tool label={`Move ${name} down`} off={last} run={() => onMove(1)}>
            <ChevronDown size={14} aria-hidden />
          </Tool>
          <Tool label={`Take out ${name}`} off={false} run={onRemove}>
            <X size={14} aria-hidden />
          </Tool>
        </div>
      )}
    </li>
  );
}

interface ToolProps {
  readonly label: string;
  readonly off: boolean;
  readonly run: () => void;
  readonly children: ReactNode;
}

function Tool({ label, off, run, children }: ToolProps) {
  return (
    <button
      type="button"
      className="button icon small"
      aria-label={label}
      title={label}
      aria-disabled={off}
      onClick={() => {
        if (!off) run();
      }}
    >
      {children}
    </button>
  );
}
