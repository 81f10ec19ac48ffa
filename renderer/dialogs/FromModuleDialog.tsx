// Which element of another module is repeated here, or which module or contract is referred to: found
// by typing, taken by Enter. How it is joined can be said before.
import { useState } from 'react';
import type { LinkKind } from '../../core/model/kinds.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { KindIcon } from '../panels/outline/KindIcon.tsx';
import { addOffer, awayOffers, type Offer, referenceOffers } from '../store/fromModules.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { PickList } from '../ui/PickList.tsx';
import { JoinChoice } from './JoinChoice.tsx';

interface Props {
  readonly what: 'away' | 'module' | 'contract';
  readonly parent: string | undefined;
}

const WORDS = {
  away: ['Add away element', 'Elements of other modules', 'No element of another module fits.'],
  module: ['Add module reference', 'Modules', 'No other module fits.'],
  contract: ['Add contract reference', 'Contracts', 'No contract module fits.'],
} as const;

export function FromModuleDialog({ what, parent }: Props) {
  const editor = useEditor();
  const [link, setLink] = useState<LinkKind>();
  const [title, label, none] = WORDS[what];
  const where = parent === undefined ? '' : ` to ${nameOf(editor.document.case, parent)}`;
  const offersFor = (query: string) => {
    if (what === 'away') return awayOffers(editor, { parent, link }, query);
    const offers = referenceOffers(editor, { parent, link }, what === 'contract', query);
    return { offers, more: 0 };
  };
  return (
    <Modal title={`${title}${where}`} size="medium" onClose={editor.closeDialog}>
      <PickList
        label={label}
        placeholder="Type a name or words"
        none={none}
        find={(query) => {
          const { offers, more } = offersFor(query);
          return { more, picks: offers.map(toPick) };
        }}
        onPick={(id) => {
          const chosen = offersFor('').offers.find((offer) => offer.id === id);
          const offer = chosen ?? offersFor(nameFor(id)).offers.find((one) => one.id === id);
          editor.closeDialog();
          if (offer) addOffer(editor, offer);
        }}
      />
      {parent !== undefined && <JoinChoice what={what} value={link} onChange={setLink} />}
    </Modal>
  );

  function nameFor(id: string): string {
    return nameOf(editor.document.case, id);
  }
}

function toPick({ id, name, text, kind, isPublic, verdict }: Offer) {
  const note = verdict.allowed ? (verdict.warning ?? (isPublic ? '' : ALSO)) : verdict.message;
  return {
    id,
    name,
    text,
    icon: <KindIcon kind={kind} />,
    ...(note === '' ? {} : { note }),
    ...(verdict.allowed ? {} : { disabled: true }),
  };
}

const ALSO = 'Not public yet: also makes it public.';
