// The inspector of a link: its ends, and of a challenge how it stands.
import { setLinkFields } from '../../../core/commands/setLinkFields.ts';
import type { LinkEntry } from '../../../core/model/index.ts';
import type { LinkKind } from '../../../core/model/kinds.ts';
import { linkName, nodeName } from '../../../core/model/lookup.ts';
import { addElement } from '../../actions/addElement.ts';
import { deleteSelected } from '../../actions/deleteSelected.ts';
import { useEditor, useUi } from '../../store/useEditor.ts';
import { ActionButton } from '../../ui/ActionButton.tsx';
import { FieldControl } from './FieldControl.tsx';
import { Findings } from './Findings.tsx';
import { CHALLENGE_FIELDS } from './fields.ts';

const TITLES: Readonly<Record<LinkKind, string>> = {
  supportedBy: 'Supported by',
  inContextOf: 'In context of',
  challenges: 'Challenges',
};

export function LinkFields({ entry }: { readonly entry: LinkEntry }) {
  const editor = useEditor();
  const findings = useUi((state) => state.checked.byId.get(entry.id)) ?? [];
  const { link, id } = entry;
  const challenge = (link.kind === 'challenges' ? link.challenge : undefined) ?? {};
  const values = challenge as Readonly<Record<string, unknown>>;
  const at = (key: string) =>
    findings.filter(({ path }) => path.startsWith(`/links/${id}/challenge/${key}`));
  const elsewhere = findings.filter(({ path }) => !path.startsWith(`/links/${id}/challenge/`));
  return (
    <div className="inspector-body" key={id}>
      <div className="inspector-title">
        <h3>{TITLES[link.kind]}</h3>
      </div>
      <section className="inspector-group" aria-label="Ends">
        <p className="ends">
          <End id={entry.from?.id} fallback={link.from} />
          <span aria-hidden>→</span>
          <End
            id={entry.to?.id ?? entry.toLink?.id}
            fallback={link.to ?? ('toLink' in link ? link.toLink : undefined) ?? '?'}
          />
        </p>
        {link.kind !== 'challenges' && (
          <p className="field-hint">
            A step can be doubted as such: Add… raises a challenge against this link.
          </p>
        )}
        <div className="button-row">
          <ActionButton action={addElement} look="both" className="outlined" />
          <ActionButton action={deleteSelected} look="both" className="outlined" />
        </div>
      </section>
      <Findings findings={elsewhere} />
      {link.kind === 'challenges' && (
        <section className="inspector-group" aria-label="Challenge">
          <h3>Challenge</h3>
          {CHALLENGE_FIELDS.map((field) => (
            <FieldControl
              key={field.key}
              field={field}
              value={values[field.key]}
              onSet={(value) =>
                editor.document.execute(
                  setLinkFields.call({
                    link: id,
                    fields: { challenge: withField(values, field.key, value) },
                  }),
                )
              }
              findings={at(field.key)}
            />
          ))}
        </section>
      )}
    </div>
  );
}

function End({ id, fallback }: { readonly id: string | undefined; readonly fallback: string }) {
  const editor = useEditor();
  const { case: c } = editor.document;
  if (id === undefined) return <span className="missing">{fallback} (does not exist)</span>;
  return (
    <button type="button" className="link-button" onClick={() => editor.goTo(id)}>
      {c.links.has(id) ? linkName(c, id) : nodeName(c, id)}
    </button>
  );
}

function withField(
  values: Readonly<Record<string, unknown>>,
  key: string,
  value: unknown,
): Record<string, unknown> {
  const next = { ...values, [key]: value };
  if (value === null || value === '') delete next[key];
  return next;
}
