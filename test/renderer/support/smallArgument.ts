// A small argument in an editor, with short ways to choose and to look.
import { writeCase } from '../../../core/format/canonical.ts';
import { testEditor } from './testEditor.ts';

const ARGUMENT = `
  case {profile: gsn-strict}
  G1 "Top"
    ~ C1 "Context"
    S1 "How"
      G2 "Left"
        Sn1 "Report" -> E-01
      G3 "Right"
  evidence E-01 {title: Test}
  module Sub
  G8 "Elsewhere"
`;

export function setup(text = ARGUMENT) {
  const { editor } = testEditor(text);
  const state = () => editor.store.getState();
  const select = (...ids: string[]) => editor.selectAll(ids);
  const children = (id: string) =>
    editor.document.index.nodes.get(id)?.supportedBy.map(({ to }) => to?.node.identifier);
  const shown = () => [...state().scene.nodes.keys()].sort().join(' ');
  const told = () => state().notices.at(-1)?.text ?? '';
  return {
    editor,
    state,
    select,
    children,
    shown,
    told,
    text: () => writeCase(editor.document.case),
  };
}
