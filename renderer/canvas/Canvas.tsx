// The canvas: React Flow for panning and zooming, fed only what is near the view. One tab stop; the
// arrow keys walk the argument (actions/walk.ts), pointers select, draw links and move branches.
import { Background, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { isArchitecture, primaryOf } from '../store/architecture.ts';
import { pick } from '../store/connecting.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { ConnectBar } from './ConnectBar.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { DragOverlay } from './drag/DragOverlay.tsx';
import { DropMenu } from './drag/DropMenu.tsx';
import { createDragStore, DragContext, useDrag, useDragStore } from './drag/dragStore.ts';
import { useDragging } from './drag/useDragging.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { FocusBar } from './FocusBar.tsx';
import { Handles } from './Handles.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { Minimap } from './Minimap.tsx';
import { ModuleTabs } from './ModuleTabs.tsx';
import { onModuleKey } from './moduleKeys.ts';
import { Overview } from './Overview.tsx';
import { SymbolNode } from './SymbolNode.tsx';
import { TargetsContext } from './targets.ts';
import { toFlow } from './toFlow.ts';
import { useCamera } from './useCamera.ts';
import { usePointer } from './usePointer.ts';
import { useTargets } from './useTargets.ts';

const NODE_TYPES = { symbol: SymbolNode };

export function Canvas() {
  const [drags] = useState(createDragStore);
  return (
    <ReactFlowProvider>
      <DragContext value={drags}>
        <Flow />
      </DragContext>
    </ReactFlowProvider>
  );
}

function Flow() {
  const editor = useEditor();
  const home = useRef<HTMLDivElement>(null);
  const scene = useUi((state) => state.scene);
  const selected = useUi((state) => state.selected);
  const connecting = useUi((state) => state.connecting);
  const camera = useCamera();
  const { range, far, size } = camera;
  const drags = useDragStore();
  const dragging = useDragging(editor, camera, drags, home);
  const pointer = usePointer(editor, camera, dragging, drags);
  const subject = useDrag((state) => state.subject);

  const near = useMemo(
    () => (far ? { nodes: [], links: [] } : scene.grid.near(range)),
    [scene, range, far],
  );
  const nodes = useMemo(() => toFlow(scene, near.nodes), [scene, near]);
  const targets = useTargets(near.nodes);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (modules && onModuleKey(editor, event.key)) event.preventDefault();
    if (event.key !== 'Enter' || !connecting) return;
    event.preventDefault();
    pick(editor, connecting.at);
  };
  useEffect(() => camera.watch(({ zoom }) => setUnzoom(home.current, zoom)), [camera.watch]);
  const at = useUi((state) => primaryOf(state, editor.document.index));
  const modules = useUi(isArchitecture);
  const mode = connecting ? 'connecting' : subject ? `dragging drag-${subject.kind}` : '';

  return (
    <TargetsContext value={targets}>
      <div ref={home} className={`canvas ${mode} ${far ? 'far' : ''}`} {...pointer}>
        {far && (
          <Overview
            scene={scene}
            size={size}
            primary={at}
            selected={selected}
            watch={camera.watch}
          />
        )}
        <ReactFlow
          className="flow"
          data-canvas
          tabIndex={0}
          role="application"
          aria-roledescription={modules ? 'architecture diagram' : 'argument diagram'}
          aria-label={modules ? 'Architecture' : 'Argument'}
          aria-describedby={modules ? 'architecture-help' : 'canvas-help'}
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          onMove={camera.onMove}
          onKeyDown={onKeyDown}
          panOnScroll
          zoomOnDoubleClick={false}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          panActivationKeyCode={null}
          zoomActivationKeyCode={null}
          proOptions={{ hideAttribution: true }}
        >
          {!far && <Background gap={24} size={1.4} />}
          {!far && <LinkLayer scene={scene} ids={near.links} />}
          {!far && !modules && <Handles />}
        </ReactFlow>
        <DragOverlay home={home} />
        <DropMenu />
        <ModuleTabs />
        <CanvasTools zoom={camera.zoom} />
        <ConnectBar />
        <FocusBar />
        <Minimap scene={scene} size={size} watch={camera.watch} onLook={camera.lookAt} />
        {scene.diagram.nodes.length === 0 && <EmptyCanvas />}
      </div>
    </TargetsContext>
  );
}

/** Lets what hangs on symbols keep its size (drag.css); far away it may shrink all the same. */
function setUnzoom(element: HTMLElement | null, zoom: number): void {
  const value = String(Math.round(100 / Math.max(zoom, 0.7)) / 100);
  if (element && element.style.getPropertyValue('--unzoom') !== value) {
    element.style.setProperty('--unzoom', value);
  }
}
