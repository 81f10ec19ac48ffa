// Every kind that could be added: the legal ones to choose, the others with the reason why not.
import { type KeyboardEvent, useRef } from 'react';
import { nameOf } from '../../core/model/lookup.ts';
import { KindIcon } from '../panels/outline/KindIcon.tsx';
import { type AddOption, add, addOptions } from '../store/adding.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';

export function AddDialog({ to }: { readonly to: string }) {
  const editor = useEditor();
  const list = useRef<HTMLUListElement>(null);
  const options = addOptions(editor, to);
  const name = nameOf(editor.document.case, to);
  const choose = ({ call }: AddOption) => {
    editor.closeDialog();
    add(editor, call);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const letter = options.find(
      ({ kind, link }) => letterOf(kind, link) === event.key.toUpperCase(),
    );
    if (letter?.verdict.allowed && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      choose(letter);
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <Modal title={`Add to ${name}`} onClose={editor.closeDialog}>
      <ul className="add-list" ref={list} onKeyDown={onKeyDown}>
        {options.map((option) => (
          <li key={`${option.kind} ${option.link}`}>
            <button
              type="button"
              aria-disabled={!option.verdict.allowed}
              onClick={() => option.verdict.allowed && choose(option)}
            >
              <KindIcon kind={option.kind} />
              <span className="add-label">{option.label}</span>
              <span className="add-note">{noteOf(option)}</span>
              {letterOf(option.kind, option.link) && (
                <kbd>{letterOf(option.kind, option.link)}</kbd>
              )}
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

/** A key for each kind while the list is open. */
const LETTERS: Readonly<Record<string, string>> = {
  goal: 'G',
  strategy: 'S',
  solution: 'E',
  context: 'C',
  assumption: 'A',
  justification: 'J',
};

function letterOf(kind: string, link: string): string | undefined {
  return link === 'challenges' ? undefined : LETTERS[kind];
}

const RELATIONS = {
  supportedBy: 'supports it',
  inContextOf: 'beside it',
  challenges: 'doubts it',
} as const;

function noteOf({ verdict, link }: AddOption): string {
  if (!verdict.allowed) return verdict.message;
  return verdict.warning ?? RELATIONS[link];
}
