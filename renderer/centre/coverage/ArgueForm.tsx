// Argues a cell: which pathway, under what name, against whom and where, and below what. One step inserts
// the branch of the two lines, which is shown in the argument then.
import { useEffect, useRef, useState } from 'react';
import { nameOf } from '../../../core/model/lookup.ts';
import { branchParents } from '../../../core/select/coverage/parents.ts';
import { recordTitle } from '../../../core/select/recordTitle.ts';
import { focusCanvas } from '../../keys/regions.ts';
import { argue } from '../../store/coverage.ts';
import { useEditor } from '../../store/useEditor.ts';
import { AxisFields } from './AxisFields.tsx';
import type { CardProps } from './CellCard.tsx';
import { FormEnd } from './FormEnd.tsx';
import { MODES } from './words.ts';

export function ArgueForm({ covered, row, mode, cell, onDone }: CardProps) {
  const editor = useEditor();
  const { case: c } = editor.document;
  const { coverage, index, reasoning } = covered;
  const unargued = cell.pathways.filter(({ arguedBy }) => arguedBy.length === 0);
  const [pathway, setPathway] = useState(unargued[0]?.id ?? '');
  const chosen = coverage.pathways.get(pathway)?.pathway;
  const [actor, setActor] = useState(chosen?.actor ?? cell.worst.actor ?? '');
  const [context, setContext] = useState(chosen?.context ?? cell.worst.context ?? '');
  const by = actor === '' ? '' : ` by ${recordTitle(c, 'threatActors', actor)}`;
  const [typed, setTyped] = useState<string>();
  const name = typed ?? `${row.name}, ${MODES[mode].word.toLowerCase()}${by}`;
  const parents = branchParents(index, reasoning, coverage);
  const [parent, setParent] = useState(parents[0] ?? '');
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('select, input')?.focus();
    field.current?.select();
  }, []);
  const submit = async () => {
    const to = parent === '' ? {} : { parent };
    const which = chosen ? { pathway, name: chosen.name } : { name };
    const done = await argue(editor, { row, harmMode: mode, actor, context }, { ...which, ...to });
    if ('refusal' in done) {
      setRefusal(done.refusal);
      return;
    }
    editor.refreshScene();
    onDone('');
    const [top] = done.made;
    if (top !== undefined) editor.goTo(top);
    // The canvas can be focused once it is no longer covered.
    requestAnimationFrame(focusCanvas);
  };
  return (
    <form
      ref={place}
      className="form cell-form"
      aria-label="Argue this cell"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {unargued.length > 0 && (
        <label>
          Pathway
          <select
            value={pathway}
            onChange={({ target }) => {
              const own = coverage.pathways.get(target.value)?.pathway;
              setPathway(target.value);
              setActor(own?.actor ?? actor);
              setContext(own?.context ?? context);
            }}
          >
            {unargued.map(({ id, pathway: one }) => (
              <option key={id} value={id}>
                {id} {one.name}
              </option>
            ))}
            <option value="">a new one</option>
          </select>
        </label>
      )}
      {!chosen && (
        <label>
          Name of the pathway
          <input
            ref={field}
            type="text"
            value={name}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
      )}
      <AxisFields
        coverage={coverage}
        actor={actor}
        context={context}
        onActor={setActor}
        onContext={setContext}
      />
      {parents.length > 0 && (
        <label>
          Below
          <select value={parent} onChange={(event) => setParent(event.target.value)}>
            {parents.map((id) => (
              <option key={id} value={id}>
                {nameOf(c, id)} {(c.nodes.get(id)?.text ?? '').slice(0, 60)}
              </option>
            ))}
          </select>
        </label>
      )}
      <p className="field-hint">
        Inserts a goal about the pathway with two lines of defence below it (T-14), to be filled in.
      </p>
      <FormEnd label="Argue it" refusal={refusal} />
    </form>
  );
}
