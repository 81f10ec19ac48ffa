// The state of "@" while a text is written: what is asked for, what is offered, which is active.
import { useMemo, useState } from 'react';
import { type Asking, askingAt, type Offer, offersFor } from '../store/mentioning.ts';
import { useEditor } from '../store/useEditor.ts';

export interface Mentions {
  readonly asking: Asking | undefined;
  readonly offers: readonly Offer[];
  readonly active: number;
  /** The caret or the text moved. */
  look(text: string, caret: number): void;
  /** Up or down in the list, round and round. */
  step(by: 1 | -1): void;
  /** Until another "@" is typed. */
  close(): void;
}

export function useMentions(node: string): Mentions {
  const editor = useEditor();
  const [asking, setAsking] = useState<Asking>();
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState<number>();
  const query = asking?.query;
  const offers = useMemo(
    () => (query === undefined ? [] : offersFor(editor, node, query)),
    [editor, node, query],
  );
  return {
    asking: offers.length > 0 ? asking : undefined,
    offers,
    active: Math.min(active, Math.max(0, offers.length - 1)),
    look(text, caret) {
      const next = askingAt(text, caret);
      if (next?.query !== asking?.query) setActive(0);
      if (next?.from !== closed) setClosed(undefined);
      setAsking(next?.from === closed && closed !== undefined ? undefined : next);
    },
    step: (by) => setActive((at) => (at + by + offers.length) % Math.max(1, offers.length)),
    close() {
      setClosed(asking?.from);
      setAsking(undefined);
    },
  };
}
