// Which problems are shown, and in what groups.
import { SEVERITIES, type Severity } from '../../../core/analyser/rule.ts';
import { compareIdentifiers } from '../../../core/model/order.ts';
import type { Grouping, ProblemFilter } from '../../store/panels.ts';
import { changeSettings } from '../../store/settings.ts';
import type { Checked } from '../../store/state.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { capital } from '../../ui/words.ts';

const GROUPINGS: readonly (readonly [Grouping, string])[] = [
  ['severity', 'Severity'],
  ['rule', 'Rule'],
  ['branch', 'Branch'],
  ['kind', 'Kind of element'],
];

interface Props {
  readonly checked: Checked;
  readonly shown: number;
}

export function Filters({ checked, shown }: Props) {
  const editor = useEditor();
  const filter = useUi((state) => state.problemFilter);
  const settings = useUi((state) => state.settings);
  const set = (change: Partial<ProblemFilter>) =>
    editor.store.setState({ problemFilter: { ...filter, ...change } });
  const rules = [...new Set(checked.findings.map(({ rule }) => rule))].sort(compareIdentifiers);
  return (
    <div className="problem-filters">
      <Severities checked={checked} />
      <input
        type="search"
        className="small-field"
        aria-label="Filter problems by words"
        placeholder="Filter"
        value={filter.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <select
        className="small-field"
        aria-label="Only of the rule"
        value={filter.rule}
        onChange={(event) => set({ rule: event.target.value })}
      >
        <option value="">All rules</option>
        {filter.rule !== '' && !rules.includes(filter.rule) && (
          <option value={filter.rule}>{filter.rule}</option>
        )}
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {rule}
          </option>
        ))}
      </select>
      <label className="inline-flag">
        <input
          type="checkbox"
          checked={filter.branch}
          onChange={(event) => set({ branch: event.target.checked })}
        />
        Selected branch
      </label>
      {checked.summary.waived > 0 && (
        <label className="inline-flag">
          <input
            type="checkbox"
            checked={settings.hideWaived}
            onChange={(event) => changeSettings(editor, { hideWaived: event.target.checked })}
          />
          Hide waived
        </label>
      )}
      <label className="inline-flag">
        By
        <select
          className="small-field"
          aria-label="Group by"
          value={settings.problemGroups}
          onChange={(event) => {
            const [found] = GROUPINGS.find(([value]) => value === event.target.value) ?? [];
            if (found) changeSettings(editor, { problemGroups: found });
          }}
        >
          {GROUPINGS.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
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
  const countOf = (severity: Severity) =>
    checked.findings.filter((finding) => finding.severity === severity).length;
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
          <span className="filter-word">{capital(severity)}s</span> <b>{countOf(severity)}</b>
        </button>
      ))}
    </fieldset>
  );
}
