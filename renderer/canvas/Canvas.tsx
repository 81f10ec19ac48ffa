// The canvas: React Flow for panning and zooming, fed only what is near the view. One tab stop; the
// arrow keys walk the argument (actions/walk.ts), pointers select, open and pick targets.
import { Background, ReactFlow, ReactFlowProvider } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { pick } from '../store/connecting.ts';
import { startTyping } from '../store/typing.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { CanvasTools } from './CanvasTools.tsx';
import { ConnectBar } from './ConnectBar.tsx';
import { MAX_ZOOM, MIN_ZOOM } from './camera.ts';
import { EmptyCanvas } from './EmptyCanvas.tsx';
import { FocusBar } from './FocusBar.tsx';
import { LinkLayer } from './LinkLayer.tsx';
import { Minimap } from './Minimap.tsx';
import { ModuleTabs } from './ModuleTabs.tsx';
import { Overview } from './Overview.tsx';
import { SymbolNode } from './SymbolNode.tsx';
import { TargetsContext, targetsOf } from './targets.ts';
import { toFlow } from './toFlow.ts';
import { useCamera } from './useCamera.ts';

const NODE_TYPES = { symbol: SymbolNode };

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Flow />
    </ReactFlowProvider>
  );
}

function Flow() {
  const editor = useEditor();
  const scene = useUi((state) => state.scene);
  const version = useUi((state) => state.version);
  const checked = useUi((state) => state.checked);
  const selection = useUi((state) => state.selection);
  const connecting = useUi((state) => state.connecting);
  const camera = useCamera();
  const { range, far, size } = camera;

  const near = useMemo(
    () => (far ? { nodes: [], links: [] } : scene.grid.near(range)),
    [scene, range, far],
  );
  const nodes = useMemo(() => toFlow(scene, near.nodes), [scene, near]);
  const [from, as] = [connecting?.from, connecting?.as];
  const targets = useMemo(() => {
    // `version`: an edit may change which targets are legal.
    return from && as && version >= 0 ? targetsOf(editor, from, as, near.nodes) : undefined;
  }, [editor, from, as, near, version]);

  const choose = (id: string, kind: 'node' | 'link') => {
    if (connecting) pick(editor, id);
    else editor.select({ kind, id });
  };
  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('.text-card')) return;
    const id = idAt(event.target, 'node');
    const link = idAt(event.target, 'link');
    if (id !== undefined) choose(id, 'node');
    else if (link !== undefined) choose(link, 'link');
  };
  const onDoubleClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || connecting) return;
    const id = idAt(event.target, 'node');
    if (id !== undefined) startTyping(editor, id);
  };
  const onPaneClick = (event: MouseEvent) => {
    const hit = far ? camera.nodeAt(scene, event.clientX, event.clientY) : undefined;
    if (hit !== undefined) choose(hit, 'node');
    else if (!connecting) editor.select(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !connecting || event.target !== event.currentTarget) return;
    event.preventDefault();
    pick(editor, connecting.at);
  };
  const at = connecting?.at ?? selection?.id;
  const shown = at !== undefined && near.nodes.includes(at);

  return (
    <TargetsContext value={targets}>
      <div className={`canvas ${connecting ? 'connecting' : ''}`}>
        {far && (
          <Overview
            scene={scene}
            size={size}
            checked={checked}
            selected={at}
            watch={camera.watch}
          />
        )}
        <ReactFlow
          className="flow"
          data-canvas
          tabIndex={0}
          role="application"
          aria-roledescription="argument diagram"
          aria-label="Argument"
          aria-describedby="canvas-help"
          aria-activedescendant={shown ? `symbol-${at}` : undefined}
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          minZoom={MIN_ZOOM}
          maxZoom={MAX_ZOOM}
          onMove={camera.onMove}
          onPaneClick={onPaneClick}
          onClick={onClick}
          onDoubleClick={onDoubleClick}
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
        </ReactFlow>
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

function idAt(target: Element, what: 'node' | 'link'): string | undefined {
  return target.closest(`[data-${what}]`)?.getAttribute(`data-${what}`) ?? undefined;
}
