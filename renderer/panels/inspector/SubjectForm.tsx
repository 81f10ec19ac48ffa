// The fields of a subject in their groups: a beginner's few, and all of them when asked for. A field
// with a value or a finding is always shown.
import { useEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../core/analyser/finding.ts';
import { PRESENTATIONS } from '../../../core/presentation/catalogue.ts';
import { allFields, type Field, fieldGroups } from '../../../core/presentation/fields.ts';
import { isBlank } from '../../../core/presentation/fieldValues.ts';
import { changeSettings } from '../../store/settings.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { FieldControl } from './FieldControl.tsx';
import { FieldGroupSection } from './FieldGroupSection.tsx';
import { Findings } from './Findings.tsx';
import { elsewhere, FindingsContext, within } from './subjectFindings.ts';
import { escaped, type Subject } from './subjects.ts';
import { useFieldRequest } from './useFieldRequest.ts';
import { useWhyFixed } from './whyFixed.ts';

const NONE: readonly Finding[] = [];

export function SubjectForm({ subject }: { readonly subject: Subject }) {
  const editor = useEditor();
  const findings = useFindings(subject);
  const all = useUi((state) => state.settings.inspector === 'all');
  const body = useRef<HTMLDivElement>(null);
  useFieldRequest(body, subject.pointer);
  const basic = PRESENTATIONS[subject.form]?.basic ?? [];
  const pointerTo = ({ key }: Field) => `${subject.pointer}/${escaped(key)}`;
  const whyFixed = useWhyFixed();
  const isShown = (field: Field) =>
    all ||
    (whyFixed === undefined && basic.includes(field.key)) ||
    (field.goesWith !== undefined && subject.values[field.goesWith.key] === field.goesWith.is) ||
    within(findings, pointerTo(field)).length > 0 ||
    (!isBlank(subject.values[field.key]) && !field.fixed);
  const groups = useSticky(
    fieldGroups(subject.form).map((group) => ({
      ...group,
      fields: group.fields.filter(isShown),
    })),
    `${subject.pointer} ${whyFixed ?? ''}`,
    subject.form,
  ).filter(({ fields }) => fields.length > 0);
  const total = allFields(subject.form).length;
  const shown = groups.reduce((count, { fields }) => count + fields.length, 0);
  const left = elsewhere(findings, subject, (form) => allFields(form).map(({ key }) => key));

  return (
    <FindingsContext value={findings}>
      <Findings findings={left} />
      <div ref={body}>
        {groups.map((group) => (
          <FieldGroupSection
            key={group.title}
            form={subject.form}
            title={group.title}
            folds={PRESENTATIONS[subject.form]?.folds === true}
            findings={group.fields.reduce(
              (count, field) => count + within(findings, pointerTo(field)).length,
              0,
            )}
          >
            {group.fields.map((field) => (
              <FieldControl
                key={field.key}
                field={field}
                value={subject.values[field.key]}
                onSet={(value) => subject.set(field.key, value)}
                pointer={pointerTo(field)}
              />
            ))}
          </FieldGroupSection>
        ))}
      </div>
      <section className="inspector-group more-fields" aria-label="Which fields">
        <label className="inline-flag">
          <input
            type="checkbox"
            checked={all}
            onChange={(event) =>
              changeSettings(editor, { inspector: event.target.checked ? 'all' : 'simple' })
            }
          />
          Show all {total} fields
        </label>
        {!all && shown < total && (
          <span className="panel-count">{total - shown} are empty and not shown</span>
        )}
      </section>
    </FindingsContext>
  );
}

/** Of the case as a whole: those that name nothing in it. */
function useFindings({ id, pointer }: Subject): readonly Finding[] {
  const own = useUi((state) => (id === undefined ? undefined : state.checked.byId.get(id)));
  const all = useUi((state) => (id === undefined ? state.checked.findings : NONE));
  const ofCase = useMemo(
    () => all.filter(({ ids, path }) => ids.length === 0 || path.startsWith(pointer)),
    [all, pointer],
  );
  return id === undefined ? ofCase : (own ?? NONE);
}

type Groups = readonly { readonly title: string; readonly fields: readonly Field[] }[];

/** A field that has been shown stays until another subject comes: clearing it must not take it away. */
function useSticky(groups: Groups, about: string, form: string): Groups {
  const seen = useRef({ about, keys: new Set<string>() });
  if (seen.current.about !== about) seen.current = { about, keys: new Set() };
  const all = useUi((state) => state.settings.inspector === 'all');
  const { keys } = seen.current;
  useEffect(() => {
    if (!all) for (const { fields } of groups) for (const { key } of fields) keys.add(key);
  });
  const shown = new Set(groups.flatMap(({ fields }) => fields));
  return fieldGroups(form).map((group) => ({
    ...group,
    fields: group.fields.filter((field) => shown.has(field) || keys.has(field.key)),
  }));
}
