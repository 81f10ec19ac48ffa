// The inspector of a link: its ends, and what it says of itself.
import type { LinkEntry } from '../../../core/model/index.ts';
import type { LinkKind } from '../../../core/model/kinds.ts';
import { linkName, nodeName } from '../../../core/model/lookup.ts';
import { addElement } from '../../actions/addElement.ts';
import { deleteSelected } from '../../actions/deleteSelected.ts';
import { useEditor } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { ClaimPoints } from './ClaimPoints.tsx';
import { Dialectic } from './Dialectic.tsx';
import { SubjectForm } from './SubjectForm.tsx';
import { linkSubject } from './subjects.ts';

const TITLES: Readonly<Record<LinkKind, string>> = {
  supportedBy: 'Supported by',
  inContextOf: 'In context of',
  challenges: 'Challenges',
};

export function LinkFields({ entry }: { readonly entry: LinkEntry }) {
  const editor = useEditor();
  const { link } = entry;
  return (
    <div className="inspector-body">
      <div className="inspector-title">
        <h3>{TITLES[link.kind]}</h3>
      </div>
      <section className="inspector-group" aria-label="Ends">
        <p className="ends">
          <End id={entry.from?.id} fallback={link.from} />
          <span aria-hidden>→</span>
          <End
            id={entry.to?.id ?? entry.toLink?.id}
            fallback={link.to ?? ('toLink' in link ? link.toLink : undefined) ?? '?'}
          />
        </p>
        <div className="button-row">
          <ActionButton action={addElement} look="both" className="outlined" />
          <ActionButton action={deleteSelected} look="both" className="outlined" />
        </div>
      </section>
      <SubjectForm subject={linkSubject(editor, entry)} />
      <Dialectic id={entry.id} />
      {link.kind !== 'challenges' && <ClaimPoints id={entry.id} />}
    </div>
  );
}

function End({ id, fallback }: { readonly id: string | undefined; readonly fallback: string }) {
  const editor = useEditor();
  const { case: c } = editor.document;
  if (id === undefined) return <span className="missing">{fallback} (does not exist)</span>;
  return (
    <button type="button" className="link-button" onClick={() => editor.goTo(id)}>
      {c.links.has(id) ? linkName(c, id) : nodeName(c, id)}
    </button>
  );
}
