// The values that a rule compared, by name; what names something of the case leads there.
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Rule } from '../../../core/analyser/rule.ts';
import { type ComparedRow, comparedRows } from '../../../core/rulePages/comparedRows.ts';
import { GoTo } from './GoTo.tsx';

interface Props {
  readonly finding: Finding;
  readonly rule: Rule | undefined;
}

export function Compared({ finding, rule }: Props) {
  const rows = comparedRows(finding, rule);
  if (rows.length === 0) return null;
  return (
    <>
      <h3>What was compared</h3>
      <table className="compared">
        <tbody>
          {rows.map(({ key, label, items }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>{key === 'reasons' ? <Reasons items={items} /> : <Values items={items} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Values({ items }: Pick<ComparedRow, 'items'>) {
  return items.map(({ text, id }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the values have no other key
    <span key={i} className="compared-value">
      {id ? <GoTo id={text} /> : text}
    </span>
  ));
}

/** Whole sentences: one to a line. */
function Reasons({ items }: Pick<ComparedRow, 'items'>) {
  return (
    <ul className="compared-reasons">
      {items.map(({ text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the reasons have no other key
        <li key={i}>{text}</li>
      ))}
    </ul>
  );
}
