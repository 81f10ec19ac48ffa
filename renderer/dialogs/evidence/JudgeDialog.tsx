// Judges evidence by a criterion: the comparison is shown before anything is done, and the result is
// the comparison's. What serves the claim is for a person to say; the case only proposes.
import { useId, useMemo, useState } from 'react';
import { judgeEvidence } from '../../../core/commands/judgeEvidence.ts';
import type { Case } from '../../../core/model/case.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import { SERVED_BY, type ServedBy } from '../../../core/reasoning/comparison.ts';
import { judgement } from '../../../core/reasoning/judgement.ts';
import { labelKey } from '../../../core/reasoning/words.ts';
import { proposedServedBy } from '../../../core/select/servedBy.ts';
import { useReasoning } from '../../store/reasoning.ts';
import { signature } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { Modal } from '../../ui/Modal.tsx';
import { CancelOr } from '../CancelOr.tsx';
import { Comparison } from './Comparison.tsx';

const SERVES: Readonly<Record<ServedBy, string>> = {
  met: 'Met: the claim rests on it',
  'not-met': 'Not met: it is a threshold that must not be reached',
};

export function JudgeDialog({ evidence }: { readonly evidence: string }) {
  const editor = useEditor();
  const id = useId();
  const reasoning = useReasoning();
  const c = reasoning.index.case;
  const ids = useMemo(() => [...c.criteria.keys()].sort(compareIdentifiers), [c]);
  const [criterion, setCriterion] = useState(() => likely(c, evidence, ids));
  const [chosen, setChosen] = useState<ServedBy>();
  const [confirmed, setConfirmed] = useState(false);
  const self = useUi((state) => signature(state.settings.person));
  const [by, setBy] = useState(self ?? '');
  const [refusal, setRefusal] = useState<string>();
  const proposal = proposedServedBy(c, criterion);
  const servedBy = chosen ?? proposal?.servedBy;
  const found = judgement(reasoning, evidence, criterion, servedBy);
  const judge = () => {
    if (servedBy === undefined) {
      setRefusal('Say whether the claim is served when the criterion is met, or when it is not.');
      return;
    }
    const call = judgeEvidence.call({
      ...{ evidence, criterion, servedBy, confirmed },
      by: by.trim() || undefined,
    });
    const done = editor.document.execute(call);
    setRefusal(done.allowed ? undefined : done.message);
    if (done.allowed) editor.closeDialog();
  };
  return (
    <Modal
      title={`Judge ${evidence} by a criterion`}
      size="medium"
      onClose={editor.closeDialog}
      actions={
        <CancelOr label="Record the judgement" allowed={found.result !== undefined} onDo={judge} />
      }
    >
      <div className="form">
        <p className="field-hint">{c.evidence.get(evidence)?.title}</p>
        <label htmlFor={`${id}-criterion`}>Criterion</label>
        <select
          id={`${id}-criterion`}
          value={criterion}
          onChange={(event) => {
            setCriterion(event.target.value);
            setChosen(undefined);
            setConfirmed(false);
            setRefusal(undefined);
          }}
        >
          {ids.map((one) => (
            <option key={one} value={one}>
              {optionText(c, one)}
            </option>
          ))}
        </select>
        <fieldset>
          <legend>The claim is served when the criterion is</legend>
          {SERVED_BY.map((one) => (
            <label key={one} className="option">
              <input
                type="radio"
                name={`${id}-served`}
                checked={servedBy === one}
                onChange={() => setChosen(one)}
              />
              <span>
                {SERVES[one]}
                {proposal?.servedBy === one && <small>Proposed: {proposal.why}</small>}
              </span>
            </label>
          ))}
        </fieldset>
        <Comparison
          found={found}
          confirmed={confirmed}
          onConfirm={setConfirmed}
          replaces={c.evidence.get(evidence)?.result}
        />
        <label htmlFor={`${id}-by`}>Judged by</label>
        <input
          id={`${id}-by`}
          type="text"
          value={by}
          onChange={(event) => setBy(event.target.value)}
        />
        <p className="form-refusal" role="alert">
          {refusal}
        </p>
      </div>
    </Modal>
  );
}

/** Its own criterion, else one of the same metric, else the first. */
function likely(c: Case, evidence: string, ids: readonly string[]): string {
  const { criterion, metric = '' } = c.evidence.get(evidence) ?? {};
  if (criterion !== undefined && c.criteria.has(criterion)) return criterion;
  const same = ids.find((id) => {
    const key = labelKey(c.criteria.get(id)?.metric ?? '');
    return key !== '' && key === labelKey(metric);
  });
  return same ?? ids[0] ?? '';
}

function optionText(c: Case, id: string): string {
  const { name, metric, operator, value, unit } = c.criteria.get(id) ?? {};
  const asks = [metric, operator, value, unit].filter((part) => part !== undefined).join(' ');
  return [id, name, asks].filter(Boolean).join(' · ');
}
