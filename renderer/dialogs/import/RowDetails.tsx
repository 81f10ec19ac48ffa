// All that is known of one row: what an update changes, what to mind, what the log does not tell, every
// metric, and what identifies the run.
import { useId } from 'react';
import type { ImportRow, StatedFields } from '../../../core/exchange/evaluations/types.ts';
import { evalTypeOptions, fieldLabel } from './fields.ts';
import { metricName, shown } from './words.ts';

interface Props {
  readonly row: ImportRow;
  readonly stated: StatedFields;
  readonly onState: (stated: StatedFields) => void;
}

export function RowDetails({ row, stated, onState }: Props) {
  const { run, changes, remarks, untold, problem } = row;
  return (
    <div className="import-facts">
      {problem !== undefined && (
        <section>
          <h3>Why it cannot be imported</h3>
          <p>{problem}</p>
        </section>
      )}
      {changes.length > 0 && (
        <section className="import-changes">
          <h3>What changes in {row.id}</h3>
          <table>
            <thead>
              <tr>
                <th scope="col">Field</th>
                <th scope="col">Before</th>
                <th scope="col">After</th>
              </tr>
            </thead>
            <tbody>
              {changes.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel(field)}</th>
                  <td>{shown(before)}</td>
                  <td>{shown(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Sentences title="To mind" sentences={remarks} />
      <Sentences title="The log does not tell" sentences={untold} />
      {run && row.status !== 'problem' && <KindOf row={row} stated={stated} onState={onState} />}
      {run && run.metrics.length > 0 && (
        <section>
          <h3>Metrics</h3>
          <dl>
            {run.metrics.map((metric) => (
              <div key={metric.key}>
                <dt>{metricName(metric)}</dt>
                <dd>{metric.value ?? 'no value'}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {row.digest !== undefined && <Identity row={row} />}
    </div>
  );
}

function Sentences({
  title,
  sentences,
}: {
  readonly title: string;
  readonly sentences: readonly string[];
}) {
  if (sentences.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {sentences.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

function KindOf({ row, stated, onState }: Props) {
  const id = useId();
  const set = (value: string) => {
    const { evalType: _old, ...others } = stated;
    onState(value === '' ? others : ({ ...others, evalType: value } as StatedFields));
  };
  return (
    <section>
      <h3>
        <label htmlFor={id}>Kind of evaluation</label>
      </h3>
      <select
        id={id}
        aria-label={`Kind of evaluation of ${row.title}`}
        value={stated.evalType ?? ''}
        onChange={({ target }) => set(target.value)}
      >
        <option value="">As for all rows</option>
        {evalTypeOptions.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </section>
  );
}

function Identity({ row: { run, digest } }: { readonly row: ImportRow }) {
  const facts = [
    ['Evaluation', run?.evalId],
    ['Run', run?.runId],
    ['Task', run?.taskId],
    ['Tags', run && run.tags.length > 0 ? run.tags.join(', ') : undefined],
    ['SHA-256', digest],
  ].filter(([, value]) => value !== undefined);
  return (
    <section className="import-identity">
      <h3>The run</h3>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
