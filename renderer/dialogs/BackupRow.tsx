// One backup: what it is of, from when, how it differs, and what can be done with it.
import { useEffect, useRef, useState } from 'react';
import { describeBackup, momentText } from '../store/describeBackup.ts';
import type { FoundBackup } from '../store/recovery.ts';

interface Props {
  readonly found: FoundBackup;
  readonly onOpen: (found: FoundBackup) => void;
  readonly onDrop: (found: FoundBackup) => void;
}

export function BackupRow({ found, onOpen, onDrop }: Props) {
  const [sure, setSure] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone; the safe answer has the focus.
  useEffect(() => {
    if (sure) keep.current?.focus();
  }, [sure]);
  const { title, file, facts } = describeBackup(found);
  const at = found.backup.whole?.head.at;
  const mine = found.origin === 'here' || found.origin === 'elsewhere';
  return (
    <li className="backup">
      <div className="backup-text">
        <strong>{title}</strong>
        <span className="backup-file">
          {file}
          {at !== undefined && (
            <>
              {' · '}
              <time dateTime={at}>{momentText(at)}</time>
            </>
          )}
        </span>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      {!mine && !sure && (
        <div className="backup-actions">
          {found.backup.whole && (
            <button
              type="button"
              className="button primary"
              aria-label={`Bring back ${title}`}
              onClick={() => onOpen(found)}
            >
              Bring back
            </button>
          )}
          <button
            type="button"
            className="button outlined"
            aria-label={`Discard ${title}…`}
            onClick={() => setSure(true)}
          >
            Discard…
          </button>
        </div>
      )}
      {sure && (
        <div className="backup-actions">
          <button
            type="button"
            className="button outlined"
            ref={keep}
            aria-label={`Keep ${title}`}
            onClick={() => setSure(false)}
          >
            Keep it
          </button>
          <button
            type="button"
            className="button danger"
            aria-label={`Discard ${title} for good`}
            onClick={() => onDrop(found)}
          >
            Discard for good
          </button>
        </div>
      )}
    </li>
  );
}
