// What "@" offers below the text being written: a list that the text field speaks for.
import { FilePlus2, FileText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { tableWord } from '../../core/analyser/ask/references.ts';
import { KindIcon } from '../panels/outline/KindIcon.tsx';
import { effectOf, type Offer } from '../store/mentioning.ts';
import { useEditor } from '../store/useEditor.ts';
import { counted } from '../ui/words.ts';

interface Props {
  readonly id: string;
  readonly node: string;
  readonly offers: readonly Offer[];
  readonly active: number;
  readonly onChoose: (offer: Offer) => void;
}

export function MentionList({ id, node, offers, active, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <div ref={list} id={id} className="mentions" role="listbox" aria-label="What to link">
        {offers.map((offer, at) => (
          <Option
            key={`${offer.what} ${offer.id}`}
            id={optionId(id, at)}
            node={node}
            offer={offer}
            chosen={at === active}
            onChoose={onChoose}
          />
        ))}
      </div>
      <span className="visually-hidden" aria-live="polite">
        {counted(offers.length, 'thing')} to link
      </span>
    </>
  );
}

export function optionId(list: string, at: number): string {
  return `${list}-${at}`;
}

interface OptionProps {
  readonly id: string;
  readonly node: string;
  readonly offer: Offer;
  readonly chosen: boolean;
  readonly onChoose: (offer: Offer) => void;
}

function Option({ id, node, offer, chosen, onChoose }: OptionProps) {
  const editor = useEditor();
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className="mention"
      // The text keeps the focus.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => onChoose(offer)}
      onKeyDown={() => undefined}
    >
      {offer.what === 'element' && <KindIcon kind={offer.kind} />}
      {offer.what === 'record' && <FileText size={15} aria-hidden />}
      {offer.what === 'new' && <FilePlus2 size={15} aria-hidden />}
      {offer.what === 'new' ? (
        <span className="mention-text">New evidence “{offer.title}”</span>
      ) : (
        <>
          <b>{offer.name}</b>
          <span className="mention-text">
            {offer.text || (offer.what === 'record' ? tableWord(offer.table) : 'no text')}
          </span>
        </>
      )}
      <span className="mention-effect">{effectOf(editor, node, offer)}</span>
    </div>
  );
}
