// What gives a finding its severity, and the options and parameters that were in force.
import type { Finding } from '../../../core/analyser/finding.ts';
import type { Rule } from '../../../core/analyser/rule.ts';
import {
  levelLine,
  levelsOf,
  optionsOf,
  parametersInForce,
  type ValueInForce,
} from '../../../core/rulePages/ruleInForce.ts';
import { useProfile } from '../../store/profiles.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';

const FROM = { case: 'this case', profile: 'the profile', product: 'as usual' } as const;

interface Props {
  readonly rule: Rule;
  /** Absent where the rule is looked at by itself. */
  readonly finding?: Finding;
}

export function Force({ rule, finding }: Props) {
  const editor = useEditor();
  const profileId = useUi((state) => state.checked.profile);
  const profile = useProfile(profileId);
  const fileOf = useUi((state) => state.organisation.profiles.fileOf);
  if (!profile) return null;
  const line = finding && levelLine(profileId, rule.id, finding.case, fileOf);
  const levels = levelsOf(profile, rule);
  const { parameters } = editor.document.case.meta;
  const values: readonly ValueInForce[] = [
    ...optionsOf(profile, rule),
    ...parametersInForce(profile, parameters, rule),
  ];
  return (
    <>
      <h3>In the profile {profile.title}</h3>
      {line && (
        <p>
          This finding is {article(line.level)} {line.level} by the line <code>{line.key}</code> of
          the profile {line.profile}.
        </p>
      )}
      {(levels.length > 1 || !line) && (
        <ul className="level-list">
          {levels.map(({ name, about, level }) => (
            <li key={name}>
              <b>{capital(level)}</b>
              {levels.length > 1 && `: ${about}`}
              {finding?.case === name && ' (this finding)'}
            </li>
          ))}
        </ul>
      )}
      {values.length > 0 && (
        <table className="compared">
          <tbody>
            {values.map(({ name, about, value, from }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <b>{shown(value)}</b> <span className="compared-from">{FROM[from]}</span>
                  {about !== '' && <div className="compared-about">{about}</div>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length > 0 ? value.map(String).join(', ') : 'none';
  if (typeof value !== 'object' || value === null) return String(value);
  const parts = Object.entries(value).map(([key, one]) => `${key} ${String(one)}`);
  return parts.length > 0 ? parts.join(', ') : 'none';
}
