// What every section of the report works from: the case, its analysis, and where things are linked.
import type { Analysis } from '../analyser/analyse.ts';
import type { Finding } from '../analyser/finding.ts';
import type { Case } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { findRecord, nameOf } from '../model/lookup.ts';
import type { Reasoning } from '../reasoning/types.ts';
import type { Inline, TextContent } from './content.ts';
import type { Drawings } from './drawings.ts';
import { shortened } from './forPaper.ts';
import type { Paper } from './page.ts';
import type { MissingCharacter } from './printable.ts';
import type { ReadingOrder } from './readingOrder.ts';

export interface ReportInput {
  readonly index: CaseIndex;
  readonly analysis: Analysis;
  readonly paper: Paper;
  /** "warrant 0.1.0". */
  readonly tool: string;
}

export interface ReportContext extends ReportInput {
  readonly case: Case;
  readonly reasoning: Reasoning;
  /** SHA-256 of the case, presentation left out. */
  readonly digest: string;
  /** Findings by the id of their first subject. */
  readonly findingsAt: ReadonlyMap<string, readonly Finding[]>;
  readonly order: ReadingOrder;
  readonly drawings: Drawings;
  readonly missing: readonly MissingCharacter[];
}

/** Destination of a node, record or finding within the document. */
export function destination(
  kind: 'node' | 'record' | 'diagram' | 'finding' | 'section',
  id: string,
): string {
  return `${kind}-${id}`;
}

/** Links have one annotation per word, so a name and its number are one word. */
const NBSP = '\u00a0';

/** Longer names are cut where they are referred to; they stand in full where they are described. */
const LONGEST_REFERENCE = 80;

/**
 * The name of a node or record, linked to where the report describes it; nodes with paragraph. The id
 * itself, in full, where the case has nothing of that id.
 */
export function linkTo({ case: c, order }: ReportContext, id: string): Inline {
  const name = () => shortened(nameOf(c, id), LONGEST_REFERENCE);
  const number = order.numbers.get(id);
  if (number !== undefined) return linked(`${name()}${NBSP}§${number}`, destination('node', id));
  const link = c.links.get(id);
  if (link) return c.nodes.has(link.from) ? linked(name(), destination('node', link.from)) : name();
  if (c.modules.has(id)) return name();
  return findRecord(c, id) ? linked(name(), destination('record', id)) : id;
}

/** Several linked names with commas between. */
export function linkToAll(context: ReportContext, ids: readonly string[]): Inline[] {
  return commas(ids.map((id) => linkTo(context, id)));
}

export function commas(items: readonly Inline[]): Inline[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : [', ', item]));
}

/** The drawing that shows an element's support. */
export function linkToDrawing({ drawings }: ReportContext, id: string): Inline | undefined {
  const number = drawings.numberOf.get(id);
  if (number === undefined) return undefined;
  return linked(`diagram${NBSP}${number}`, destination('diagram', String(number)));
}

function linked(text: string, to: string): TextContent {
  return { text, linkToDestination: to, style: 'link' };
}

/** Plural by count: "1 finding", "2 findings". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
