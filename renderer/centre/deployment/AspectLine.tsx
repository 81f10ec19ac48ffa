// One aspect: the four sides, and below them what differs.
import type { AspectRow, Difference, Value } from '../../../core/select/deployment/aspect.ts';
import { focusField, goToAny } from '../../store/panels.ts';
import { useEditor } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { GoTo } from '../GoTo.tsx';

/** Names beside a value; the rest is in the registers. */
const MOST = 4;

export function AspectLine({ row }: { readonly row: AspectRow }) {
  const { title, planned, actual, argued, evaluated, differences } = row;
  return (
    <>
      <tr className={differences.length > 0 ? 'differs' : ''}>
        <th scope="row">{title}</th>
        {[planned, actual].map((value, i) => (
          <td key={i === 0 ? 'planned' : 'actual'}>
            <Side value={value} bare />
          </td>
        ))}
        <td>
          <Side value={argued} />
        </td>
        <td>
          <Side value={evaluated} />
        </td>
      </tr>
      {differences.map((one) => (
        <tr key={one.says} className="difference">
          <td colSpan={5}>
            <DifferenceLine difference={one} />
          </td>
        </tr>
      ))}
    </>
  );
}

/** @param bare the column says whose value it is */
function Side({ value, bare = false }: { readonly value: Value; readonly bare?: boolean }) {
  if (value.text === '') return <span className="nothing">{bare ? 'Not stated' : '–'}</span>;
  // Where the text is the list of names, the names are the text.
  const names = value.by.join(', ') === value.text;
  return (
    <>
      {!names && <span className="side-text">{value.text}</span>}
      {(!bare || names) && (
        <span className="references">
          {value.by.slice(0, MOST).map((id) => (
            <GoTo key={id} id={id} />
          ))}
          {value.by.length > MOST && <small>and {value.by.length - MOST} more</small>}
        </span>
      )}
    </>
  );
}

const TONES = { blocker: 'Blocker', error: 'Error', warning: 'Warning', info: 'Info' } as const;

function DifferenceLine({ difference }: { readonly difference: Difference }) {
  const editor = useEditor();
  const { tone, says, rule, at, field } = difference;
  const [first] = at;
  return (
    <div className="difference-line">
      <SeverityIcon severity={tone} />
      <span>
        <b>{TONES[tone]}.</b> {says}
      </span>
      {rule && (
        <button
          type="button"
          className="link-button"
          onClick={() => editor.open({ kind: 'rule', rule })}
        >
          {rule}
        </button>
      )}
      {first !== undefined && field !== undefined && (
        <button
          type="button"
          className="button outlined small"
          onClick={() => {
            goToAny(editor, first);
            focusField(editor, `/deploymentContexts/${first}/${field.replace('.', '/')}`);
          }}
        >
          Mend {first}
        </button>
      )}
      {at.slice(field === undefined ? 0 : 1, MOST).map((id) => (
        <GoTo key={id} id={id} />
      ))}
    </div>
  );
}
