// That the criterion of some evidence is a gate that fails: whatever the result, it supports nothing.
import { nameOf } from '../../../../core/model/lookup.ts';
import type { Reasoning } from '../../../../core/reasoning/types.ts';
import { showCentre } from '../../../store/centre.ts';
import { useEditor } from '../../../store/useEditor.ts';

interface Props {
  readonly reasoning: Reasoning;
  readonly id: string;
}

export function GateLine({ reasoning, id }: Props) {
  const editor = useEditor();
  const c = reasoning.index.case;
  const criterion = c.evidence.get(id)?.criterion;
  if (criterion === undefined) return null;
  const { yes, reasons } = reasoning.criterionApproved(criterion);
  if (yes) return null;
  return (
    <p className="evidence-warning" role="note">
      Counts as failed: its criterion {nameOf(c, criterion)} is not approved:{' '}
      {reasons.map(({ message }) => message).join('; ')}.{' '}
      {c.criteria.has(criterion) && (
        <button
          type="button"
          className="link-button"
          onClick={() => showCentre(editor, 'approvals', criterion)}
        >
          Show in Approvals
        </button>
      )}
    </p>
  );
}
