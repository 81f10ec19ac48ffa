// The card in which a text is edited, over its symbol. Every key press is in the document at once:
// Enter keeps it, Escape takes it back, Tab and Ctrl+Enter go on with another element, "@" links.
import { useStore } from '@xyflow/react';
import { type ClipboardEvent, type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { kindName } from '../../core/model/kinds.ts';
import { focusCanvas } from '../keys/regions.ts';
import { add, childCall, siblingCall } from '../store/adding.ts';
import { chooseOffer, type Offer } from '../store/mentioning.ts';
import { endTyping, giveUpTyping } from '../store/typing.ts';
import { useEditor, useUi } from '../store/useEditor.ts';
import { pasteInto, write } from '../store/writing.ts';
import { formatOnKey } from './formatOnKey.ts';
import { MentionList, optionId } from './MentionList.tsx';
import type { SymbolData } from './toFlow.ts';
import { useCardInView } from './useCardInView.ts';
import { useMentions } from './useMentions.ts';

const LEAST = { width: 316, height: 100 };

export function TextCard({ node, box }: SymbolData) {
  const editor = useEditor();
  const field = useRef<HTMLTextAreaElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const caret = useRef<number>(undefined);
  const list = useId();
  const text = useUi(() => editor.document.index.nodes.get(node.id)?.node.text ?? '');
  const editing = useUi((state) => state.editing);
  const zoom = useStore((state) => state.transform[2]);
  const mentions = useMentions(node.id);
  const open = mentions.asking !== undefined;
  useCardInView(card, `${box.x} ${box.y}`);
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    const { isNew, ahead } = editor.store.getState().editing ?? {};
    if (!isNew && !ahead) field.current?.select();
    // Behind what was typed before the card was there.
    if (ahead) field.current?.setSelectionRange(-1, -1);
  }, [editor]);
  // After a choice the caret stands behind what was put in.
  useLayoutEffect(() => {
    if (caret.current === undefined) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = undefined;
  });

  const choose = (offer: Offer | undefined) => {
    if (!offer || !mentions.asking) return;
    const after = chooseOffer(editor, node.id, text, mentions.asking, offer);
    caret.current = after.caret;
    mentions.close();
  };
  const inList = (key: string): boolean => {
    if (key === 'ArrowDown') mentions.step(1);
    else if (key === 'ArrowUp') mentions.step(-1);
    else if (key === 'Enter' || key === 'Tab') choose(mentions.offers[mentions.active]);
    else if (key === 'Escape') mentions.close();
    else return false;
    return true;
  };
  const leave = (key: string, mod: boolean): boolean => {
    const goesOn = key === 'Tab' || (key === 'Enter' && mod);
    if (key === 'Escape') giveUpTyping(editor);
    else if (key === 'Enter' || goesOn) endTyping(editor, !goesOn);
    else return false;
    focusCanvas();
    // What comes next draws both; a drawing for each would be felt in a large case.
    if (goesOn && !addNext(key)) editor.refreshScene();
    return true;
  };
  const addNext = (key: string): boolean => {
    const call = key === 'Tab' ? childCall(editor, node.id) : siblingCall(editor, node.id);
    if (typeof call !== 'string') return add(editor, call);
    editor.notify('refused', call);
    return false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.shiftKey || event.altKey) return;
    if (formatOnKey(event, (changed) => write(editor, node.id, changed))) return;
    const mod = event.ctrlKey || event.metaKey;
    const done = (open && !mod && inList(event.key)) || leave(event.key, mod);
    if (!done) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent) => {
    if (pasteInto(editor, node.id, event.clipboardData.getData('text/plain'))) {
      event.preventDefault();
      if (!editor.store.getState().editing) focusCanvas();
    }
  };

  const width = Math.max(box.width + 16, LEAST.width);
  const minHeight = Math.max(box.height + 8, LEAST.height);
  // The card is to be read however small the drawing is.
  const scale = Math.max(1, 1 / zoom);
  const left = (box.width - width) / 2;
  return (
    <div
      ref={card}
      className="text-card nodrag nopan nowheel"
      style={{ left, top: -4, width, minHeight, transform: `scale(${scale})` }}
    >
      <label htmlFor={`text-${node.id}`}>
        {node.identifier} <span>{kindName(node.kind)}</span>
      </label>
      <textarea
        ref={field}
        id={`text-${node.id}`}
        aria-label={`Text of ${node.identifier}`}
        aria-describedby={`keys-${node.id}`}
        aria-autocomplete="list"
        aria-controls={open ? list : undefined}
        aria-activedescendant={open ? optionId(list, mentions.active) : undefined}
        value={text}
        maxLength={100_000}
        placeholder={PLACEHOLDERS[node.kind] ?? 'Statement'}
        onChange={({ target }) => {
          write(editor, node.id, target.value);
          mentions.look(target.value, target.selectionStart);
        }}
        onSelect={({ currentTarget }) =>
          mentions.look(currentTarget.value, currentTarget.selectionStart)
        }
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onBlur={() => endTyping(editor)}
      />
      {open && (
        <MentionList
          id={list}
          node={node.id}
          offers={mentions.offers}
          active={mentions.active}
          onChoose={choose}
        />
      )}
      <p id={`keys-${node.id}`} aria-live="polite" className={editing?.note ? 'note' : undefined}>
        {editing?.note ?? hint(open, text === '' && editing?.isNew === true)}
      </p>
    </div>
  );
}

function hint(open: boolean, blank: boolean): string {
  if (open) return '↑ ↓ choose · Enter links · Esc closes the list';
  if (blank) return 'Type s: c: a: j: or e: for another kind · @ links';
  return 'Enter keeps · Tab adds below · @ links · Esc gives up';
}

/** How GSN asks each kind to be worded (1:2.3). */
const PLACEHOLDERS: Readonly<Record<string, string>> = {
  goal: 'A claim: noun phrase and verb phrase',
  strategy: 'How the claim is argued',
  solution: 'The evidence, as a noun phrase; @ cites a record',
  context: 'What the claim is to be read in',
  assumption: 'What is taken to be true',
  justification: 'Why this way of arguing is apt',
};
