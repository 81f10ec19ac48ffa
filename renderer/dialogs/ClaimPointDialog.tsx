// An assurance claim point, new or changed: where it stands, what it is called, and what argues for
// confidence there (GSN 1:5). Places that GSN does not allow are shown with the reason.
import { useId, useState } from 'react';
import { addAcp, type ClaimPointArgs } from '../../core/commands/addAcp.ts';
import { proposeRecordId } from '../../core/commands/parts/numbering.ts';
import { setAcp } from '../../core/commands/setAcp.ts';
import { claimPointName } from '../../core/model/claimPoints.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { type PlaceOption, placeIdOf, placeOptions } from '../store/claimPoints.ts';
import { useEditor } from '../store/useEditor.ts';
import { Modal } from '../ui/Modal.tsx';
import { type Argument, ArgumentFields, argsOf, argumentOf } from './ArgumentFields.tsx';
import { CancelOr } from './CancelOr.tsx';

interface Props {
  /** The element or link around which it is to stand. */
  readonly at?: string | undefined;
  /** The one to be changed. */
  readonly acp?: string | undefined;
}

export function ClaimPointDialog({ at, acp }: Props) {
  const editor = useEditor();
  const id = useId();
  const { case: c, index } = editor.document;
  const before = acp === undefined ? undefined : c.acps.get(acp);
  const around = at ?? (acp === undefined ? undefined : placeIdOf(index, acp));
  const options = around === undefined ? [] : placeOptions(editor, around);
  const [chosen, setChosen] = useState(() => firstOf(options, before?.on));
  const [name, setName] = useState(() =>
    acp === undefined ? proposeRecordId(c, 'acps') : claimPointName(c, acp),
  );
  const [argument, setArgument] = useState<Argument>(() => argumentOf(before?.argument));
  const on = options[chosen]?.on ?? before?.on ?? {};
  const args: ClaimPointArgs = { ...on, name, ...argsOf(argument) };
  const call = acp === undefined ? addAcp.call(args) : setAcp.call({ acp, ...args });
  const verdict = editor.document.may(call);
  const said = verdict.allowed ? verdict.warning : verdict.message;
  const save = () => {
    if (!verdict.allowed) return;
    editor.closeDialog();
    editor.execute(call);
    editor.refreshScene();
  };
  return (
    <Modal
      title={
        acp === undefined
          ? `Assurance claim point at ${nameOf(c, around ?? '')}`
          : `Assurance claim point ${claimPointName(c, acp)}`
      }
      size="medium"
      onClose={editor.closeDialog}
      actions={
        <CancelOr
          label={acp === undefined ? 'Add' : 'Change'}
          allowed={verdict.allowed}
          onDo={save}
        />
      }
    >
      <div className="form">
        <fieldset>
          <legend>Confidence in</legend>
          {options.map(({ label, verdict: may }, i) => (
            <label key={label} className="option">
              <input
                type="radio"
                name={`${id}-on`}
                checked={i === chosen}
                disabled={!may.allowed}
                onChange={() => setChosen(i)}
              />
              <span>
                {label} {!may.allowed && <small>{may.message}</small>}
              </span>
            </label>
          ))}
          {options.length === 0 && <p className="field-hint">It stands on nothing in the case.</p>}
        </fieldset>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          type="text"
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <ArgumentFields value={argument} onSet={setArgument} />
        <p className="form-note" role="status">
          {said}
        </p>
      </div>
    </Modal>
  );
}

/** The present place of a claim point, else the first that is allowed. */
function firstOf(options: readonly PlaceOption[], on: object | undefined): number {
  const same = options.findIndex((one) => JSON.stringify(one.on) === JSON.stringify(on));
  if (same >= 0) return same;
  return options.findIndex(({ verdict }) => verdict.allowed);
}
