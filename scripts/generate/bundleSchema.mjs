// Puts a JSON Schema that is spread over files into one: every definition that is reached through
// `$ref` moves to `$defs` of the root under its own name. Names must therefore be unique.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** @typedef {{ [key: string]: unknown, $id?: string, title?: string, $defs?: Record<string, Schema> }} Schema */

const reference = /^([^#]*)#\/\$defs\/([A-Za-z][A-Za-z0-9]*)$/;

/**
 * Reads every `*.schema.json` below a folder. Each `$id` must end in the file's own path, so that a
 * relative `$ref` means the same as an address and as a path.
 * @param {string} folder
 * @returns {Map<string, Schema>} absolute path to schema
 */
export function readSchemas(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.schema.json'))
    .sort();
  return new Map(
    files.map((file) => {
      const path = resolve(folder, file);
      const schema = /** @type {Schema} */ (JSON.parse(readFileSync(path, 'utf8')));
      const place = relative(folder, path).replaceAll('\\', '/');
      if (!schema.$id?.endsWith(`/${place}`)) {
        throw new Error(`${place}: its $id must end in /${place}, and is ${schema.$id}.`);
      }
      return [path, schema];
    }),
  );
}

/**
 * One schema with all it refers to. Allowed references: `#/$defs/Name`, `FILE#/$defs/Name`.
 * @param {Map<string, Schema>} schemas as `readSchemas` gives them
 * @param {string} rootFile absolute path
 * @returns {Schema} a copy; its `$defs` are sorted by name
 */
export function bundleSchema(schemas, rootFile) {
  /** @type {Map<string, { file: string, schema: Schema }>} */
  const defs = new Map();

  /**
   * @param {string} file
   * @param {string} target
   */
  function follow(file, target) {
    const match = reference.exec(target);
    if (!match) throw new Error(`${file}: cannot follow $ref "${target}".`);
    const [, path = '', name = ''] = match;
    const targetFile = path === '' ? file : join(dirname(file), path);
    const known = defs.get(name);
    if (known && known.file !== targetFile) {
      throw new Error(`$defs/${name} stands in ${known.file} and in ${targetFile}.`);
    }
    if (!known) {
      const found = schemas.get(targetFile)?.$defs?.[name];
      if (!found) throw new Error(`${file}: $ref "${target}" leads nowhere.`);
      const entry = { file: targetFile, schema: found };
      defs.set(name, entry); // before descending: definitions may be recursive
      entry.schema = /** @type {Schema} */ (copy(targetFile, found));
    }
    return `#/$defs/${name}`;
  }

  /**
   * @param {string} file
   * @param {unknown} value
   * @returns {unknown}
   */
  function copy(file, value) {
    if (Array.isArray(value)) return value.map((item) => copy(file, item));
    if (typeof value !== 'object' || value === null) return value;
    // A $comment is for who reads the schema (JSON Schema 2020-12 core, 8.3), and for the page of demands.
    const entries = Object.entries(value).filter(([key]) => key !== '$comment');
    return Object.fromEntries(
      entries.map(([key, item]) => [
        key,
        key === '$ref' && typeof item === 'string' ? follow(file, item) : copy(file, item),
      ]),
    );
  }

  const { $defs: own, ...top } = schemas.get(rootFile) ?? {};
  const bundled = /** @type {Schema} */ (copy(rootFile, top));
  for (const name of Object.keys(own ?? {})) follow(rootFile, `#/$defs/${name}`);
  const sorted = [...defs].sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...bundled, $defs: Object.fromEntries(sorted.map(([name, def]) => [name, def.schema])) };
}
