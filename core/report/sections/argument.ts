// The argument as numbered text: each element once, under the first element that it supports, with
// its context, what supports it, what challenges it, what was found, and links both ways.

import { plainText } from '../../markdown/plainText.ts';
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import { kindName } from '../../model/kinds.ts';
import { lineOf } from '../../model/lineOf.ts';
import { nodeName } from '../../model/lookup.ts';
import { statementOf } from '../../model/statement.ts';
import { combinatorWords } from '../../select/combinator.ts';
import type { Content, Inline, TextContent } from '../content.ts';
import {
  commas,
  destination,
  linkTo,
  linkToAll,
  linkToDrawing,
  type ReportContext,
} from '../context.ts';
import { shortened } from '../forPaper.ts';
import { section, subsection, withNext } from '../headings.ts';
import { surelyLow, TEXT_WIDTH } from '../page.ts';
import { printable } from '../printable.ts';
import { prose } from '../prose.ts';
import type { Paragraph } from '../readingOrder.ts';
import { extent } from '../registerTable.ts';
import { fieldGrid, fieldRun } from '../values.ts';
import { capital, STRENGTH_WORDS } from '../words.ts';

const NAME = 'argument';
const INDENT = 9;
const DEEPEST_INDENT = 10;
const LONGEST_BOOKMARK = 70;

export function argument(context: ReportContext): Content[] {
  const { case: c, order } = context;
  const out: Content[] = [section('The argument in words', NAME), LEGEND];
  for (const module of order.modules) {
    const paragraphs = order.paragraphs.get(module) ?? [];
    const parent = c.modules.size > 1 ? `module-${module}` : NAME;
    if (c.modules.size > 1) out.push(...aboutModule(context, module, parent));
    const bookmarks = new Map<string, string>();
    for (const paragraph of paragraphs) out.push(element(context, paragraph, parent, bookmarks));
  }
  return out;
}

const LEGEND: Content = {
  text: 'Each element stands once, below the first that it supports; § is its paragraph, here and everywhere in this report. "Supported" and strengths are computed from what is below and are never written into the case. A strategy needs all its supporters unless it says "any of", "n of m" or "two lines of defence"; these extend GSN.',
  style: 'note',
  margin: [0, 0, 0, 4],
};

function aboutModule(context: ReportContext, module: string, name: string): Content[] {
  const { name: title = module, ...rest } = context.case.modules.get(module) ?? {};
  const head = subsection(shortened(printable(title), LONGEST_BOOKMARK), NAME, {
    id: destination('section', name),
  });
  return [...withNext([head]), ...fieldGrid(context, Object.entries(rest))];
}

function element(
  context: ReportContext,
  { entry, number, depth, under }: Paragraph,
  parent: string,
  bookmarks: Map<string, string>,
): Content {
  const { id, node } = entry;
  const place = destination('node', id);
  const isClaim = node.kind === 'goal';
  const above = (under && bookmarks.get(under)) ?? destination('section', parent);
  bookmarks.set(id, isClaim ? place : above);
  const said = plainText(statementOf(context.index, entry));
  const title = `${node.identifier} ${said}`.replace(/\s+/g, ' ').trim();
  const head: TextContent = {
    text: [
      { text: `§${number}  `, style: 'number' },
      { text: nodeName(context.case, id), bold: true },
      { text: `  ${capital(kindName(node.kind))}${words(context, entry)}`, style: 'label' },
    ],
    id: place,
    ...(isClaim || depth === 0
      ? {
          outline: true,
          outlineText: shortened(title, LONGEST_BOOKMARK),
          outlineParentId: above,
        }
      : {}),
  };
  const text: Content = { stack: prose(context, node), margin: [0, 1, 0, 1] };
  const more = [...relations(context, entry), ...found(context, id)];
  const indent = Math.min(depth, DEEPEST_INDENT) * INDENT;
  const whole: Content[] = [head, text, ...more];
  const margin = [indent, depth === 0 && number > 1 ? 12 : 7, 0, 0] as const;
  const width = TEXT_WIDTH - indent;
  const low = surelyLow(extent(whole), { width, size: 9.5, share: 0.5 });
  if (low) return { stack: whole, unbreakable: true, margin };
  return { stack: [...withNext([head], 30), text, ...more], margin };
}

function words(context: ReportContext, entry: NodeEntry): string {
  const { id, node } = entry;
  const parts: string[] = [];
  const { reasoning } = context;
  const line = lineOf(context.index, entry);
  if (line && line !== 'neither') parts.push(`${line} line`);
  if (node.kind === 'goal') {
    if (node.declaredStrength !== undefined) {
      const { declared, value } = reasoning.strength(id);
      const cut = value < declared ? `, counts as ${STRENGTH_WORDS[value]}` : '';
      parts.push(`declared ${STRENGTH_WORDS[node.declaredStrength]}${cut}`);
    }
  }
  const isArgued = ['goal', 'strategy', 'solution'].includes(node.kind);
  const status = isArgued ? reasoning.support(id).status : undefined;
  if (status !== undefined) parts.push(status);
  if ('undeveloped' in node && node.undeveloped && status !== 'undeveloped')
    parts.push('marked undeveloped');
  if (node.uninstantiated) parts.push('uninstantiated');
  if (node.defeated) parts.push('recorded as defeated');
  if (node.kind === 'assumption') parts.push(node.status ?? 'status not stated');
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

/** Fields that the paragraph, the drawing or the register of assumptions tells in its own way. */
const TOLD: ReadonlySet<string> = new Set([
  ...['kind', 'module', 'identifier', 'text', 'about', 'cites', 'combinator', 'n'],
  ...['undeveloped', 'uninstantiated', 'declaredStrength', 'status'],
]);
const IN_REGISTER: ReadonlySet<string> = new Set([
  ...['justification', 'monitor', 'falsifier', 'owner', 'reviewBy', 'assumptionKind'],
]);

/** Everything that an element is tied to, as one run of text; and who challenges it, apart. */
function relations(context: ReportContext, entry: NodeEntry): Content[] {
  const { node } = entry;
  const combined =
    node.kind === 'strategy' ? combinatorWords(node, entry.supportedBy.length) : undefined;
  const drawing = linkToDrawing(context, entry.id);
  const fields = Object.entries(node).filter(
    ([name, value]) =>
      value !== undefined &&
      !TOLD.has(name) &&
      !(name === 'lineOfDefence' && value !== 'neither') &&
      !(node.kind === 'assumption' && IN_REGISTER.has(name)),
  );
  const runs: [string, readonly Inline[]][] = [
    ['Supports', starts(context, entry.supports)],
    ['Context of', starts(context, entry.contextOf)],
    ['Challenges', ends(context, entry.challenges)],
    [combined ? `Supported by ${combined}:` : 'Supported by', ends(context, entry.supportedBy)],
    ['In context of', ends(context, entry.inContextOf)],
    ['Cites', 'cites' in node ? linkToAll(context, node.cites ?? []) : []],
    ['About', linkToAll(context, node.about ?? [])],
    ['Drawn in', drawing ? [drawing] : []],
  ];
  const shown = runs.filter(([, inlines]) => inlines.length > 0);
  const all = shown.flatMap(([name, inlines], i): Inline[] => [
    { text: `${i === 0 ? '' : '   '}${name} `, style: 'label' },
    ...inlines,
  ]);
  return [
    ...(all.length > 0 ? [{ text: all, style: 'small' }] : []),
    ...(fields.length > 0 ? [{ text: fieldRun(context, fields), style: 'small' }] : []),
    ...challenged(context, entry),
  ];
}

function challenged(context: ReportContext, entry: NodeEntry): Content[] {
  const own = entry.challengedBy.map((link) => challenger(context, link));
  const ofLinks = [...entry.supportedBy, ...entry.inContextOf].flatMap((target) =>
    target.challengedBy.map((link) => ({
      text: [challenger(context, link), ' against the link to ', ...ends(context, [target])],
    })),
  );
  const all = commas([...own, ...ofLinks]);
  if (all.length === 0) return [];
  return [{ text: [{ text: 'Challenged by ', bold: true }, ...all], style: 'small' }];
}

function challenger(context: ReportContext, { from, link }: LinkEntry): TextContent {
  const status =
    link.kind === 'challenges' ? (link.challenge?.status ?? 'status missing: open') : '';
  return { text: [from ? linkTo(context, from.id) : `"${link.from}" (missing)`, ` (${status})`] };
}

function starts(context: ReportContext, links: readonly LinkEntry[]): Inline[] {
  return commas(
    links.map(({ from, link }) => (from ? linkTo(context, from.id) : `"${link.from}" (missing)`)),
  );
}

/** Fields of a link that its drawing and its place among the others tell. */
const LINK_TOLD: ReadonlySet<string> = new Set([
  'kind',
  'from',
  'to',
  'toLink',
  'order',
  'challenge',
]);

function ends(context: ReportContext, links: readonly LinkEntry[]): Inline[] {
  return commas(
    links.map(({ to, toLink, link }) => {
      const id = to?.id ?? toLink?.id;
      const named = link.to ?? ('toLink' in link ? link.toLink : undefined) ?? 'nothing';
      const name = id === undefined ? `"${named}" (missing)` : linkTo(context, id);
      const fields = Object.entries(link).filter(([field]) => !LINK_TOLD.has(field));
      if (fields.length === 0) return name;
      const mark = link.defeated ? ' (recorded as defeated; ' : ' (';
      return { text: [name, mark, ...fieldRun(context, fields), ')'] };
    }),
  );
}

function found(context: ReportContext, id: string): Content[] {
  return (context.findingsAt.get(id) ?? []).map((finding) => ({
    text: [
      {
        text: `${capital(finding.severity)}\u00a0${finding.rule}`,
        bold: true,
        linkToDestination: destination('finding', finding.fingerprint),
      },
      `  ${finding.message}`,
    ],
    style: ['small', finding.severity],
  }));
}
