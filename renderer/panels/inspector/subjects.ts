// What the inspector can show, all in one form: values, where they are in the file, and the command
// that sets them.
import { setIdentifier } from '../../../core/commands/setIdentifier.ts';
import { setLinkFields } from '../../../core/commands/setLinkFields.ts';
import { setMetaFields } from '../../../core/commands/setMetaFields.ts';
import { setModuleFields } from '../../../core/commands/setModuleFields.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setRecordFields } from '../../../core/commands/setRecordFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import type { Verdict } from '../../../core/commands/verdict.ts';
import type { LinkEntry, NodeEntry } from '../../../core/model/index.ts';
import { asText, type Values } from '../../../core/presentation/fieldValues.ts';
import type { Editor } from '../../store/editor.ts';
import type { RecordPlace } from '../../store/state.ts';

export interface Subject {
  /** Undefined for the case as a whole. */
  readonly id: string | undefined;
  /** Names its fields: see fieldGroups. */
  readonly form: string;
  /** JSON pointer: `/nodes/G1`. */
  readonly pointer: string;
  readonly values: Values;
  /** Sets one field; null removes it. */
  readonly set: (key: string, value: unknown) => Verdict;
}

export function nodeSubject(editor: Editor, { id, node }: NodeEntry): Subject {
  return {
    id,
    form: `nodes/${node.kind}`,
    pointer: `/nodes/${escaped(id)}`,
    values: valuesOf(node),
    set: (key, value) => {
      if (key === 'identifier') {
        return run(editor, setIdentifier.call({ node: id, identifier: asText(value).trim() }));
      }
      if (key === 'text') return run(editor, setText.call({ node: id, text: asText(value) }));
      return run(editor, setNodeFields.call({ node: id, fields: { [key]: value } }));
    },
  };
}

export function linkSubject(editor: Editor, { id, link }: LinkEntry): Subject {
  return {
    id,
    form: `links/${link.kind}`,
    pointer: `/links/${escaped(id)}`,
    values: valuesOf(link),
    set: (key, value) => run(editor, setLinkFields.call({ link: id, fields: { [key]: value } })),
  };
}

/** Undefined where the record is not there. */
export function recordSubject(editor: Editor, { table, id }: RecordPlace): Subject | undefined {
  const record = editor.document.case[table].get(id);
  if (!record) return undefined;
  return {
    id,
    form: table,
    pointer: `/${table}/${escaped(id)}`,
    values: valuesOf(record),
    set: (key, value) => {
      const fields = { [key]: value };
      return table === 'modules'
        ? run(editor, setModuleFields.call({ module: id, fields }))
        : run(editor, setRecordFields.call({ table, id, fields }));
    },
  };
}

export function caseSubject(editor: Editor): Subject {
  return {
    id: undefined,
    form: 'meta',
    pointer: '/meta',
    values: valuesOf(editor.document.case.meta),
    set: (key, value) => run(editor, setMetaFields.call({ fields: { [key]: value } })),
  };
}

/** Refusals are shown at the field, not as a message. */
function run({ document }: Editor, call: Parameters<typeof document.execute>[0]): Verdict {
  return document.execute(call);
}

function valuesOf(record: object): Values {
  return record as Values;
}

/** One step of a JSON pointer (RFC 6901). */
export function escaped(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1');
}
