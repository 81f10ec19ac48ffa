// The dialog that is open, if any.
import { useUi } from '../store/useEditor.ts';
import { AddDialog } from './AddDialog.tsx';
import { ChangedOutsideDialog } from './ChangedOutsideDialog.tsx';
import { DeleteDialog } from './DeleteDialog.tsx';
import { ExamplesDialog } from './ExamplesDialog.tsx';
import { ExternalDialog } from './ExternalDialog.tsx';
import { LinksDialog } from './LinksDialog.tsx';
import { MessageDialog } from './MessageDialog.tsx';
import { ShortcutsDialog } from './ShortcutsDialog.tsx';
import { UnsavedDialog } from './UnsavedDialog.tsx';

export function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  switch (dialog?.kind) {
    case 'add':
      return <AddDialog to={dialog.to} />;
    case 'delete':
      return <DeleteDialog ids={dialog.ids} sentence={dialog.sentence} />;
    case 'unsaved':
      return <UnsavedDialog before={dialog.before} next={dialog.next} />;
    case 'changedOutside':
      return <ChangedOutsideDialog name={dialog.name} />;
    case 'message':
      return <MessageDialog title={dialog.title} text={dialog.text} />;
    case 'external':
      return <ExternalDialog address={dialog.address} />;
    case 'links':
      return <LinksDialog node={dialog.node} />;
    case 'examples':
      return <ExamplesDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    default:
      return null;
  }
}
