// What adding a policy comes to: how many records are new, and which fields the case has otherwise.
import type { PlannedRecord, PolicyDifference } from '../../core/policies/comparePolicy.ts';
import { counted } from '../ui/words.ts';

const WORDS = {
  policies: 'policy',
  policyVersions: 'version',
  safetyLevels: 'level',
  criteria: 'criterion',
} as const;
const MOST = 40;

interface Props {
  readonly added: readonly PlannedRecord[];
  readonly differences: readonly PolicyDifference[];
  /** Why it cannot be added as it is. */
  readonly said: string | undefined;
}

export function PolicyChanges({ added, differences, said }: Props) {
  const tables = Object.entries(WORDS).flatMap(([table, word]) => {
    const count = added.filter((one) => one.table === table).length;
    if (count === 0) return [];
    if (word === 'policy') return ['the policy'];
    return [word === 'criterion' && count > 1 ? `${count} criteria` : counted(count, word)];
  });
  return (
    <section aria-label="What changes" className="policy-changes">
      <p role="status">
        {tables.length > 0 ? `Adds ${tables.join(', ')}.` : said}
        {tables.length > 0 && differences.length > 0 && ' What is there already stays as it is.'}
      </p>
      {differences.length > 0 && (
        <div className="vote-scroll">
          <table className="vote-table" aria-label="Differences">
            <thead>
              <tr>
                <th scope="col">Where</th>
                <th scope="col">In this case</th>
                <th scope="col">In the framework</th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, MOST).map(({ id, name, field, now, published }) => (
                <tr key={`${id} ${field}`}>
                  <th scope="row">
                    {name}
                    <small>{field}</small>
                  </th>
                  <td>{shown(now)}</td>
                  <td>{shown(published)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {differences.length > MOST && <p>And {differences.length - MOST} more.</p>}
    </section>
  );
}

function shown(value: unknown): string {
  if (value === undefined) return 'not recorded';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
