// What a pattern asks of whoever instantiates it, in the order of reading: the values of its tokens,
// how many of what it repeats, which options and which branches of its choices.
import type { CaseIndex, LinkEntry } from '../model/index.ts';
import { recordOf } from '../model/trackedRecords.ts';
import { type Cardinality, choiceOf, multiplicityOf } from './cardinality.ts';
import { type PatternParts, patternParts } from './pattern.ts';
import { type Region, type Regions, regionsOf } from './regions.ts';
import { tokenKey, tokensIn } from './tokens.ts';

/** One column of the instantiation data. */
export interface Parameter {
  readonly key: string;
  readonly name: string;
  readonly region: Region;
  /**
   * `token` stands in texts, `code` in identifiers only (GSN 2:8.2: a short code). `text` is the whole
   * text of an uninstantiated element without tokens. `number` tells the repetitions apart where a
   * multiplicity has no token of its own.
   */
  readonly kind: 'token' | 'code' | 'text' | 'number';
}

export interface Repetition {
  readonly region: Region;
  readonly link: LinkEntry;
  readonly label: string;
  readonly cardinality: Cardinality;
}

export interface Option {
  readonly link: LinkEntry;
  /** Asked once for each instance of this. */
  readonly region: Region;
}

export interface Choice {
  readonly group: string;
  readonly label: string | undefined;
  readonly branches: readonly LinkEntry[];
  readonly cardinality: Cardinality;
  readonly region: Region;
}

export interface Pattern {
  readonly parts: PatternParts;
  readonly regions: Regions;
  readonly parameters: readonly Parameter[];
  readonly repetitions: readonly Repetition[];
  readonly options: readonly Option[];
  readonly choices: readonly Choice[];
}

/** The pattern that a module holds, or the branch of one of its elements. */
export function readPattern(index: CaseIndex, module: string, root?: string): Pattern {
  const parts = patternParts(index, module, root);
  const regions = regionsOf(parts);
  const links = [...parts.nodes.keys()].flatMap((id) =>
    (parts.edges.get(id) ?? []).flatMap(({ link, base }) => (link ? [{ link, base }] : [])),
  );
  const regionAt = ({ link, base }: { link: LinkEntry; base: LinkEntry | undefined }): Region =>
    base ? regions.ofLink(base) : (regions.of(ownerId(link)) ?? regions.top);
  const options = links
    .filter(({ link }) => link.link.optional === true)
    .map((one) => ({ link: one.link, region: regionAt(one) }));
  return {
    parts,
    regions,
    parameters: parametersOf(parts, regions),
    repetitions: regions.all.flatMap((region) => repetitionOf(region)),
    options,
    choices: choicesOf(links.map((one) => ({ link: one.link, region: regionAt(one) }))),
  };
}

/** Whether there is anything to answer. */
export function isAbstract({ parameters, repetitions, options, choices }: Pattern): boolean {
  return parameters.length + repetitions.length + options.length + choices.length > 0;
}

/** The parameters of one region, in order. */
export function ownParameters({ parameters }: Pattern, region: Region): readonly Parameter[] {
  return parameters.filter((one) => one.region.id === region.id);
}

/** From the whole pattern down to this region. */
export function chainOf(region: Region): readonly Region[] {
  return region.parent ? [...chainOf(region.parent), region] : [region];
}

/** The short code of each token, where a region has as many codes as tokens: in their order. */
export function codesOf(pattern: Pattern): ReadonlyMap<string, Parameter> {
  const pairs = new Map<string, Parameter>();
  for (const region of pattern.regions.all) {
    const own = ownParameters(pattern, region);
    const tokens = own.filter(({ kind }) => kind === 'token');
    const codes = own.filter(({ kind }) => kind === 'code');
    if (tokens.length !== codes.length) continue;
    for (const [i, { key }] of tokens.entries()) {
      const code = codes[i];
      if (code) pairs.set(key, code);
    }
  }
  return pairs;
}

function ownerId({ link }: LinkEntry): string {
  return link.kind === 'challenges' ? (link.to ?? '') : link.from;
}

function parametersOf(parts: PatternParts, regions: Regions): Parameter[] {
  const found = new Map<string, Parameter>();
  const add = (name: string, region: Region, kind: Parameter['kind']) => {
    const key = tokenKey(name);
    if (!found.has(key)) found.set(key, { key, name, region, kind });
  };
  const inTexts = new Set<string>();
  const records = [...parts.records.values()].map(({ record }) => record);
  const nodes = [...parts.nodes];
  for (const [id, { node }] of nodes) {
    const names = tokensIn(node);
    for (const name of names) addToken(name);
    for (const name of tokensIn({ ...recordOf(node), identifier: '' })) inTexts.add(tokenKey(name));
    if (node.uninstantiated && names.length === 0) {
      add(`Text of ${node.identifier}`, regions.of(id) ?? regions.top, 'text');
    }
    for (const { link } of parts.edges.get(id) ?? []) {
      for (const name of tokensIn(link?.link)) addText(name);
    }
  }
  for (const record of records) for (const name of tokensIn(record)) addText(name);
  const named = new Set([...found.values()].map(({ region }) => region.id));
  for (const region of regions.all) {
    const to = region.link?.to?.node ?? region.link?.from?.node;
    if (to && !named.has(region.id)) add(freeName(`Number of ${to.identifier}`), region, 'number');
  }
  return [...found.values()]
    .map((one) =>
      one.kind === 'token' && !inTexts.has(one.key) ? { ...one, kind: 'code' as const } : one,
    )
    .sort((a, b) => a.region.depth - b.region.depth);

  function freeName(wanted: string): string {
    let name = wanted;
    for (let count = 2; found.has(tokenKey(name)); count += 1) name = `${wanted} (${count})`;
    return name;
  }

  function addText(name: string) {
    inTexts.add(tokenKey(name));
    addToken(name);
  }

  function addToken(name: string) {
    const token = regions.tokens.get(tokenKey(name));
    if (token) add(token.name, token.region, 'token');
  }
}

function repetitionOf(region: Region): Repetition[] {
  const { link } = region;
  if (!link) return [];
  const label = link.link.multiplicity ?? '';
  return [{ region, link, label, cardinality: multiplicityOf(label) }];
}

/** Branches of one source and one group share a diamond. */
function choicesOf(links: readonly { link: LinkEntry; region: Region }[]): Choice[] {
  const groups = new Map<string, { branches: LinkEntry[]; region: Region }>();
  for (const { link, region } of links) {
    const { choice, from, kind } = link.link;
    if (!choice) continue;
    const key = JSON.stringify([kind === 'challenges' ? ownerId(link) : from, choice.group ?? '']);
    const known = groups.get(key);
    if (known) known.branches.push(link);
    else groups.set(key, { branches: [link], region });
  }
  return [...groups].map(([group, { branches, region }]) => {
    const label = branches.find(({ link }) => link.choice?.label)?.link.choice?.label;
    return { group, label, branches, region, cardinality: choiceOf(label, branches.length) };
  });
}
