// One element on the canvas: its symbol from the shape library, the ring of the selection, the marks
// of its worst finding, a pin and a folded branch, and the card in which its text is edited.
import type { NodeProps } from '@xyflow/react';
import { Pin } from 'lucide-react';
import { memo, useContext, useRef } from 'react';
import { type Finding, stands } from '../../core/analyser/finding.ts';
import { nodeShapes, outlineOf } from '../../core/draw/shapes.ts';
import type { DiagramNode, NodeBox } from '../../core/layout/diagram.ts';
import { marksKey } from '../../core/layout/nodeSize.ts';
import { shapeOf } from '../../core/layout/outline.ts';
import { moduleIn } from '../../core/select/architecture.ts';
import { findingsAt, primaryOf } from '../store/architecture.ts';
import type { FindingsById } from '../store/findingsById.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { ChangeMark } from '../ui/ChangeMark.tsx';
import { SeverityIcon } from '../ui/SeverityIcon.tsx';
import { describeNode } from './describe.ts';
import { HiddenBadge } from './HiddenBadge.tsx';
import { ModuleBadge, ModuleMarks } from './ModuleMarks.tsx';
import { Shapes } from './paint.tsx';
import { TextCard } from './TextCard.tsx';
import { TargetsContext } from './targets.ts';
import type { FlowNode, SymbolData } from './toFlow.ts';
import { useActiveSymbol } from './useActiveSymbol.ts';

const NONE: readonly Finding[] = [];
const NO_IDS: FindingsById = new Map();

export function SymbolNode({ data }: NodeProps<FlowNode>) {
  const { node, box } = data;
  const editor = useEditor();
  const selected = useUi(
    (state) =>
      state.selection?.id === node.id ||
      (state.connecting === undefined && primaryOf(state, editor.document.index) === node.id),
  );
  const symbol = useRef<HTMLDivElement>(null);
  useActiveSymbol(
    symbol,
    useUi((state) => primaryOf(state, editor.document.index) === node.id),
  );
  const also = useUi((state) => state.selected.has(node.id));
  const editing = useUi((state) => state.editing?.node === node.id);
  const isModule = moduleIn(node.id) !== undefined;
  // Of an element its own; all findings concern a module, and there are few of those.
  const own = useUi((state) => (isModule ? undefined : state.checked.byId.get(node.id)));
  const all = useUi((state) => (isModule ? state.checked.findings : undefined));
  const opened = useUi((state) => (isModule ? state.opened : undefined));
  // What lies in a module depends on the case.
  useUi((state) => (isModule ? state.version : undefined));
  const findings =
    all && opened
      ? findingsAt(
          editor.document.index,
          { checked: { findings: all, byId: NO_IDS }, opened },
          node.id,
        )
      : (own ?? NONE);
  const mark = useUi((state) => (isModule ? undefined : state.changes.marks.get(node.id)));
  const aimed = useUi((state) => state.connecting?.at === node.id);
  const target = useContext(TargetsContext)?.get(node.id);
  const worst = findings.find(stands)?.severity;
  const state = [
    selected ? 'selected' : also && 'also',
    target && `target-${target}`,
    aimed && 'aimed',
  ];
  return (
    <>
      <div
        ref={symbol}
        id={`symbol-${node.id}`}
        className={`symbol ${state.filter(Boolean).join(' ')}`}
        role="img"
        aria-label={describeNode(node, findings.length, mark)}
        data-node={node.id}
        data-identifier={node.identifier}
      >
        {(also || selected || aimed) && <Ring node={node} box={box} />}
        <Drawing node={node} box={box} />
        {isModule && findings.length > 0 && <ModuleMarks findings={findings} />}
        {worst && !isModule && (
          <span className={`finding-mark ${worst}${isPublicOutside(node) ? ' aside' : ''}`}>
            <SeverityIcon severity={worst} size={14} />
          </span>
        )}
        {node.pinned && (
          <span className="pin-mark" title="Pinned: stays where it was put">
            <Pin size={12} aria-hidden />
          </span>
        )}
        {mark && <ChangeMark mark={mark} className="change-mark" size={11} />}
      </div>
      {node.collapsed !== undefined && !isModule && <HiddenBadge node={node} box={box} />}
      {node.collapsed !== undefined && isModule && <ModuleBadge node={node} box={box} />}
      {editing && <TextCard node={node} box={box} />}
    </>
  );
}

/** Round symbols have the public decorator where the mark of a finding would stand. */
function isPublicOutside(node: DiagramNode): boolean {
  const shape = shapeOf(node.kind);
  return node.public === true && (shape === 'circle' || shape === 'oval');
}

function Ring({ node, box }: SymbolData) {
  return (
    <svg className="symbol-ring" width={box.width} height={box.height} aria-hidden>
      <path d={outlineOf(node, box)} />
    </svg>
  );
}

const Drawing = memo(function Drawing({ node, box }: SymbolData) {
  return (
    <svg className="symbol-drawing" width={box.width} height={box.height} aria-hidden>
      <Shapes shapes={nodeShapes(node, box)} />
    </svg>
  );
}, looksTheSame);

/** The cached lines are the same for everything that shows in a symbol but these. */
function looksTheSame(a: SymbolData, b: SymbolData): boolean {
  const same = a.box.lines === b.box.lines && a.box.marks === b.box.marks;
  return same && sameMarks(a.node, b.node) && sameSize(a.box, b.box);
}

function sameMarks(a: DiagramNode, b: DiagramNode): boolean {
  return (
    a.kind === b.kind &&
    a.defeated === b.defeated &&
    a.collapsed === b.collapsed &&
    a.lineOfDefence === b.lineOfDefence &&
    marksKey(a) === marksKey(b)
  );
}

function sameSize(a: NodeBox, b: NodeBox): boolean {
  return a.width === b.width && a.height === b.height && a.below === b.below;
}
