// What the coverage matrix and the deployment view do to the case, each as one step: argue a cell, exclude
// it, place a pathway in it, add the nine dangerous capabilities, choose and add deployments.
import { argumentIndex } from '../../core/analyser/ask/argumentIndex.ts';
import { addRecord } from '../../core/commands/addRecord.ts';
import { argueCell } from '../../core/commands/argueCell.ts';
import type { Call } from '../../core/commands/command.ts';
import { setMetaFields } from '../../core/commands/setMetaFields.ts';
import { setRecordFields } from '../../core/commands/setRecordFields.ts';
import type { CaseIndex } from '../../core/model/index.ts';
import { reason } from '../../core/reasoning/reason.ts';
import type { Reasoning } from '../../core/reasoning/types.ts';
import { type Coverage, coverageOf, type DomainRow } from '../../core/select/coverage/coverage.ts';
import type { DeploymentKind } from '../../core/select/deployment/contexts.ts';
import type { Editor } from './editor.ts';
import { patternSources } from './patterns.ts';

/** The pattern whose branch argues a pathway. */
const TWO_LINES = 'T-14';

export interface Covered {
  readonly index: CaseIndex;
  readonly reasoning: Reasoning;
  readonly coverage: Coverage;
}

/** The coverage of the argument, without the patterns that the case keeps: as the rules see it. */
export function coveredBy(reasoning: Reasoning): Covered {
  const index = argumentIndex(reasoning.index);
  const own = index === reasoning.index ? reasoning : reason(index, reasoning.settings);
  return { index, reasoning: own, coverage: coverageOf(index, own) };
}

export interface CellValues {
  readonly row: DomainRow;
  readonly harmMode: string;
  /** '' for none, or any. */
  readonly actor: string;
  readonly context: string;
}

/** What was made, or why nothing was. */
export type Outcome = { readonly made: readonly string[] } | { readonly refusal: string };

/** Inserts the branch of the two lines for one pathway, and gives the id of its top goal first. */
export async function argue(
  editor: Editor,
  cell: CellValues,
  how: { readonly pathway?: string; readonly name: string; readonly parent?: string },
): Promise<Outcome> {
  const sources = await patternSources(editor);
  const source = sources.find(({ label }) => label.startsWith(`${TWO_LINES} `));
  if (!source || !('pattern' in source.args)) {
    return { refusal: `The pattern ${TWO_LINES} is not at hand.` };
  }
  const { pattern } = source.args;
  return inOneStep(
    editor,
    `Argue ${how.name}`,
    (domain) => {
      const place = placeOf(cell, domain);
      return [argueCell.call({ pattern, cell: place, ...how })];
    },
    cell.row,
  );
}

export interface ExclusionWords {
  readonly reason: string;
  readonly owner: string;
  readonly reviewBy: string;
}

/** Excludes the cell, for any actor or context where none is named. */
export function exclude(editor: Editor, cell: CellValues, words: ExclusionWords): Outcome {
  const missing = [
    ['a reason', words.reason],
    ['who answers for it', words.owner],
    ['the day on which it is looked at again', words.reviewBy],
  ].filter(([, word]) => word?.trim() === '');
  if (missing.length > 0) {
    return {
      refusal: `Say ${missing.map(([what]) => what).join(', and ')}: without it nothing is excluded.`,
    };
  }
  return inOneStep(
    editor,
    `Exclude ${cell.row.name}, ${cell.harmMode}`,
    (domain) => [
      addRecord.call({
        table: 'exclusions',
        fields: {
          cell: placeOf(cell, domain),
          reason: words.reason.trim(),
          owner: words.owner.trim(),
          reviewBy: words.reviewBy,
        },
      }),
    ],
    cell.row,
  );
}

/** Gives a pathway on record the values of the cell. */
export function linkPathway(editor: Editor, cell: CellValues, pathway: string): Outcome {
  return inOneStep(
    editor,
    `Place ${pathway} in ${cell.row.name}, ${cell.harmMode}`,
    (domain) => [
      setRecordFields.call({ table: 'pathways', id: pathway, fields: placeOf(cell, domain) }),
    ],
    cell.row,
  );
}

/** Adds those of the nine dangerous capabilities that are not on record. */
export function addNine(editor: Editor, { rows }: Coverage): Outcome {
  const missing = rows.filter(
    ({ taxonomy, records }) => taxonomy === 'nine' && records.length === 0,
  );
  return inOneStep(editor, 'Add the nine dangerous capabilities', () => missing.map(domainCall));
}

/** Says which record is the planned or the actual deployment; '' for none. */
export function chooseDeployment(editor: Editor, role: 'planned' | 'actual', id: string): void {
  const contexts = { ...editor.document.case.meta.contexts };
  delete contexts[role];
  editor.execute(
    setMetaFields.call({
      fields: { contexts: id === '' ? contexts : { ...contexts, [role]: id } },
    }),
  );
}

/** Adds a deployment of this kind; the first one is the planned one. */
export function addDeployment(editor: Editor, kind: DeploymentKind, name: string): Outcome {
  const first = editor.document.case.meta.contexts?.planned === undefined;
  const mark = editor.document.mark();
  const done = editor.document.execute(
    addRecord.call({ table: 'deploymentContexts', fields: { kind, name } }),
  );
  if (!done.allowed) {
    editor.document.bail(mark);
    return { refusal: done.message };
  }
  const [made = ''] = done.made;
  if (first) chooseDeployment(editor, 'planned', made);
  editor.document.commit(mark, `Add deployment ${made}`);
  return { made: done.made };
}

function placeOf({ harmMode, actor, context }: CellValues, domain: string): Record<string, string> {
  return {
    domain,
    ...(harmMode === '' ? {} : { harmMode }),
    ...(actor === '' ? {} : { actor }),
    ...(context === '' ? {} : { context }),
  };
}

function domainCall({ name }: DomainRow): Call {
  return addRecord.call({ table: 'riskDomains', fields: { name, taxonomy: 'nine' } });
}

/** All of it or nothing. A capability that is not on record is recorded first. */
function inOneStep(
  { document }: Editor,
  label: string,
  calls: (domain: string) => readonly Call[],
  row?: DomainRow,
): Outcome {
  const mark = document.mark();
  const made: string[] = [];
  const give = (refusal: string): Outcome => {
    document.bail(mark);
    return { refusal };
  };
  let domain = row?.records[0] ?? '';
  if (row && domain === '') {
    const done = document.execute(domainCall(row));
    if (!done.allowed) return give(done.message);
    domain = done.made[0] ?? '';
  }
  for (const call of calls(domain)) {
    const done = document.execute(call);
    if (!done.allowed) return give(done.message);
    made.push(...done.made);
  }
  document.commit(mark, label);
  return { made };
}
