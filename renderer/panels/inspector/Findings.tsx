// Findings about what is selected, in full.
import type { Finding } from '../../../core/analyser/finding.ts';
import { useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';

export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const checking = useUi((state) => state.checked.status === 'checking');
  if (findings.length === 0) return null;
  return (
    <section className="inspector-group" aria-label="Findings" aria-busy={checking}>
      <h3>Findings{checking && <span className="panel-count"> checking …</span>}</h3>
      <ul className="finding-list">
        {findings.map((finding) => (
          <li key={finding.fingerprint} className={finding.severity}>
            <SeverityIcon severity={finding.severity} size={15} />
            <span>
              <b>{finding.rule}</b> <span className="visually-hidden">{finding.severity}: </span>
              {finding.message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
