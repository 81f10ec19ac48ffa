// A tiny text notation for cases in rule examples and tests. Not a file format; it throws on errors.
//
//   case {maturity: reviewed, profile: review}      fields of the case's head
//   module Sub {contract: true}                     what follows lies in this module
//   G1 "Top claim" {lineOfDefence: control}         indentation is support
//     ~ C1 "a context"                              ~ is InContextOf
//     S1 "argue" {combinator: any}
//       G2 <>                                       <> is undeveloped
//       Sn1 -> E-01 E-02                            cites
//         !! G8 "no" challenge {status: open}       !! challenges the link S1->Sn1
//     ! G9 "wrong" challenge {status: open}         ! challenges the element above it
//   G2                                              an identifier again is the same element
//   on G1-S1 {multiplicity: n}                     fields of a link above
//   link supportedBy G1 -> G99 {defeated: {}}       any link, dangling ones included
//   evidence E-01 {title: run, result: pass}        a record; a table's name and its id
//   approvals AP {subject: K-1, votes: […]}         bound to K-1 as it is; `digest: none` is unbound
//   waivers W-1 {rule: ASM-02, of: missing, concerns: [A1]}    of that finding, as A1 is
//
// The internal id of a node is its identifier (`Sub.G1` outside the main module) or `{id: …}`;
// of a link `FROM-TO`. The kind follows the identifier's prefix, or `{kind: …}`.
import { parse } from 'yaml';
import { digestOfBallot } from '../format/digest.ts';
import type { CaseFile, CaseLink, CaseNode } from '../generated/case.types.ts';
import { validateCase } from '../generated/case.validate.js';
import { type Case, caseFromFile, RECORD_TABLES, type RecordTable } from '../model/case.ts';
import { CaseIndex } from '../model/index.ts';
import { identifierPrefix, type LinkKind, NODE_KINDS, type NodeKind } from '../model/kinds.ts';
import { bindWaivers, takeSketched } from './bindWaivers.ts';

const LINE =
  /^(?<mark>[~!]{0,2})\s*(?<name>[A-Za-z][\w.-]*)(?:\s+"(?<text>[^"]*)")?(?<undeveloped>\s*<>)?(?:\s+->\s*(?<cites>[\w. -]+?))?(?:\s*(?<fields>\{.*?\}))??(?:\s+challenge\s*(?<challenge>\{.*\}))?$/;
const LINK = /^link (?<kind>\w+) (?<from>[\w.-]+) -> (?<to>[\w.-]+)\s*(?<fields>\{.*\})?$/;
const MAIN = 'main';

interface Open {
  readonly indent: number;
  readonly id: string;
  readonly link: string | undefined;
}

/** The case that a sketch describes. Throws an Error that names the line when it cannot be read. */
export function sketch(text: string): Case {
  const state = new Sketch();
  for (const [number, line] of text.split('\n').entries()) {
    const content = line.replace(/(^|\s)#.*$/, '').trimEnd();
    if (content.trim() === '') continue;
    try {
      state.read(content);
    } catch (error) {
      throw new Error(`sketch line ${number + 1}: ${(error as Error).message}\n  ${line}`);
    }
  }
  const unbound = takeUnbound(state.file.approvals);
  const waivers = takeSketched(state.file.waivers);
  if (!validateCase(state.file)) {
    throw new Error(`sketch is no valid case: ${JSON.stringify(validateCase.errors)}`);
  }
  const c = bindVotes(caseFromFile(state.file), unbound);
  if (waivers.size > 0) bindWaivers(new CaseIndex(c), waivers);
  return c;
}

type Bindable = { digest?: string | undefined };

/** Removes `digest: none`; gives back what bore it. */
function takeUnbound(approvals: CaseFile['approvals']): ReadonlySet<Bindable> {
  const found = new Set<Bindable>();
  for (const approval of Object.values(approvals ?? {})) {
    for (const one of [approval, ...(approval.votes ?? [])] as Bindable[]) {
      if (one.digest !== 'none') continue;
      delete one.digest;
      found.add(one);
    }
  }
  return found;
}

/** Votes are on what is sketched, unless they say otherwise. */
function bindVotes(c: Case, unbound: ReadonlySet<Bindable>): Case {
  const index = new CaseIndex(c);
  for (const approval of c.approvals.values()) {
    const bind = (one: Bindable, digest: string | undefined) => {
      if (digest !== undefined && !unbound.has(one)) one.digest ??= digest;
    };
    bind(approval, digestOfBallot(index, approval));
    for (const vote of approval.votes ?? []) bind(vote, approval.digest);
  }
  return c;
}

class Sketch {
  readonly file: CaseFile = {
    formatVersion: 1,
    id: 'sketch',
    meta: { title: 'Sketch', maturity: 'draft' },
    main: MAIN,
    modules: { [MAIN]: { name: 'Main' } },
    nodes: {},
    links: {},
  };
  private module = MAIN;
  private open: Open[] = [];
  private count = 0;

  read(line: string): void {
    const bare = line.trim();
    const [word = '', id = ''] = bare.split(/\s+/);
    if (word === 'case') Object.assign(this.file.meta, fields(bare.slice(word.length)));
    else if (word === 'module') this.readModule(id, bare);
    else if (word === 'link') this.readLink(bare);
    else if (word === 'on') this.readLinkFields(id, bare);
    else if (isTable(word)) {
      const table: Record<string, unknown> = this.file[word] ?? {};
      table[id] = fields(bare.slice(word.length).trim().slice(id.length));
      Object.assign(this.file, { [word]: table });
    } else this.readNode(line);
  }

  private readModule(id: string, line: string): void {
    this.module = id;
    this.open = [];
    const rest = line.slice('module '.length + id.length);
    this.file.modules[id] = { ...this.file.modules[id], name: id, ...fields(rest) };
  }

  private readLink(line: string): void {
    const match = LINK.exec(line)?.groups;
    if (!match?.kind || !match.from || !match.to) throw new Error('no link');
    const end = match.to in this.file.links ? { toLink: match.to } : { to: match.to };
    this.addLink(match.kind as LinkKind, match.from, end, fields(match.fields));
  }

  private readLinkFields(id: string, line: string): void {
    const link = this.file.links[id];
    if (!link) throw new Error('no such link');
    this.file.links[id] = { ...link, ...fields(line.slice(line.indexOf('{'))) } as CaseLink;
  }

  private readNode(line: string): void {
    const indent = line.length - line.trimStart().length;
    const match = LINE.exec(line.trim())?.groups;
    if (!match?.name) throw new Error('no element');
    while (this.open.length > 0 && (this.open.at(-1)?.indent ?? 0) >= indent) this.open.pop();
    const parent = this.open.at(-1);
    const id = this.addNode(match.name, match);
    let link: string | undefined;
    const challenge = match.challenge ? { challenge: fields(match.challenge) } : {};
    if (match.mark === '!!')
      link = this.addLink('challenges', id, { toLink: parent?.link }, challenge);
    else if (match.mark === '!')
      link = this.addLink('challenges', id, { to: parent?.id }, challenge);
    else if (parent) {
      const kind = match.mark === '~' ? 'inContextOf' : 'supportedBy';
      link = this.addLink(kind, parent.id, { to: id }, {});
    }
    this.open.push({ indent, id, link });
  }

  private addNode(name: string, match: Record<string, string | undefined>): string {
    const { id: given, ...given_ } = fields(match.fields) as Record<string, unknown>;
    const own = this.module === MAIN ? name : `${this.module}.${name}`;
    const id = typeof given === 'string' ? given : own;
    const before: Partial<CaseNode> = this.file.nodes[id] ?? {
      kind: kindOf(name),
      module: this.module,
      identifier: name,
      ...(kindOf(name).startsWith('away') ? {} : { text: `Text of ${name}` }),
    };
    const text = match.text === undefined ? {} : { text: match.text };
    const undeveloped = match.undeveloped ? { undeveloped: true } : {};
    const cites = match.cites ? { cites: match.cites.trim().split(/\s+/) } : {};
    this.file.nodes[id] = { ...before, ...text, ...undeveloped, ...cites, ...given_ } as CaseNode;
    return id;
  }

  private addLink(
    kind: LinkKind,
    from: string,
    end: { to?: string | undefined; toLink?: string | undefined },
    more: object,
  ): string {
    const base = `${from}-${end.to ?? end.toLink}`;
    const id = base in this.file.links ? `${base}-${this.count}` : base;
    this.count += 1;
    const order = `a${String(this.count).padStart(5, '0')}`;
    const link = { kind, from, ...JSON.parse(JSON.stringify(end)), order, ...more };
    this.file.links[id] = link as CaseLink;
    return id;
  }
}

function fields(text: string | undefined): Record<string, unknown> {
  return text?.trim() ? (parse(text) as Record<string, unknown>) : {};
}

function isTable(word: string): word is RecordTable | 'acps' {
  return word === 'acps' || (RECORD_TABLES as readonly string[]).includes(word);
}

function kindOf(name: string): NodeKind {
  const byLength = [...NODE_KINDS].sort(
    (a, b) => identifierPrefix(b).length - identifierPrefix(a).length,
  );
  const kind = byLength.find((k) => name.startsWith(identifierPrefix(k)));
  if (!kind) throw new Error(`no kind for ${name}`);
  return kind;
}
