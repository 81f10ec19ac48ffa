// Instantiation data as instances: which values hold together, and which instances lie in which. Rows
// that agree on the outer tokens belong to the same outer instance; a cell that is empty is an omission,
// never the row above's value (GSN 2:8.2.8).
import type { Instantiation } from '../model/case.ts';
import { ownParameters, type Parameter, type Pattern } from './parameters.ts';
import type { Region } from './regions.ts';
import { tokenKey } from './tokens.ts';

/** What instantiates a pattern: the part of the record that the engine reads. */
export type InstantiationData = Pick<Instantiation, 'tables' | 'decisions'>;

/** One instance of a region. */
export interface Scope {
  readonly number: number;
  readonly region: Region;
  readonly parent: Scope | undefined;
  /** By the token's key; its own region's only. */
  readonly values: ReadonlyMap<string, string>;
  /** By region; absent where nobody said how many. */
  readonly inner: ReadonlyMap<string, readonly Scope[]>;
}

interface Row {
  readonly table: number;
  readonly row: number;
  /** Keys of the columns of its table. */
  readonly columns: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly without: ReadonlySet<string>;
}

/** An empty cell that nothing declares as not needed; rows and tables count from 1. */
export interface Omission {
  readonly table: number;
  readonly row: number;
  readonly name: string;
}

/** More instances than a case may hold elements: the rest is not made. */
const MOST = 10_000;

export interface Scopes {
  readonly tops: readonly Scope[];
  /** There were more than fit. */
  readonly cut: boolean;
  readonly omissions: readonly Omission[];
}

/** The instances that the data describes: of the whole pattern, with those inside. */
export function scopesOf(pattern: Pattern, data: InstantiationData): Scopes {
  return new ScopeMaker(pattern).make(rowsOf(data));
}

/** The value that a token has in an instance: its own, or one around it. */
export function valueIn(scope: Scope, key: string): string | undefined {
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    const value = at.values.get(key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The instance of an outer region in which this one lies. */
export function outerScope(scope: Scope, region: Region): Scope {
  let at = scope;
  while (at.region.id !== region.id && at.parent) at = at.parent;
  return at;
}

/** "hazard = Fuel exhaustion"; '' in the outermost instance without values. */
export function scopeWords(pattern: Pattern, scope: Scope): string {
  const words: string[] = [];
  for (let at: Scope | undefined = scope; at; at = at.parent) {
    if (at.region.depth === 0) break;
    const own = ownParameters(pattern, at.region);
    const said = own.filter(({ kind }) => kind !== 'code');
    const parts = (said.length > 0 ? said : own).flatMap(({ key, name }) => {
      const value = at?.values.get(key);
      return value === undefined ? [] : [`${name} = ${shortened(value)}`];
    });
    words.unshift(...parts);
  }
  return words.join(', ');
}

/** Whether the decision is for this instance, and how exactly; -1 where it is not. */
export function matchOf(scope: Scope, where: Readonly<Record<string, string>> | undefined): number {
  const wanted = Object.entries(where ?? {});
  const fits = wanted.every(([name, value]) => valueIn(scope, tokenKey(name)) === value);
  return fits ? wanted.length : -1;
}

function rowsOf({ tables }: InstantiationData): Row[] {
  return (tables ?? []).flatMap((table, at) => {
    const rows = table.rows ?? [];
    const named = (table.columns ?? []).flatMap(({ token, code }) =>
      code === undefined ? [token] : [token, code],
    );
    const used = rows.flatMap(({ values }) => Object.keys(values ?? {}));
    const columns = new Set([...named, ...used].map(tokenKey));
    return rows.map(({ values, without }, row) => ({
      table: at + 1,
      row: row + 1,
      columns,
      values: new Map(
        Object.entries(values ?? {}).flatMap(([name, value]) =>
          value.trim() === '' ? [] : [[tokenKey(name), value] as const],
        ),
      ),
      without: new Set((without ?? []).map(tokenKey)),
    }));
  });
}

class ScopeMaker {
  private readonly pattern: Pattern;
  private readonly inside = new Map<string, Region[]>();
  private readonly parameters = new Map<string, readonly Parameter[]>();
  private count = 0;
  private cut = false;
  private readonly omissions: Omission[] = [];

  constructor(pattern: Pattern) {
    this.pattern = pattern;
    const own = new Map<string, Parameter[]>();
    for (const parameter of pattern.parameters) {
      const list = own.get(parameter.region.id);
      if (list) list.push(parameter);
      else own.set(parameter.region.id, [parameter]);
    }
    for (const region of pattern.regions.all) {
      this.parameters.set(region.id, own.get(region.id) ?? []);
      if (!region.parent) continue;
      const list = this.inside.get(region.parent.id);
      if (list) list.push(region);
      else this.inside.set(region.parent.id, [region]);
    }
  }

  make(rows: readonly Row[]): Scopes {
    const { top } = this.pattern.regions;
    const tops = this.instances(top, undefined, rows) ?? [];
    const some = tops.length > 0 ? tops : [this.scope(top, undefined, new Map(), rows)];
    return { tops: some, cut: this.cut, omissions: this.omissions };
  }

  /** Undefined where no row speaks of the region. */
  private instances(
    region: Region,
    parent: Scope | undefined,
    rows: readonly Row[],
  ): Scope[] | undefined {
    const own = this.parameters.get(region.id) ?? [];
    const groups = new Map<string, { values: Map<string, string>; rows: Row[] }>();
    const silent: Row[] = [];
    let without = false;
    for (const row of rows) {
      const values = new Map<string, string>();
      for (const { key } of own) {
        const value = row.values.get(key);
        if (value !== undefined) values.set(key, value);
      }
      if (values.size === 0) {
        const blank = own.find(({ key }) => row.columns.has(key));
        if (own.some(({ key }) => row.without.has(key))) without = true;
        else if (blank) this.omissions.push({ table: row.table, row: row.row, name: blank.name });
        else silent.push(row);
        continue;
      }
      const name = JSON.stringify([...values]);
      const group = groups.get(name);
      if (group) group.rows.push(row);
      else groups.set(name, { values, rows: [row] });
    }
    if (groups.size === 0) return without ? [] : undefined;
    const found: Scope[] = [];
    for (const { values, rows: members } of groups.values()) {
      if (this.count >= MOST) {
        this.cut = true;
        break;
      }
      // A table without these tokens speaks of all instances.
      found.push(this.scope(region, parent, values, [...members, ...silent]));
    }
    return found;
  }

  private scope(
    region: Region,
    parent: Scope | undefined,
    values: ReadonlyMap<string, string>,
    rows: readonly Row[],
  ): Scope {
    const inner = new Map<string, readonly Scope[]>();
    this.count += 1;
    const made: Scope = { number: this.count, region, parent, values, inner };
    for (const one of this.inside.get(region.id) ?? []) {
      const instances = this.instances(one, made, rows);
      if (instances) inner.set(one.id, instances);
    }
    return made;
  }
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text;
}
