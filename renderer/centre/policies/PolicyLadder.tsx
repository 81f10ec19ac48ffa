// One policy: its levels by row, the highest first, and its versions by column.
import { Download } from 'lucide-react';
import type { Ladder, LadderVersion } from '../../../core/select/policyLadders.ts';
import { showRecord } from '../../store/panels.ts';
import { exportPolicyFile } from '../../store/policies.ts';
import { useEditor } from '../../store/useEditor.ts';
import { Certainty } from './Certainty.tsx';
import { LevelCell } from './LevelCell.tsx';
import { VersionFacts } from './VersionFacts.tsx';

export function PolicyLadder({ ladder }: { readonly ladder: Ladder }) {
  const editor = useEditor();
  const { policy: id, versions, rows } = ladder;
  const policy = editor.document.case.policies.get(id ?? '');
  const name = policy?.name ?? 'Levels of no policy';
  return (
    <section className="policy" aria-label={name}>
      <div className="policy-head">
        <h3>
          {id === undefined ? (
            name
          ) : (
            <button
              type="button"
              className="link-button"
              onClick={() => showRecord(editor, { table: 'policies', id })}
            >
              {name}
            </button>
          )}
        </h3>
        <p>{policy ? (policy.publisher ?? 'publisher not recorded') : 'They name no version.'}</p>
        {id !== undefined && (
          <button
            type="button"
            className="button outlined"
            onClick={() => void exportPolicyFile(editor, id)}
          >
            <Download size={14} strokeWidth={1.75} aria-hidden /> Export
            <span className="visually-hidden"> {name}</span>
          </button>
        )}
      </div>
      {rows.length > 0 && (
        <section className="ladder-scroll" aria-label={`Levels of ${name}`}>
          <table className="ladder">
            <thead>
              <tr>
                <th scope="col">Level</th>
                {versions.map((version) => (
                  <VersionHead key={version.id} version={version} />
                ))}
                {id === undefined && <th scope="col">State</th>}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.name}>
                  <th scope="row">
                    {row.name}
                    <small>{row.rank === undefined ? 'no rank' : `rank ${row.rank} of 4`}</small>
                  </th>
                  {row.cells.map((cells, at) => (
                    <td key={versions[at]?.id ?? 'none'}>
                      {cells.length === 0 && <span className="nothing">Not in this version</span>}
                      {cells.map((cell) => (
                        <LevelCell key={cell.id} cell={cell} />
                      ))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {rows.length === 0 && <p className="field-hint">No levels are recorded.</p>}
      {versions.map((version) => (
        <VersionFacts key={version.id} version={version} />
      ))}
    </section>
  );
}

function VersionHead({ version }: { readonly version: LadderVersion }) {
  const editor = useEditor();
  const { id, record, supersededBy } = version;
  return (
    <th scope="col">
      <button
        type="button"
        className="link-button"
        onClick={() => showRecord(editor, { table: 'policyVersions', id })}
      >
        {record.version || id}
      </button>{' '}
      {supersededBy === undefined ? (
        <span className="state-chip plain current">Current</span>
      ) : (
        <span className="state-chip warning">Superseded by {supersededBy}</span>
      )}
      <small>
        {record.date ?? 'date not recorded'}{' '}
        {record.date !== undefined && <Certainty source={record.source?.date} />}
      </small>
    </th>
  );
}
