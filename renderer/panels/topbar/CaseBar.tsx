// The second line: how the case stands, always in the same place. The status and, while a blocker
// stands, the words of the page stamp; by what and as of when it is judged; what is done most.
import { DEFAULT_PROFILE } from '../../../core/analyser/profile.ts';
import { stampText } from '../../../core/report/stamp.ts';
import { exportPdf } from '../../actions/exportPdf.ts';
import { redo } from '../../actions/redo.ts';
import { saveCase } from '../../actions/saveCase.ts';
import { undo } from '../../actions/undo.ts';
import { useProfile } from '../../store/profiles.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { capital } from '../../ui/words.ts';
import { Stamp } from './Stamp.tsx';
import { Status } from './Status.tsx';

export function CaseBar() {
  const stamped = useUi((state) => stampText(state.checked) !== undefined);
  return (
    <div className={`case-bar ${stamped ? 'stamped' : ''}`}>
      <Status />
      <Stamp />
      <div className="top-space" />
      <Facts />
      <div className="toolbar" role="toolbar" aria-label="Case">
        <ActionButton action={undo} />
        <ActionButton action={redo} />
        <span className="divider" />
        <ActionButton action={saveCase} look="both" />
        <ActionButton action={exportPdf} look="both" />
      </div>
    </div>
  );
}

function Facts() {
  const editor = useEditor();
  const meta = useUi(() => editor.document.case.meta);
  const today = useUi((state) => state.checked.today);
  const id = meta.profile ?? DEFAULT_PROFILE;
  const profile = useProfile(id);
  return (
    <dl className="facts">
      <div>
        <dt>Maturity</dt>
        <dd>{capital(meta.maturity)}</dd>
      </div>
      <div>
        <dt>Profile</dt>
        <dd>{profile?.title ?? `${id} (not known here)`}</dd>
      </div>
      <div title={meta.frozenOn ? 'The case is analysed as of this day, not as of today.' : ''}>
        <dt>{meta.frozenOn ? 'Frozen as of' : 'As of'}</dt>
        <dd>{meta.frozenOn ?? (today || '…')}</dd>
      </div>
    </dl>
  );
}
