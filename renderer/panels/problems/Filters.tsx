// Which problems are shown, and in what groups: one line; what is rarer is in MoreFilters.
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import { severityCounts } from '../../store/found.ts';
import { changeSettings } from '../../store/settings.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { capital } from '../../ui/words.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { GROUPINGS } from './problemGroups.ts';

interface Props {
  readonly checked: Checked;
  readonly shown: number;
}

export function Filters({ checked, shown }: Props) {
  const editor = useEditor();
  const filter = useUi((state) => state.problemFilter);
  const settings = useUi((state) => state.settings);
  return (
    <div className="problem-filters">
      <Severities checked={checked} />
      <input
        type="search"
        className="small-field"
        aria-label="Filter problems by words"
        placeholder="Words"
        value={filter.text}
        onChange={(event) =>
          editor.store.setState({ problemFilter: { ...filter, text: event.target.value } })
        }
      />
      <MoreFilters checked={checked} />
      <select
        className="small-field"
        aria-label="Group by"
        value={settings.problemGroups}
        onChange={(event) => {
          const [found] = GROUPINGS.find(([value]) => value === event.target.value) ?? [];
          if (!found) return;
          changeSettings(editor, { problemGroups: found });
          editor.store.setState({ problemsClosed: new Set() });
        }}
      >
        {GROUPINGS.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {shown < checked.findings.length && (
        <span className="panel-count">
          {shown} of {checked.findings.length}
        </span>
      )}
    </div>
  );
}

function Severities({ checked }: { readonly checked: Checked }) {
  const editor = useEditor();
  const hidden = useUi((state) => state.hiddenSeverities);
  const toggle = (severity: Severity) => {
    const next = new Set(hidden);
    if (!next.delete(severity)) next.add(severity);
    editor.store.setState({ hiddenSeverities: next });
  };
  const counts = severityCounts(checked.findings);
  return (
    <fieldset className="filters" aria-label="Severities shown">
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className="filter"
          aria-pressed={!hidden.has(severity)}
          onClick={() => toggle(severity)}
        >
          <SeverityIcon severity={severity} size={14} />
          <span className="filter-word">{capital(severity)}s</span> <b>{counts[severity]}</b>
        </button>
      ))}
    </fieldset>
  );
}
