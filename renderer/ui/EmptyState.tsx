// What an empty place says: what it is for, and what to do next.
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly children: ReactNode;
  /** Buttons. */
  readonly actions?: ReactNode;
}

export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="empty-state">
      <strong>{title}</strong>
      <p>{children}</p>
      {actions && <div className="button-row">{actions}</div>}
    </div>
  );
}
