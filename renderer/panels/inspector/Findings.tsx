// Findings about what is selected that no field shows, in full.
import { useId } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { useUi } from '../../store/useEditor.ts';
import { FieldFindings } from './FieldFindings.tsx';

export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const id = useId();
  const checking = useUi((state) => state.checked.status === 'checking');
  if (findings.length === 0) return null;
  return (
    <section className="inspector-group" aria-label="Findings" aria-busy={checking}>
      <h3>Findings</h3>
      <FieldFindings id={id} findings={findings} />
    </section>
  );
}
