// One thing that differs: its mark, its name as the way to it, and what was done to it.
import { Minus, PencilLine, Plus } from 'lucide-react';
import {
  markOf,
  shortRuns,
  thingName,
  thingTitle,
  toldChange,
} from '../../../core/diff/sentences.ts';
import type { Change, Run, ThingChange } from '../../../core/diff/types.ts';
import { goToAny } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';

const MARKS = {
  '+': { Icon: Plus, word: 'Added', name: 'added' },
  '-': { Icon: Minus, word: 'Removed', name: 'removed' },
  '~': { Icon: PencilLine, word: 'Changed', name: 'changed' },
} as const;

export function ThingRow({ thing }: { readonly thing: ThingChange }) {
  const editor = useEditor();
  const { Icon, word, name } = MARKS[markOf(thing)];
  // The words of the change hold the statement already.
  const reworded = thing.changes.some(({ what }) => what === 'reworded');
  const title = reworded ? '' : thingTitle(thing);
  const { after } = thing;
  const label = capital(thingName(thing));
  return (
    <li className={`thing-change ${name}`}>
      <span className="change-sign">
        <Icon size={13} aria-hidden />
        {word}
      </span>
      <div>
        {after && thing.table !== 'meta' ? (
          <button type="button" className="link-button" onClick={() => goToAny(editor, after.id)}>
            <span className="visually-hidden">Go to </span>
            {label}
          </button>
        ) : (
          <b>{label}</b>
        )}
        {title !== '' && <span className="change-title"> {title}</span>}
        <Told thing={thing} />
      </div>
    </li>
  );
}

function Told({ thing }: { readonly thing: ThingChange }) {
  const lines = thing.changes.filter((change) => toldChange(change, thing).text !== '');
  if (lines.length === 0) return null;
  return (
    <ul className="change-lines">
      {lines.map((change, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no other name, and no state
        <li key={i}>
          <Line change={change} thing={thing} />
        </li>
      ))}
    </ul>
  );
}

function Line({ change, thing }: { readonly change: Change; readonly thing: ThingChange }) {
  const { text, runs, reasons = [] } = toldChange(change, thing);
  return (
    <>
      {capital(text)}
      {runs && ': '}
      {runs && <Words runs={shortRuns(runs)} />}
      {reasons.length > 0 && `: ${reasons.join('; ')}`}
    </>
  );
}

/** Struck out and underlined: not told by colour alone. */
function Words({ runs }: { readonly runs: readonly Run[] }) {
  let at = 0;
  return runs.map(({ is, text }) => {
    at += text.length;
    if (is === 'removed') return <del key={at}>{text}</del>;
    return is === 'added' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
  });
}
