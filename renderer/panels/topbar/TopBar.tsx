// The case at a glance: its name, where it is saved, how mature, judged by which profile as of which
// day, and how many blockers stand; then what can be done with the file.
import { CircleDot } from 'lucide-react';
import { DEFAULT_PROFILE, shippedProfile } from '../../../core/analyser/profile.ts';
import { exportPdf } from '../../actions/exportPdf.ts';
import { exportSvg } from '../../actions/exportSvg.ts';
import { newCase } from '../../actions/newCase.ts';
import { openCase } from '../../actions/openCase.ts';
import { openExample } from '../../actions/openExample.ts';
import { redo } from '../../actions/redo.ts';
import { saveCase } from '../../actions/saveCase.ts';
import { saveCaseAs } from '../../actions/saveCaseAs.ts';
import { showShortcuts } from '../../actions/showShortcuts.ts';
import { undo } from '../../actions/undo.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { capital } from '../../ui/words.ts';
import { Mark } from './Mark.tsx';
import { Status } from './Status.tsx';

export function TopBar() {
  return (
    <header className="top-bar">
      <Mark />
      <CaseName />
      <Facts />
      <div className="top-space" />
      <Status />
      <div className="toolbar" role="toolbar" aria-label="Case">
        <ActionButton action={newCase} />
        <ActionButton action={openCase} />
        <ActionButton action={openExample} />
        <span className="divider" />
        <ActionButton action={undo} />
        <ActionButton action={redo} />
        <span className="divider" />
        <ActionButton action={saveCase} look="both" />
        <ActionButton action={saveCaseAs} />
        <span className="divider" />
        <ActionButton action={exportSvg} />
        <ActionButton action={exportPdf} look="both" />
        <span className="divider" />
        <ActionButton action={showShortcuts} />
      </div>
    </header>
  );
}

function CaseName() {
  const editor = useEditor();
  const title = useUi(() => editor.document.case.meta.title);
  const isExample = useUi(() => editor.document.case.meta.example === true);
  const file = useUi((state) => state.file);
  const dirty = useUi((state) => state.dirty);
  return (
    <div className="case-name">
      <h1 title={title}>{title || 'Untitled'}</h1>
      <p>
        {dirty ? (
          <span className="unsaved">
            <CircleDot size={11} strokeWidth={3} aria-hidden /> Unsaved
          </span>
        ) : (
          <span>{file.handle ? 'Saved' : isExample ? 'Example' : 'Not saved yet'}</span>
        )}
        <span className="file-name" title={file.name}>
          {file.name}
        </span>
      </p>
    </div>
  );
}

function Facts() {
  const editor = useEditor();
  const meta = useUi(() => editor.document.case.meta);
  const today = useUi((state) => state.checked.today);
  const id = meta.profile ?? DEFAULT_PROFILE;
  return (
    <dl className="facts">
      <div>
        <dt>Maturity</dt>
        <dd>{capital(meta.maturity)}</dd>
      </div>
      <div>
        <dt>Profile</dt>
        <dd>{shippedProfile(id)?.title ?? id}</dd>
      </div>
      <div title={meta.frozenOn ? 'The case is analysed as of this day, not as of today.' : ''}>
        <dt>{meta.frozenOn ? 'Frozen as of' : 'As of'}</dt>
        <dd>{meta.frozenOn ?? (today || '…')}</dd>
      </div>
    </dl>
  );
}
