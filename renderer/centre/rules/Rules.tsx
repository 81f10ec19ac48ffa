// Every rule of the catalogue with what the profile in force makes of it; a rule leads to its page.
import { useDeferredValue, useMemo, useState } from 'react';
import { weakenedLines } from '../../../core/analyser/departures.ts';
import { RULES } from '../../../core/generated/rules.ts';
import { parametersInForce } from '../../../core/rulePages/ruleInForce.ts';
import { useProfile } from '../../store/profiles.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { SeverityIcon } from '../../ui/SeverityIcon.tsx';
import { ViewHead } from '../../ui/ViewHead.tsx';
import { VirtualList } from '../../ui/VirtualList.tsx';
import { capital, counted } from '../../ui/words.ts';
import { type RuleFilter, type RuleRow, ruleRows, severityOf } from './ruleRows.ts';

const ROW_HEIGHT = 46;
const SHOWN: readonly (readonly [RuleFilter, string])[] = [
  ['all', 'All rules'],
  ['on', 'Rules that apply'],
  ['off', 'Rules that are off'],
  ['found', 'Rules that found something'],
];

export function Rules() {
  const editor = useEditor();
  const { profile: profileId, findings, weakened } = useUi((state) => state.checked);
  const own = useUi(() => editor.document.case.meta.parameters);
  const [text, setText] = useState('');
  const [show, setShow] = useState<RuleFilter>('all');
  const [active, setActive] = useState(0);
  const asked = useDeferredValue(text);
  const profile = useProfile(profileId);
  const rows = useMemo(
    () => (profile ? ruleRows(RULES, profile, findings, { text: asked, show }) : []),
    [profile, findings, asked, show],
  );
  if (!profile) return <p className="empty">The profile {profileId} is not known.</p>;
  const values = parametersInForce(profile, own);
  const at = Math.min(active, Math.max(rows.length - 1, 0));
  return (
    <div className="rules-view">
      <ViewHead
        title="Rules"
        says={
          <>
            Profile {profile.title}.{' '}
            {values.length === 0
              ? 'All parameters are the usual ones.'
              : `${values.map(({ name, value, from }) => `${name} ${JSON.stringify(value)} (${from})`).join(', ')}.`}
            {weakenedLines(weakened).map((line) => (
              <b key={line}> {capital(line)}.</b>
            ))}
          </>
        }
      >
        <input
          type="search"
          className="small-field"
          data-centre-focus
          aria-label="Search the rules"
          placeholder="Search the rules"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <select
          className="small-field"
          aria-label="Which rules"
          value={show}
          onChange={(event) => {
            const found = SHOWN.find(([value]) => value === event.target.value);
            if (found) setShow(found[0]);
          }}
        >
          {SHOWN.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <span className="panel-count" role="status">
          {counted(rows.length, 'rule')}
        </span>
      </ViewHead>
      {rows.length === 0 ? (
        <p className="empty">No rule fits.</p>
      ) : (
        <VirtualList
          id="rule-list"
          label="Rules"
          role="listbox"
          rows={rows}
          rowHeight={ROW_HEIGHT}
          active={at}
          onActive={setActive}
          onChoose={(i) => {
            setActive(i);
            const row = rows[i];
            if (row) editor.open({ kind: 'rule', rule: row.rule.id });
          }}
          describe={({ rule }, i) => ({ key: rule.id, selected: i === at })}
          render={(row) => <Line row={row} />}
        />
      )}
    </div>
  );
}

function Line({ row: { rule, level, others, found, worst } }: { readonly row: RuleRow }) {
  const severity = severityOf(level);
  return (
    <div className={`rule-line ${level === 'off' && others.length === 0 ? 'off' : ''}`}>
      <b>{rule.id}</b>
      <span className="rule-line-title">{rule.title}</span>
      <span className="rule-line-level">
        {severity && <SeverityIcon severity={severity} size={14} />} {level}
        {others.length > 0 && <small>{others.join(', ')}</small>}
      </span>
      <span className="rule-line-found">
        {found > 0 && worst && <SeverityIcon severity={worst} size={14} />}
        {found > 0 ? `${found} found` : ''}
      </span>
    </div>
  );
}
