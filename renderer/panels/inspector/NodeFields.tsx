// The inspector of an element.
import type { NodeEntry } from '../../../core/model/index.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { lineOf } from '../../../core/model/lineOf.ts';
import { useEditor } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';
import { KindIcon } from '../outline/KindIcon.tsx';
import { AwayText } from './AwayText.tsx';
import { ClaimPoints } from './ClaimPoints.tsx';
import { Dialectic } from './Dialectic.tsx';
import { Relations } from './Relations.tsx';
import { SubjectForm } from './SubjectForm.tsx';
import { nodeSubject } from './subjects.ts';

export function NodeFields({ entry }: { readonly entry: NodeEntry }) {
  const editor = useEditor();
  const { node } = entry;
  const line = lineOf(editor.document.index, entry);
  return (
    <div className="inspector-body">
      <div className="inspector-title">
        <KindIcon kind={node.kind} line={line} />
        <h3>
          {capital(kindName(node.kind))} {node.identifier}
        </h3>
      </div>
      <AwayText entry={entry} />
      <SubjectForm subject={nodeSubject(editor, entry)} />
      <Relations entry={entry} />
      <Dialectic id={entry.id} />
      <ClaimPoints id={entry.id} />
    </div>
  );
}
