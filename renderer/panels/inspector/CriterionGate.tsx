// The gate that a criterion is, in its inspector: how it stands, and the way to ask, vote and ask again.
import { useCallback } from 'react';
import type { Reasoning } from '../../../core/reasoning/types.ts';
import { gatesOfCriterion } from '../../../core/select/gates.ts';
import { GateDetails } from '../../gates/GateDetails.tsx';
import { showCentre } from '../../store/centre.ts';
import { useReasoned } from '../../store/reasoning.ts';
import { useEditor } from '../../store/useEditor.ts';

export function CriterionGate({ id }: { readonly id: string }) {
  const editor = useEditor();
  const compute = useCallback((reasoning: Reasoning) => gatesOfCriterion(reasoning, id), [id]);
  const gates = useReasoned(compute);
  if (!gates) return null;
  return (
    <section className="inspector-group criterion-gate" aria-label="Gate">
      <h3>Gate</h3>
      {gates.map((gate) => (
        <GateDetails key={gate.approval ?? gate.subject} gate={gate} />
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => showCentre(editor, 'approvals', id)}
      >
        Show in Approvals
      </button>
    </section>
  );
}
