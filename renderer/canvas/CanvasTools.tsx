// The tools that float over the canvas: what can be done to the selection, and the zoom.
import { addElement } from '../actions/addElement.ts';
import { challenge } from '../actions/challenge.ts';
import { connectTo } from '../actions/connectTo.ts';
import { deleteSelected } from '../actions/deleteSelected.ts';
import { editText } from '../actions/editText.ts';
import { goToOrigin } from '../actions/goToOrigin.ts';
import { deleteTheModule, inlineTheModule, renameTheModule } from '../actions/moduleTools.ts';
import { newModule } from '../actions/newModule.ts';
import { zoomActual, zoomFit, zoomIn, zoomOut } from '../actions/zoom.ts';
import { isArchitecture } from '../store/architecture.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { ActionButton } from '../ui/ActionButton.tsx';

export function CanvasTools({ zoom }: { readonly zoom: number }) {
  const editor = useEditor();
  const modules = useUi(isArchitecture);
  const connecting = useUi((state) => state.connecting !== undefined);
  return (
    <>
      {modules && (
        <div className="floating tools" role="toolbar" aria-label="Chosen module">
          <ActionButton action={goToOrigin} look="both" label="Open" />
          <ActionButton action={newModule} look="both" label="New" />
          <ActionButton action={renameTheModule} />
          <ActionButton action={inlineTheModule} />
          <span className="divider" />
          <ActionButton action={deleteTheModule} />
        </div>
      )}
      {!connecting && !modules && (
        <div className="floating tools" role="toolbar" aria-label="Selected element">
          <ActionButton action={addElement} look="both" />
          <ActionButton action={editText} look="both" />
          <ActionButton action={connectTo} look="both" />
          <ActionButton action={challenge} />
          <span className="divider" />
          <ActionButton action={deleteSelected} />
        </div>
      )}
      <div className="floating zoom" role="toolbar" aria-label="Zoom">
        <ActionButton action={zoomOut} />
        <button
          type="button"
          className="button zoom-value"
          title={zoomActual.label}
          aria-label={`Zoom ${zoom} %, back to actual size`}
          onClick={() => zoomActual.run(editor)}
        >
          {zoom} %
        </button>
        <ActionButton action={zoomIn} />
        <ActionButton action={zoomFit} />
      </div>
    </>
  );
}
