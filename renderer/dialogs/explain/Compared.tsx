// The values that a rule compared, by name; what names something of the case leads there.
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Rule } from '../../../core/analyser/rule.ts';
import { GoTo } from './GoTo.tsx';

interface Props {
  readonly finding: Finding;
  readonly rule: Rule | undefined;
}

/** Values that only make the sentence right. */
const GRAMMAR: ReadonlySet<string> = new Set([
  ...['', 's', 'a', 'an', 'is', 'are', 'was', 'were', 'has', 'have', 'it', 'they', 'its', 'their'],
]);

export function Compared({ finding, rule }: Props) {
  const values = Object.entries(finding.data ?? {}).filter(
    ([, value]) => typeof value !== 'string' || !GRAMMAR.has(value),
  );
  if (values.length === 0) return null;
  const ids = idsNamed(rule);
  const subjects = new Set(finding.ids);
  return (
    <>
      <h3>What was compared</h3>
      <table className="compared">
        <tbody>
          {values.map(([name, value]) => {
            const items = Array.isArray(value) ? value.map(String) : [String(value)];
            const linked = (item: string) => ids.has(name) || subjects.has(item);
            return (
              <tr key={name}>
                <th scope="row">{words(name)}</th>
                <td>
                  {items.length === 0 && 'none'}
                  {items.map((item, i) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the values have no other key
                    <span key={i} className="compared-value">
                      {linked(item) ? <GoTo id={item} /> : item}
                    </span>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Values that some message of the rule turns into names are ids. */
function idsNamed(rule: Rule | undefined): ReadonlySet<string> {
  const texts = Object.values(rule?.messages ?? {}).join(' ');
  return new Set([...texts.matchAll(/\{name:(\w+)\}/g)].map(([, key = '']) => key));
}

/** "maxAgeDays" as "Max age days". */
function words(name: string): string {
  const apart = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
  return apart.charAt(0).toUpperCase() + apart.slice(1);
}
