// The inspector of an element: its identifier and text, the fields of its kind, its connections, and
// the findings that concern no field shown.
import type { Finding } from '../../../core/analyser/finding.ts';
import { setIdentifier } from '../../../core/commands/setIdentifier.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import type { Verdict } from '../../../core/commands/verdict.ts';
import type { NodeEntry } from '../../../core/model/index.ts';
import { kindName } from '../../../core/model/kinds.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { capital } from '../../ui/words.ts';
import { KindIcon } from '../outline/KindIcon.tsx';
import { FieldControl } from './FieldControl.tsx';
import { Findings } from './Findings.tsx';
import { type Field, fieldsOf } from './fields.ts';
import { Relations } from './Relations.tsx';

const IDENTIFIER: Field = { key: 'identifier', label: 'Identifier', type: 'words' };
const TEXT: Field = { key: 'text', label: 'Text', type: 'text' };
const NONE: readonly Finding[] = [];

export function NodeFields({ entry }: { readonly entry: NodeEntry }) {
  const editor = useEditor();
  const findings = useUi((state) => state.checked.byId.get(entry.id)) ?? NONE;
  const { node, id } = entry;
  const values = node as unknown as Readonly<Record<string, unknown>>;
  const groups = fieldsOf(node.kind).map((group) => ({
    ...group,
    fields: group.fields.filter(({ onlyIf }) => !onlyIf || values[onlyIf.key] === onlyIf.is),
  }));
  const keys = new Set(['text', 'identifier']);
  for (const { fields } of groups) for (const { key } of fields) keys.add(key);
  const at = (key: string) => findings.filter(({ path }) => path.startsWith(`/nodes/${id}/${key}`));
  const elsewhere = findings.filter(
    ({ path }) => !path.startsWith(`/nodes/${id}/`) || !keys.has(path.split('/')[3] ?? ''),
  );
  const set = (call: Parameters<typeof editor.document.execute>[0]): Verdict =>
    editor.document.execute(call);
  const line = 'lineOfDefence' in node ? node.lineOfDefence : undefined;

  return (
    <div className="inspector-body" key={id}>
      <div className="inspector-title">
        <KindIcon kind={node.kind} line={line} />
        <h3>
          {capital(kindName(node.kind))} {node.identifier}
        </h3>
      </div>
      <section className="inspector-group" aria-label="Statement">
        <IdentifierField
          value={node.identifier}
          onSet={(identifier) => set(setIdentifier.call({ node: id, identifier }))}
          findings={at('identifier')}
        />
        <FieldControl
          field={TEXT}
          value={node.text}
          onSet={(text) => set(setText.call({ node: id, text: String(text ?? '') }))}
          findings={at('text')}
        />
      </section>
      <Findings findings={elsewhere} />
      {groups.map((group) => (
        <section key={group.title} className="inspector-group" aria-label={group.title}>
          <h3>{group.title}</h3>
          {group.fields.map((field) => (
            <FieldControl
              key={field.key}
              field={field}
              value={values[field.key]}
              onSet={(value) =>
                set(setNodeFields.call({ node: id, fields: { [field.key]: value } }))
              }
              findings={at(field.key)}
            />
          ))}
        </section>
      ))}
      <Relations entry={entry} />
    </div>
  );
}

interface IdentifierProps {
  readonly value: string;
  readonly onSet: (value: string) => Verdict;
  readonly findings: readonly Finding[];
}

/** A line that is kept when complete: every prefix of an identifier would be one too. */
function IdentifierField({ value, onSet, findings }: IdentifierProps) {
  return (
    <FieldControl
      field={IDENTIFIER}
      value={[value]}
      onSet={(words) => onSet(Array.isArray(words) ? words.join(' ').trim() : '')}
      findings={findings}
    />
  );
}
