// What a symbol offers to the pointer while it is hovered or selected: grips that draw links, and the
// switch that folds its branch. The keyboard has actions for all of it.
import { ViewportPortal } from '@xyflow/react';
import { ChevronDown, ChevronRight, Plus, Swords } from 'lucide-react';
import type { ReactNode } from 'react';
import type { NodeBox } from '../../core/layout/diagram.ts';
import { focusCanvas } from '../keys/regions.ts';
import { toggleCollapsed } from '../store/folding.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { type Grip, useDrag } from './drag/dragStore.ts';
import { holdsContext, holdsSupport, mayChallenge } from './drag/holds.ts';

export function Handles() {
  const hovered = useDrag((state) => state.hovered);
  const dragging = useDrag((state) => state.subject !== undefined);
  const selected = useUi(({ selection, selected: all }) =>
    selection?.kind === 'node' && all.size === 1 ? selection.id : undefined,
  );
  const editing = useUi((state) => state.editing?.node);
  const connecting = useUi((state) => state.connecting !== undefined);
  const scene = useUi((state) => state.scene);
  if (dragging || connecting) return null;
  const ids = [...new Set([selected, hovered])].filter((id) => id !== undefined && id !== editing);
  return (
    <ViewportPortal>
      {ids.map((id) => {
        const box = scene.layout.boxes.get(id ?? '');
        return id !== undefined && box && <SymbolHandles key={id} id={id} box={box} />;
      })}
    </ViewportPortal>
  );
}

function SymbolHandles({ id, box }: { readonly id: string; readonly box: NodeBox }) {
  const editor = useEditor();
  useUi((state) => state.version);
  const author = useUi((state) => state.mode === 'author');
  const reading = useUi((state) => state.mode === 'read');
  const entry = editor.document.index.nodes.get(id);
  if (!entry) return null;
  const { identifier } = entry.node;
  const folded = editor.document.case.view?.collapsed?.[id] === true;
  const hasBranch = entry.supportedBy.length + entry.inContextOf.length > 0;
  const fold = () => {
    toggleCollapsed(editor, [id]);
    focusCanvas();
  };
  const place = { transform: `translate(${box.x}px, ${box.y}px)` };
  return (
    <div className="handles" style={place} data-handles={id}>
      {hasBranch && !folded && (
        <Handle
          at={{ x: 0, y: box.height }}
          className="fold"
          title={`Collapse what is below ${identifier}`}
          onClick={fold}
        >
          <ChevronDown size={14} aria-hidden />
        </Handle>
      )}
      {folded && (
        <Handle
          at={{ x: 0, y: box.height }}
          className="fold"
          title={`Unfold ${identifier}`}
          onClick={fold}
        >
          <ChevronRight size={14} aria-hidden />
        </Handle>
      )}
      {author && holdsSupport(editor, id) && (
        <Handle
          at={{ x: box.width / 2, y: box.height + box.below + (folded || box.below > 0 ? 10 : 0) }}
          className="grip"
          grip="support"
          title={`Drag to what supports ${identifier}; click to add support`}
        >
          <Plus size={12} aria-hidden />
        </Handle>
      )}
      {author && holdsContext(editor, id) && (
        <Handle
          at={{ x: box.width, y: box.height / 2 }}
          className="grip"
          grip="context"
          title={`Drag to a context of ${identifier}; click to add context`}
        >
          <Plus size={12} aria-hidden />
        </Handle>
      )}
      {!reading && mayChallenge(editor, id) && (
        <Handle
          at={{ x: 0, y: box.height / 2 }}
          className="grip"
          grip="challenge"
          title={`Drag to what ${identifier} challenges: an element, or a relation`}
        >
          <Swords size={12} aria-hidden />
        </Handle>
      )}
    </div>
  );
}

interface HandleProps {
  readonly at: { readonly x: number; readonly y: number };
  readonly className: string;
  readonly grip?: Grip;
  readonly title: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

function Handle({ at, className, grip, title, onClick, children }: HandleProps) {
  return (
    <button
      type="button"
      className={`handle ${className}`}
      style={{ left: at.x, top: at.y }}
      tabIndex={-1}
      aria-hidden
      title={title}
      data-grip={grip}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
