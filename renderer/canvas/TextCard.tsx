// The card in which a text is edited, over its symbol. Enter keeps it, Escape takes it back, Tab goes
// on with a goal below; every key press is in the document at once.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { kindName } from '../../core/model/kinds.ts';
import { focusCanvas } from '../keys/regions.ts';
import { add, childCall } from '../store/adding.ts';
import { endTyping, giveUpTyping, type } from '../store/typing.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { formatOnKey } from './formatOnKey.ts';
import type { SymbolData } from './toFlow.ts';

const LEAST = { width: 260, height: 100 };

export function TextCard({ node, box }: SymbolData) {
  const editor = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useUi(() => editor.document.index.nodes.get(node.id)?.node.text ?? '');
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (formatOnKey(event, (changed) => type(editor, node.id, changed))) return;
    const keeps = event.key === 'Enter' && !event.shiftKey;
    const goesOn = event.key === 'Tab' && !event.shiftKey;
    if (!keeps && !goesOn && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') giveUpTyping(editor);
    else endTyping(editor);
    focusCanvas();
    if (goesOn) add(editor, childCall(editor, node.id));
  };

  const width = Math.max(box.width + 16, LEAST.width);
  const minHeight = Math.max(box.height + 8, LEAST.height);
  const left = (box.width - width) / 2;
  return (
    <div className="text-card nodrag nopan nowheel" style={{ left, top: -4, width, minHeight }}>
      <label htmlFor={`text-${node.id}`}>
        {node.identifier} <span>{kindName(node.kind)}</span>
      </label>
      <textarea
        ref={field}
        id={`text-${node.id}`}
        aria-label={`Text of ${node.identifier}`}
        aria-describedby={`keys-${node.id}`}
        value={text}
        maxLength={100_000}
        placeholder={PLACEHOLDERS[node.kind] ?? 'Statement'}
        onChange={(event) => type(editor, node.id, event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => endTyping(editor)}
      />
      <p id={`keys-${node.id}`}>Enter keeps · Tab adds below · Esc gives up</p>
    </div>
  );
}

/** How GSN asks each kind to be worded (1:2.3). */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  goal: 'A claim: noun phrase and verb phrase',
  strategy: 'How the claim is argued',
  solution: 'The evidence, as a noun phrase',
  context: 'What the claim is to be read in',
  assumption: 'What is taken to be true',
  justification: 'Why this way of arguing is apt',
};
