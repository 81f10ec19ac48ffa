// What every section of the report works from: the case, its analysis, and where things are linked.
import type { Analysis } from '../analyser/analyse.ts';
import type { Finding } from '../analyser/finding.ts';
import type { Case } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { findRecord, nameOf } from '../model/lookup.ts';
import type { Reasoning } from '../reasoning/types.ts';
import type { Inline, TextContent } from './content.ts';

export interface ReportInput {
  readonly index: CaseIndex;
  readonly analysis: Analysis;
  readonly paper: 'a4' | 'letter';
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
}

/** Destination of a node, record or finding within the document. */
export function destination(kind: 'node' | 'record' | 'diagram' | 'finding', id: string): string {
  return `${kind}-${id}`;
}

/** The name of a node or record, linked to where the report describes it. */
export function linkTo(context: ReportContext, id: string): Inline {
  const { case: c } = context;
  const text = nameOf(c, id);
  if (c.nodes.has(id)) return linked(text, destination('node', id));
  const link = c.links.get(id);
  if (link && c.nodes.has(link.from)) return linked(text, destination('node', link.from));
  return findRecord(c, id) ? linked(text, destination('record', id)) : text;
}

/** Several linked names with commas between. */
export function linkToAll(context: ReportContext, ids: readonly string[]): Inline[] {
  return ids.flatMap((id, i) => (i === 0 ? [linkTo(context, id)] : [', ', linkTo(context, id)]));
}

function linked(text: string, to: string): TextContent {
  return { text, linkToDestination: to, style: 'link' };
}

/** A numbered part of the report, in contents and bookmarks. */
export function heading(text: string, level: 1 | 2, more: Partial<TextContent> = {}): TextContent {
  return {
    text,
    style: `h${level}`,
    headlineLevel: level,
    tocItem: true,
    outline: true,
    tocMargin: [level === 1 ? 0 : 14, 2, 0, 0],
    ...more,
  };
}

/** Plural by count: "1 finding", "2 findings". */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
