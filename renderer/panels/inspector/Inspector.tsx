// What is selected, in full.
import { Lock } from 'lucide-react';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { CaseFields } from './CaseFields.tsx';
import { LinkFields } from './LinkFields.tsx';
import { NodeFields } from './NodeFields.tsx';
import { RecordFields } from './RecordFields.tsx';
import { SeveralFields } from './SeveralFields.tsx';
import { useReason, WHY_FIXED, WhyFixedProvider } from './whyFixed.ts';

export function Inspector() {
  return (
    <>
      <header className="panel-head">
        <h2>Inspector</h2>
      </header>
      <Changeable />
    </>
  );
}

/** Says above the fields why they cannot be changed, where they cannot. */
function Changeable() {
  const selected = useUi((state) => state.selected);
  const why = useReason([...selected]);
  return (
    <WhyFixedProvider value={why}>
      {why !== undefined && (
        <p className="why-fixed" id={WHY_FIXED}>
          <Lock size={14} strokeWidth={1.75} aria-hidden /> {why}
        </p>
      )}
      <Selected />
    </WhyFixedProvider>
  );
}

function Selected() {
  const editor = useEditor();
  const selection = useUi((state) => state.selection);
  const selected = useUi((state) => state.selected);
  const record = useUi((state) => state.record);
  useUi((state) => state.version);
  const { index } = editor.document;
  if (selected.size > 1) return <SeveralFields selected={selected} />;
  const node = selection?.kind === 'node' ? index.nodes.get(selection.id) : undefined;
  const link = selection?.kind === 'link' ? index.links.get(selection.id) : undefined;
  if (node) return <NodeFields key={node.id} entry={node} />;
  if (link) return <LinkFields key={link.id} entry={link} />;
  if (record) return <RecordFields key={`${record.table}/${record.id}`} place={record} />;
  return <CaseFields />;
}
