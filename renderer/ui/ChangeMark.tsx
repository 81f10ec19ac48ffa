// The mark of what is new or changed since the last save: a shape and a word, not a colour alone.
import { PencilLine, Sparkle } from 'lucide-react';
import type { ChangeMark as Mark } from '../../core/diff/changedIds.ts';

interface Props {
  readonly mark: Mark;
  readonly className: string;
  readonly size: number;
}

/** Seen only: who uses it says the words where a screen reader hears them. */
export function ChangeMark({ mark, className, size }: Props) {
  const Icon = mark === 'new' ? Sparkle : PencilLine;
  return (
    <span className={className} title={`${mark === 'new' ? 'New' : 'Changed'} since the last save`}>
      <Icon size={size} aria-hidden />
    </span>
  );
}
