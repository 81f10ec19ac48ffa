// A kind as a small symbol of its own shape; the line of defence as its colour and its filling.
import type { LineOfDefence, NodeKind } from '../../../core/layout/diagram.ts';
import { shapeOf } from '../../../core/layout/outline.ts';

interface Props {
  readonly kind: NodeKind;
  readonly line?: LineOfDefence | undefined;
}

export function KindIcon({ kind, line }: Props) {
  return (
    <svg
      className={`kind-icon ${line ?? ''}`}
      viewBox="0 0 16 12"
      width={16}
      height={12}
      aria-hidden
    >
      <path d={PATHS[shapeOf(kind)] ?? 'M1 2h14v8H1z'} />
      {line === 'control' && <path className="band" d="M1 2h3.5v8H1z" />}
      {line === 'propensity' && (
        <path className="band" d="M1 2h3.5v2H1zM1 5h3.5v2H1zM1 8h3.5v2H1z" />
      )}
    </svg>
  );
}

const PATHS: Readonly<Record<string, string>> = {
  parallelogram: 'M4 2h11l-3 8H1z',
  circle: 'M8 1a5 5 0 1 1 0 10a5 5 0 1 1 0-10z',
  oval: 'M8 2a7 4 0 1 1 0 8a7 4 0 1 1 0-8z',
  roundEnds: 'M4 2h8a3 4 0 0 1 0 8H4a3 4 0 0 1 0-8z',
  awayRectangle: 'M1 1h14v10H1zM1 8h14',
  awayDome: 'M1 11V6a7 4 0 0 1 14 0v5zM1 8h14',
  awayRounded: 'M1 11V4a3 3 0 0 1 3-3h8a3 3 0 0 1 3 3v7zM1 8h14',
  contract: 'M1 1h5v2h9v6v2h-5V9H1z',
  module: 'M1 4V2h5v2h9v6H1z',
};
