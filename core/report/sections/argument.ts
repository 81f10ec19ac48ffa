// The argument as numbered text: each element once, under the first element that it supports, with
// its context, what supports it, what challenges it, what was found, and links both ways.
import type { LinkEntry, NodeEntry } from '../../model/index.ts';
import { kindName } from '../../model/kinds.ts';
import { nodeName } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { combinatorWords } from '../../select/combinator.ts';
import type { Content, Inline } from '../content.ts';
import { destination, heading, linkTo, linkToAll, type ReportContext } from '../context.ts';
import { capital, STRENGTH_WORDS } from '../words.ts';

const INDENT = 9;
const DEEPEST_INDENT = 8;

export function argument(context: ReportContext): Content[] {
  const { case: c, index } = context;
  const out: Content[] = [
    heading('The argument in words', 1, { pageBreak: 'before', pageOrientation: 'portrait' }),
    legend(),
  ];
  const modules = [...c.modules.keys()].sort(
    (a, b) => rank(a, c.main) - rank(b, c.main) || (a < b ? -1 : 1),
  );
  const printed = new Set<string>();
  for (const [at, module] of modules.entries()) {
    const entries = [...index.nodes.values()].filter(({ node }) => node.module === module);
    if (modules.length > 1) {
      const info = c.modules.get(module);
      out.push(heading(info?.name ?? module, 2));
      if (info?.brief) out.push({ text: info.brief, style: 'note' });
    }
    entries.sort((a, b) => compareIdentifiers(a.node.identifier, b.node.identifier));
    const prefix = modules.length > 1 ? `${at + 1}.` : '';
    printTrees(context, entries, prefix, printed, out);
  }
  return out;
}

function rank(module: string, main: string): number {
  return module === main ? 0 : 1;
}

function legend(): Content {
  return {
    text: 'Each element stands once, below the first that it supports. "Supported" and strengths are computed from what is below and are never written into the case. A strategy needs all its supporters unless it says "any of", "n of m" or "two lines of defence"; these extend GSN.',
    style: 'note',
  };
}

interface Step {
  readonly entry: NodeEntry;
  readonly number: string;
  readonly depth: number;
}

function printTrees(
  context: ReportContext,
  entries: readonly NodeEntry[],
  prefix: string,
  printed: Set<string>,
  out: Content[],
): void {
  const tops = entries.filter(
    (e) => e.supports.length === 0 && e.contextOf.length === 0 && e.challenges.length === 0,
  );
  const challengers = entries.filter((e) => e.supports.length === 0 && e.challenges.length > 0);
  let count = 0;
  // Cycles and contexts of nothing come last: whatever the case holds is printed.
  for (const top of [...tops, ...challengers, ...entries]) {
    if (printed.has(top.id)) continue;
    count += 1;
    const stack: Step[] = [{ entry: top, number: `${prefix}${count}`, depth: 0 }];
    for (let step = stack.pop(); step; step = stack.pop()) {
      if (printed.has(step.entry.id)) continue;
      printed.add(step.entry.id);
      out.push(element(context, step));
      const { number, depth } = step;
      const below = [...step.entry.inContextOf, ...step.entry.supportedBy];
      const fresh = [
        ...new Set(below.flatMap(({ to }) => (to && !printed.has(to.id) ? [to] : []))),
      ];
      const here = fresh.filter(({ node }) => node.module === top.node.module);
      for (let i = here.length - 1; i >= 0; i -= 1) {
        const entry = here[i];
        if (entry) stack.push({ entry, number: `${number}.${i + 1}`, depth: depth + 1 });
      }
    }
  }
}

function element(context: ReportContext, { entry, number, depth }: Step): Content {
  const { node } = entry;
  const indent = Math.min(depth, DEEPEST_INDENT) * INDENT;
  const head: Inline[] = [
    { text: `${number}  `, style: 'number' },
    { text: nodeName(context.case, entry.id), bold: true },
    { text: `  ${capital(kindName(node.kind))}${words(context, entry)}`, style: 'label' },
  ];
  const supporters =
    node.kind === 'strategy' ? combinatorWords(node, entry.supportedBy.length) : undefined;
  const support = supporters ? `Supported by (${supporters}): ` : 'Supported by: ';
  return {
    stack: [
      {
        text: head,
        ...(depth === 0 ? { outline: true, outlineText: `${number} ${node.identifier}` } : {}),
      },
      { text: node.text?.trim() ? node.text : '(no text)', margin: [0, 1, 0, 1] },
      ...line(support, ends(context, entry.supportedBy)),
      ...line('In the context of: ', ends(context, entry.inContextOf)),
      ...line('Cites: ', 'cites' in node ? linkToAll(context, node.cites ?? []) : []),
      ...line('About: ', linkToAll(context, node.about ?? [])),
      ...line('Challenged by: ', sourcesOf(context, entry.challengedBy)),
      ...line('Challenges: ', ends(context, entry.challenges)),
      ...found(context, entry.id),
    ],
    id: destination('node', entry.id),
    margin: [indent, 3, 0, 4],
  };
}

function words(context: ReportContext, { id, node }: NodeEntry): string {
  const parts: string[] = [];
  const { reasoning } = context;
  if (node.kind === 'goal') {
    if (node.lineOfDefence && node.lineOfDefence !== 'neither')
      parts.push(`${node.lineOfDefence} line`);
    if (node.declaredStrength !== undefined) {
      const { declared, value } = reasoning.strength(id);
      const cut = value < declared ? `, counts as ${STRENGTH_WORDS[value]}` : '';
      parts.push(`declared ${STRENGTH_WORDS[node.declaredStrength]}${cut}`);
    }
  }
  if (['goal', 'strategy', 'solution'].includes(node.kind))
    parts.push(reasoning.support(id).status);
  if ('undeveloped' in node && node.undeveloped) parts.push('marked undeveloped');
  if (node.defeated) parts.push('recorded as defeated');
  if (node.kind === 'assumption') parts.push(node.status ?? 'status not stated');
  return parts.length > 0 ? `, ${parts.join(', ')}` : '';
}

function line(label: string, inlines: readonly Inline[]): Content[] {
  return inlines.length > 0
    ? [{ text: [{ text: label, style: 'label' }, ...inlines], style: 'small' }]
    : [];
}

function ends(context: ReportContext, links: readonly LinkEntry[]): Inline[] {
  return joined(
    links.map(({ to, toLink, link }) => {
      const id = to?.id ?? toLink?.id;
      const name = id === undefined ? `"${link.to ?? 'nothing'}" (missing)` : linkTo(context, id);
      return link.defeated ? { text: [name, ' (recorded as defeated)'] } : name;
    }),
  );
}

function sourcesOf(context: ReportContext, links: readonly LinkEntry[]): Inline[] {
  return joined(
    links.map(({ from, link }) => {
      const status =
        link.kind === 'challenges' ? (link.challenge?.status ?? 'status missing: open') : '';
      return { text: [from ? linkTo(context, from.id) : link.from, ` (${status})`] };
    }),
  );
}

function joined(items: readonly Inline[]): Inline[] {
  return items.flatMap((item, i) => (i === 0 ? [item] : [', ', item]));
}

function found(context: ReportContext, id: string): Content[] {
  return (context.findingsAt.get(id) ?? []).map((finding) => ({
    text: [
      {
        text: `${capital(finding.severity)} ${finding.rule}: `,
        bold: true,
        linkToDestination: destination('finding', finding.fingerprint),
      },
      finding.message,
    ],
    style: ['small', finding.severity],
  }));
}
