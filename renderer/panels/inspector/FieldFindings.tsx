// Findings at their field, each with its fix and the way to its rule.
import type { Finding } from '../../../core/analyser/finding.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { FindingTools } from '../problems/FindingTools.tsx';

interface Props {
  readonly id: string;
  readonly findings: readonly Finding[];
}

export function FieldFindings({ id, findings }: Props) {
  if (findings.length === 0) return null;
  return (
    <ul className="field-findings" id={id}>
      {findings.map((finding) => (
        <li
          key={finding.fingerprint}
          className={`${finding.severity} ${finding.waived === undefined ? '' : 'waived'}`}
        >
          <SeverityIcon severity={finding.severity} size={13} />
          <div>
            <b>{finding.rule}</b> <span className="visually-hidden">{finding.severity}: </span>
            {finding.message}
            <FindingTools finding={finding} />
          </div>
        </li>
      ))}
    </ul>
  );
}
