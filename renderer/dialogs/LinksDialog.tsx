// Which of a text's links to follow, with where each leads.
import { linksOf } from '../../core/markdown/plainText.ts';
import { statementAt } from '../../core/model/statement.ts';
import { followLink } from '../store/following.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

interface Props {
  readonly node: string;
}

export function LinksDialog({ node: id }: Props) {
  const editor = useEditor();
  const node = editor.document.index.nodes.get(id)?.node;
  const follow = (href: string) => {
    editor.closeDialog();
    followLink(editor, href);
  };
  return (
    <Modal title={`Links of ${node?.identifier ?? id}`} size="medium" onClose={editor.closeDialog}>
      <ul className="link-list">
        {linksOf(statementAt(editor.document.index, id)).map(({ href, text }) => (
          <li key={href}>
            <button type="button" onClick={() => follow(href)}>
              <strong>{text}</strong>
              <span className="address">{href}</span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
