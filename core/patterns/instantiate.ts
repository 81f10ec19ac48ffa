// Instantiates a pattern: what its elements, links and records become when its tokens have values, its
// multiplicities instances, its options and choices decisions. The result is a small case of its own
// that can be drawn, analysed and pasted. Same pattern and data, same result.
import { visitReferences } from '../commands/parts/references.ts';
import {
  type AssuranceClaimPoint,
  type Case,
  type CaseLink,
  type CaseNode,
  caseFromFile,
  RECORD_TABLES,
  type RecordTable,
  TABLES,
  type Table,
} from '../model/case.ts';
import type { LinkEntry } from '../model/index.ts';
import { orderKeys } from '../model/order.ts';
import { type Copies, copyAll, type LinkCopy, type NodeCopy } from './copies.ts';
import { identifiersOf } from './copyIdentifiers.ts';
import { findProblems } from './findProblems.ts';
import type { Pattern } from './parameters.ts';
import { FATAL, type PatternProblem } from './problems.ts';
import { type InstantiationData, outerScope, type Scope, scopesOf, valueIn } from './scopes.ts';
import { fillTokens, tokenKey, tokensIn, visitTexts } from './tokens.ts';

export interface Instantiated {
  /** What was made, with ids of its own; without elements where a problem is fatal. */
  readonly piece: Case;
  /** Elements made, by id, each with the pattern's element. */
  readonly origins: ReadonlyMap<string, string>;
  /** Records made by filling in, by id, with their table; the others are the pattern's own. */
  readonly records: ReadonlyMap<string, RecordTable>;
  readonly problems: readonly PatternProblem[];
}

/** Applies instantiation data to a pattern (GSN 1:3.5.4). Never throws; what is missing is a problem. */
export function instantiate(pattern: Pattern, data: InstantiationData): Instantiated {
  const problem = tooLarge(pattern);
  if (problem) return nothing(pattern, [problem]);
  const scopes = scopesOf(pattern, data);
  const copies = copyAll(pattern, data, scopes.tops);
  const identifiers = identifiersOf(copies.nodes);
  const problems = findProblems({ pattern, data, scopes, copies, identifiers });
  if (problems.some(({ code }) => FATAL.has(code))) {
    return nothing(pattern, problems);
  }
  return { ...new Maker(pattern, copies, identifiers.names).make(), problems };
}

/** Nobody draws more multiplicities than this, or one within another so deep. */
const MOST_REGIONS = 2_000;
const DEEPEST = 100;

function tooLarge({ regions: { all } }: Pattern): PatternProblem | undefined {
  const deep = all.some(({ depth }) => depth > DEEPEST);
  if (all.length <= MOST_REGIONS && !deep) return undefined;
  const message = `The pattern has more than ${MOST_REGIONS} multiplicities, or more than ${DEEPEST} within each other.`;
  return { code: 'too-many', message };
}

function nothing(pattern: Pattern, problems: readonly PatternProblem[]): Instantiated {
  return { piece: emptyPiece(pattern), origins: new Map(), records: new Map(), problems };
}

function emptyPiece({ parts: { index, module } }: Pattern): Case {
  const { case: c } = index;
  const own = c.modules.get(module);
  return caseFromFile({
    formatVersion: 1,
    id: `${c.id.slice(0, 100)}.pattern`,
    meta: { title: own?.name ?? module, maturity: 'draft' },
    main: module,
    modules: { [module]: { name: own?.name ?? module } },
    nodes: {},
    links: {},
  });
}

class Maker {
  private readonly pattern: Pattern;
  private readonly copies: Copies;
  private readonly identifiers: ReadonlyMap<string, string>;
  private readonly nodeIds = new Map<string, string>();
  private readonly recordIds = new Map<string, string>();
  private readonly tables = new Map<Table, Map<string, unknown>>();
  private readonly made = new Map<string, RecordTable>();

  constructor(pattern: Pattern, copies: Copies, identifiers: ReadonlyMap<string, string>) {
    this.pattern = pattern;
    this.copies = copies;
    this.identifiers = identifiers;
    for (const { id, entry, scope } of copies.nodes) {
      this.nodeIds.set(`${scope.number} ${entry.id}`, id);
    }
  }

  make(): Omit<Instantiated, 'problems'> {
    const piece = emptyPiece(this.pattern);
    const nodes = this.copies.nodes.map((copy): [string, CaseNode] => [copy.id, this.node(copy)]);
    const orders = ordersOf(this.copies.links);
    const links = this.copies.links.map((copy): [string, CaseLink] => [
      copy.id,
      this.link(copy, orders.get(copy.id)),
    ]);
    const called = new Map<string, number>();
    const acps = this.copies.acps.map(({ acp, scope, on, goal }, i): [string, typeof acp] => {
      const filled = this.acp(acp, scope, called);
      const argument = filled.argument && { ...filled.argument, ...(goal ? { goal } : {}) };
      return [`a${i + 1}`, { ...filled, on, ...(argument ? { argument } : {}) }];
    });
    const tables = Object.fromEntries(this.tables);
    return {
      piece: {
        ...piece,
        ...tables,
        nodes: new Map(nodes),
        links: new Map(links),
        acps: new Map(acps),
      },
      origins: new Map(this.copies.nodes.map(({ id, entry }) => [id, entry.id])),
      records: this.made,
    };
  }

  private node(copy: NodeCopy): CaseNode {
    const { scope, entry } = copy;
    const { uninstantiated, ...node } = this.named('nodes', this.filled(entry.node, scope), scope);
    const identifier = this.identifiers.get(copy.id) ?? node.identifier;
    const own = valueIn(scope, tokenKey(`Text of ${entry.node.identifier}`));
    const whole = uninstantiated && tokensIn(entry.node).length === 0;
    const text = whole && own !== undefined ? { text: own } : {};
    const open = whole ? own === undefined : tokensIn({ ...node, identifier }).length > 0;
    const mark = open && (uninstantiated || tokensIn(entry.node).length > 0);
    return {
      ...node,
      identifier,
      ...text,
      ...(mark ? { uninstantiated: true } : {}),
    } as CaseNode;
  }

  private link({ entry, scope, from, end, open }: LinkCopy, order: string | undefined): CaseLink {
    const filled = this.named('links', this.filled(entry.link, scope), scope);
    const { multiplicity, optional, choice, to: _to, ...link } = filled;
    const { toLink: _toLink, ...rest } = link as typeof link & { toLink?: string };
    return {
      ...rest,
      from,
      ...end,
      order: order ?? link.order,
      ...(open.number && multiplicity !== undefined ? { multiplicity } : {}),
      ...(open.option && optional ? { optional } : {}),
      ...(open.choice && choice ? { choice } : {}),
    } as CaseLink;
  }

  /** A claim point is known by its name (GSN 1:5.2.3): its copies are counted. */
  private acp(acp: AssuranceClaimPoint, scope: Scope, called: Map<string, number>) {
    const filled = this.filled(acp, scope);
    if (filled.name === undefined) return filled;
    const count = (called.get(filled.name) ?? 0) + 1;
    called.set(filled.name, count);
    return count === 1 ? filled : { ...filled, name: `${filled.name}.${count}`.slice(-200) };
  }

  /** With the tokens filled in that have a value in this instance. */
  private filled<T>(record: T, scope: Scope): T {
    return visitTexts(record, (text) =>
      fillTokens(text, (name) => valueIn(scope, tokenKey(name))),
    ) as T;
  }

  /** With everything that it names of the pattern named anew. */
  private named<T>(table: Table, record: T, scope: Scope): T {
    visitReferences(table, record, TABLES, (id, set) => {
      const region = this.pattern.regions.of(id);
      if (!region) return;
      const around = outerScope(scope, region);
      if (this.pattern.parts.records.has(id)) set(this.record(id, around));
      else set(this.nodeIds.get(`${around.number} ${id}`) ?? id);
    });
    return record;
  }

  /** The record's copy for this instance; the pattern's own where filling in changes nothing. */
  private record(id: string, scope: Scope): string {
    const key = `${scope.number} ${id}`;
    const known = this.recordIds.get(key);
    if (known !== undefined) return known;
    const found = this.pattern.parts.records.get(id);
    if (!found) return id;
    const changes = this.isMade(id);
    const own = changes ? `${id.slice(0, 100)}.${this.made.size + 1}` : id;
    this.recordIds.set(key, own);
    if (changes) this.made.set(own, found.table);
    const copy = this.named(found.table, this.filled(found.record, scope), scope);
    const table = this.tables.get(found.table) ?? new Map<string, unknown>();
    this.tables.set(found.table, table.set(own, copy));
    return own;
  }

  /** It has a token, or names an element or a record that is made. */
  private isMade(id: string, asked = new Set<string>()): boolean {
    const found = this.pattern.parts.records.get(id);
    if (!found || asked.has(id)) return false;
    asked.add(id);
    if (tokensIn(found.record).length > 0) return true;
    let made = false;
    visitReferences(found.table, found.record, TABLES, (named) => {
      made ||= this.pattern.parts.nodes.has(named) || this.isMade(named, asked);
    });
    return made;
  }
}

/** Fresh keys, so that copies of one link stand beside each other where it stood. */
function ordersOf(links: readonly LinkCopy[]): ReadonlyMap<string, string> {
  const families = new Map<string, LinkCopy[]>();
  for (const copy of links) {
    const { kind } = copy.entry.link;
    if (kind === 'challenges') continue; // they stand among those of other challengers
    const key = `${kind} ${copy.from}`;
    const family = families.get(key);
    if (family) family.push(copy);
    else families.set(key, [copy]);
  }
  const orders = new Map<string, string>();
  for (const family of families.values()) {
    const sorted = family
      .map((copy, place) => ({ copy, place }))
      .sort((a, b) => compareOrders(a.copy.entry, b.copy.entry) || a.place - b.place);
    const keys = orderKeys(sorted.length);
    for (const [i, { copy }] of sorted.entries())
      orders.set(copy.id, keys[i] ?? copy.entry.link.order);
  }
  return orders;
}

function compareOrders(a: LinkEntry, b: LinkEntry): number {
  if (a.link.order !== b.link.order) return a.link.order < b.link.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** Records of the piece by table: what the result brings along. */
export function recordsIn(piece: Case): readonly { table: RecordTable; id: string }[] {
  return RECORD_TABLES.flatMap((table) => [...piece[table].keys()].map((id) => ({ table, id })));
}
