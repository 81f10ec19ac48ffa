// A severity as a shape and a colour, so that neither alone has to tell.
import { CircleAlert, Info, OctagonX, TriangleAlert } from 'lucide-react';
import type { Severity } from '../../core/analyser/rule.ts';

const ICONS = {
  blocker: OctagonX,
  error: CircleAlert,
  warning: TriangleAlert,
  info: Info,
} as const;

interface Props {
  readonly severity: Severity;
  readonly size?: number;
}

/** Decorative: the word stands beside it or is read out. */
export function SeverityIcon({ severity, size = 15 }: Props) {
  const Icon = ICONS[severity];
  return (
    <Icon
      className={`severity-mark severity-${severity}`}
      size={size}
      strokeWidth={2}
      aria-hidden
    />
  );
}
