// Where the logs are, and what an import does with them.
import { Files, FolderOpen } from 'lucide-react';

interface Props {
  /** Why the last choice gave nothing, as a sentence. */
  readonly note: string | undefined;
  readonly waiting: boolean;
  readonly onChoose: (from: 'files' | 'folder') => void;
}

export function ChooseStep({ note, waiting, onChoose }: Props) {
  return (
    <div className="import-choose">
      <div className="import-sources">
        <button
          type="button"
          className="import-source"
          aria-disabled={waiting}
          onClick={() => !waiting && onChoose('files')}
        >
          <Files size={20} aria-hidden />
          <span>
            <strong>Choose files…</strong>
            <span className="import-quiet">One log or several</span>
          </span>
        </button>
        <button
          type="button"
          className="import-source"
          aria-disabled={waiting}
          onClick={() => !waiting && onChoose('folder')}
        >
          <FolderOpen size={20} aria-hidden />
          <span>
            <strong>Choose a folder…</strong>
            <span className="import-quiet">All logs in it and below it</span>
          </span>
        </button>
      </div>
      <p className="form-refusal" role="alert">
        {note}
      </p>
      <dl className="import-formats">
        <dt>Inspect</dt>
        <dd>
          <code>.eval</code> and <code>.json</code>. Samples are never read.
        </dd>
        <dt>lm-evaluation-harness</dt>
        <dd>
          <code>.json</code> with the results.
        </dd>
        <dt>Any table</dt>
        <dd>
          <code>.csv</code>, after you say what its columns are.
        </dd>
      </dl>
      <p className="message quiet">
        You see every row before anything is imported. Logs do not say pass or fail, so the evidence
        arrives as not judged. You can also drop logs onto the window.
      </p>
    </div>
  );
}
