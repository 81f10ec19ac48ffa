// A row of the outline: what it is, how it stands, what is found of it and of what it hides.

import { ChevronDown, ChevronRight, CornerDownRight } from 'lucide-react';
import { stands } from '../../../core/analyser/finding.ts';
import { oneLine } from '../../../core/markdown/plainText.ts';
import type { CaseNode } from '../../../core/model/case.ts';
import type { CaseIndex } from '../../../core/model/index.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { lineOf } from '../../../core/model/lineOf.ts';
import { statementAt } from '../../../core/model/statement.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ChangeMark } from '../../ui/ChangeMark.tsx';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { counted } from '../../ui/words.ts';
import type { Hidden } from './hiddenBelow.ts';
import { KindIcon } from './KindIcon.tsx';
import { showOutlineMenu } from './outlineMenu.ts';
import type { OutlineRow } from './outlineRows.ts';
import { RowText } from './RowText.tsx';

interface Props {
  readonly row: OutlineRow;
  readonly onOpen: (id: string, open: boolean) => void;
  /** Only of a closed row. */
  readonly hidden: Hidden | undefined;
  /** It is shown for what lies below it. */
  readonly aside: boolean;
  readonly typing: boolean;
  readonly onTyped: () => void;
}

export function OutlineRowView({ row, onOpen, hidden, aside, typing, onTyped }: Props) {
  const editor = useEditor();
  const entry = editor.document.index.nodes.get(row.id);
  const findings = useUi((state) => state.checked.byId.get(row.id));
  const mark = useUi((state) => state.changes.marks.get(row.id));
  if (!entry) return null;
  const { node } = entry;
  const open = findings?.filter(stands) ?? [];
  const line = lineOf(editor.document.index, entry);
  const text = oneLine(statementAt(editor.document.index, row.id));
  const from = elsewhere(editor.document.index, row.id);
  const Chevron = row.open ? ChevronDown : ChevronRight;
  const total = open.length + (hidden?.findings ?? 0);
  const worst = worse(open[0]?.severity, hidden?.worst);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree has the keys of the menu
    <div
      className={`outline-row ${row.relation} ${aside ? 'aside' : ''}`}
      style={{ paddingLeft: 4 + (row.level - 1) * 11 }}
      onContextMenu={(event) => {
        event.preventDefault();
        showOutlineMenu(editor, row.id, { x: event.clientX, y: event.clientY });
      }}
    >
      {row.children > 0 ? (
        // The tree's own keys do the same.
        <span
          className="twist"
          aria-hidden
          onClick={(event) => {
            event.stopPropagation();
            onOpen(row.id, !row.open);
          }}
        >
          <Chevron size={14} />
        </span>
      ) : (
        <span className="twist">{row.again && <CornerDownRight size={12} />}</span>
      )}
      <KindIcon kind={node.kind} line={line} />
      <span className="visually-hidden">
        {row.relation === 'challenges' && 'challenge, '}
        {kindName(node.kind)}{' '}
      </span>
      <b>{node.identifier}</b>
      {from !== undefined && <span className="visually-hidden"> </span>}
      {from !== undefined && (
        <span className="outline-from" title={`of ${from}`}>
          of {from}
        </span>
      )}
      <span className="visually-hidden">: </span>
      {typing ? (
        <RowText node={row.id} name={node.identifier} text={node.text ?? ''} onDone={onTyped} />
      ) : (
        <span className={`outline-text ${text ? '' : 'none'}`} title={text}>
          {text || 'no text'}
        </span>
      )}
      <span className="visually-hidden">{statusOf(node, line)}</span>
      {row.again && <span className="visually-hidden">. Shown in full above</span>}
      {mark && <ChangeMark mark={mark} className="outline-change" size={11} />}
      {mark && <span className="visually-hidden">. {mark} since the last save</span>}
      {worst && <SeverityIcon severity={worst} size={13} />}
      {total > 0 && (
        <span className="outline-count" aria-hidden title={titleOf(open.length, hidden)}>
          {total}
        </span>
      )}
      {open.length > 0 && (
        <span className="visually-hidden">. {counted(open.length, 'finding')}</span>
      )}
      {hidden && (
        <span className="visually-hidden">
          . Closed: {counted(hidden.elements, 'element')}, {counted(hidden.findings, 'finding')}{' '}
          below
        </span>
      )}
    </div>
  );
}

/** The module that an away element or a reference stands for, where its identifier does not say so. */
function elsewhere(index: CaseIndex, id: string): string | undefined {
  const node = index.nodes.get(id)?.node;
  if (!node) return undefined;
  if ('target' in node) {
    const name = index.case.modules.get(node.target)?.name;
    return name === node.identifier ? undefined : name;
  }
  if (!('origin' in node)) return undefined;
  const module = index.nodes.get(node.origin)?.node.module ?? node.originModule ?? '';
  return index.case.modules.get(module)?.name;
}

/** What the drawing shows by marks: ". Undeveloped, control line". */
function statusOf(node: CaseNode, line: string | undefined): string {
  const words = [
    'undeveloped' in node && node.undeveloped && 'undeveloped',
    node.public && 'public',
    'toBeSupportedByContract' in node &&
      node.toBeSupportedByContract &&
      'to be supported by contract',
    node.uninstantiated && 'uninstantiated',
    node.defeated && 'judged defeated',
    line && line !== 'neither' && `${line} line`,
  ].filter(Boolean);
  return words.length > 0 ? `. ${words.join(', ')}` : '';
}

function titleOf(own: number, hidden: Hidden | undefined): string {
  const parts = [counted(own, 'finding')];
  if (hidden)
    parts.push(`${hidden.findings} on ${counted(hidden.elements, 'element')} hidden below`);
  return parts.join(', ');
}

const ORDER = ['blocker', 'error', 'warning', 'info'] as const;

function worse(a: Hidden['worst'], b: Hidden['worst']): Hidden['worst'] {
  return ORDER.find((severity) => severity === a || severity === b);
}
