// What is selected, in full.
import { useEditor, useUi } from '../../store/useEditor.ts';
import { CaseFields } from './CaseFields.tsx';
import { LinkFields } from './LinkFields.tsx';
import { NodeFields } from './NodeFields.tsx';

export function Inspector() {
  return (
    <>
      <header className="panel-head">
        <h2>Inspector</h2>
      </header>
      <Selected />
    </>
  );
}

function Selected() {
  const editor = useEditor();
  const selection = useUi((state) => state.selection);
  useUi((state) => state.version);
  const { index } = editor.document;
  const node = selection?.kind === 'node' ? index.nodes.get(selection.id) : undefined;
  const link = selection?.kind === 'link' ? index.links.get(selection.id) : undefined;
  if (node) return <NodeFields key={node.id} entry={node} />;
  if (link) return <LinkFields key={link.id} entry={link} />;
  return <CaseFields />;
}
