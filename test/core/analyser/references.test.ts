// The list of references that WF-07 checks is exactly the schemas' fields of type Id or Ids.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { REFERENCES } from '../../../core/analyser/ask/references.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { root } from '../../../scripts/root.mjs';
import { profileOf, run } from './engine.ts';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

const folder = join(root, 'schemas/case');
const files = new Map(readdirSync(folder).map((name) => [name, read(join(folder, name))] as const));

function read(path: string): Schema {
  return JSON.parse(readFileSync(path, 'utf8')) as Schema;
}

/** Paths of all Id and Ids below a schema, in the notation of REFERENCES. */
function idPaths(schema: Schema, file: string, path: string): string[] {
  const { $ref, properties = {}, items, allOf = [], oneOf = [] } = schema;
  if ($ref !== undefined) {
    if ($ref.endsWith('#/$defs/Id')) return [path];
    if ($ref.endsWith('#/$defs/Ids')) return [`${path}[]`];
    const [other = '', name = ''] = $ref.split('#/$defs/');
    const target = other === '' ? file : other.replace('case/', '');
    const found = files.get(target)?.$defs?.[name];
    return found ? idPaths(found, target, path) : [];
  }
  const below = Object.entries(properties).flatMap(([name, inner]) =>
    idPaths(inner, file, path === '' ? name : `${path}.${name}`),
  );
  const listed = items ? idPaths(items, file, `${path}[]`) : [];
  return [...below, ...listed, ...[...allOf, ...oneOf].flatMap((one) => idPaths(one, file, path))];
}

test('every reference of the format is on the list, under its table', () => {
  const top = read(join(root, 'schemas/case.schema.json')).properties ?? {};
  const found: Record<string, string[]> = {};
  for (const [table, schema] of Object.entries(top)) {
    const inner = table === 'meta' ? schema : schema.additionalProperties;
    if (typeof inner !== 'object') continue;
    const paths = [...new Set(idPaths(inner, 'case.schema.json', ''))];
    // Targets of challenges are WF-11's, which knows links that end on links.
    const ours = paths.filter((path) => !(table === 'links' && path === 'toLink'));
    if (ours.length > 0) found[table] = ours.sort();
  }
  const listed = Object.entries(REFERENCES).map(([table, fields]) => [
    table,
    Object.keys(fields).sort(),
  ]);
  expect(found).toEqual(Object.fromEntries(listed));
});

test('a case whose main module is not there is told', () => {
  const c = { ...sketch('G1'), main: 'gone' };
  const profile = profileOf({ 'WF-07': { default: 'error' } });
  const found = run(c, profile).findings.map(({ messageId, path }) => [messageId, path]);
  expect(found).toEqual([['missing', '/main']]);
});
