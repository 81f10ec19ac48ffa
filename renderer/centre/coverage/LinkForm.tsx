// Places a pathway that is on record in a cell. It leaves the cell that it was in: a pathway is of one.
import { useEffect, useRef, useState } from 'react';
import { linkPathway } from '../../store/coverage.ts';
import { useEditor } from '../../store/useEditor.ts';
import { AxisFields } from './AxisFields.tsx';
import type { CardProps } from './CellCard.tsx';
import { FormEnd } from './FormEnd.tsx';
import { MODES } from './words.ts';

export function LinkForm({ covered, row, mode, cell, onDone }: CardProps) {
  const editor = useEditor();
  const { coverage } = covered;
  const homeless = new Set(coverage.unplaced.map(({ id }) => id));
  const here = new Set(cell.pathways.map(({ id }) => id));
  const others = [...coverage.pathways.values()].filter(({ id }) => !here.has(id));
  const offered = [
    ...others.filter(({ id }) => homeless.has(id)),
    ...others.filter(({ id }) => !homeless.has(id)),
  ];
  const [pathway, setPathway] = useState(offered[0]?.id ?? '');
  const chosen = coverage.pathways.get(pathway);
  const [actor, setActor] = useState(cell.worst.actor ?? '');
  const [context, setContext] = useState(cell.worst.context ?? '');
  const [refusal, setRefusal] = useState<string>();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  if (!chosen) return <p className="field-hint">No other pathway is on record.</p>;
  const at = coverage.rowOf(chosen.pathway.domain);
  const moves = !homeless.has(pathway) && at && chosen.pathway.harmMode;
  const submit = () => {
    const done = linkPathway(editor, { row, harmMode: mode, actor, context }, pathway);
    if ('refusal' in done) setRefusal(done.refusal);
    else onDone(`${pathway} is of this cell.`);
  };
  return (
    <form
      className="form cell-form"
      aria-label="Link an existing pathway"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label>
        Pathway
        <select ref={field} value={pathway} onChange={(event) => setPathway(event.target.value)}>
          {offered.map(({ id, pathway: one }) => (
            <option key={id} value={id}>
              {id} {one.name}
              {homeless.has(id) ? ' (in no cell yet)' : ''}
            </option>
          ))}
        </select>
      </label>
      {moves && (
        <p className="field-hint">
          It leaves {at.name}, {MODES[moves].word}, which may be empty then.
        </p>
      )}
      <AxisFields
        coverage={coverage}
        actor={actor}
        context={context}
        onActor={setActor}
        onContext={setContext}
      />
      <FormEnd label="Link it" refusal={refusal} />
    </form>
  );
}
