// A movable edge between two regions: by mouse, by arrow keys. The size lives with whoever renders it.
import { type PointerEvent, useRef } from 'react';

interface Props {
  readonly label: string;
  /** The region that it sizes. */
  readonly controls: string;
  readonly orientation: 'vertical' | 'horizontal';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** 1 when moving right or down makes the region larger, -1 when smaller. */
  readonly sign: 1 | -1;
  readonly onChange: (value: number) => void;
}

const STEP = 16;

export function Splitter(props: Props) {
  const { label, controls, orientation, value, min, max, sign, onChange } = props;
  const start = useRef<{ at: number; value: number } | undefined>(undefined);
  const set = (next: number) => onChange(Math.min(Math.max(next, min), max));
  const at = (event: PointerEvent) => (orientation === 'vertical' ? event.clientX : event.clientY);
  const [less, more] =
    orientation === 'vertical' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget; <hr> is not
    <div
      className={`splitter ${orientation}`}
      role="separator"
      aria-label={label}
      aria-controls={controls}
      aria-orientation={orientation}
      aria-valuenow={Math.round(value)}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={(event) => {
        if (event.key === less) set(value - sign * STEP);
        else if (event.key === more) set(value + sign * STEP);
        else return;
        event.preventDefault();
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), value };
      }}
      onPointerMove={(event) => {
        if (start.current) set(start.current.value + sign * (at(event) - start.current.at));
      }}
      onPointerUp={() => {
        start.current = undefined;
      }}
    />
  );
}
