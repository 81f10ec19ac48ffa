// The head of every view in the centre: its name, a sentence, and its tools.
import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly says?: ReactNode;
  /** Buttons and choices. */
  readonly children?: ReactNode;
}

export function ViewHead({ title, says, children }: Props) {
  return (
    <header className="view-head">
      <div>
        <h2>{title}</h2>
        {says && <p>{says}</p>}
      </div>
      {children && <div className="view-tools">{children}</div>}
    </header>
  );
}
