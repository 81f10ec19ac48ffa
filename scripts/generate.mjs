// Makes core/generated from schemas: TypeScript types and standalone validators (no eval, so they
// run under a strict CSP). `--out DIR` writes elsewhere, which the freshness test uses.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSchema, readSchemas } from './generate/bundleSchema.mjs';
import { demandsOf } from './generate/demands.mjs';
import { formsOf } from './generate/forms.mjs';
import { knownKeysOf } from './generate/knownKeys.mjs';
import { ruleIndexOf } from './generate/ruleIndex.mjs';
import { typesOf } from './generate/types.mjs';
import { validatorOf } from './generate/validator.mjs';
import { root } from './root.mjs';

/**
 * The generated files of every top-level schema (`schemas/NAME.schema.json`; files in folders
 * below are parts that these refer to).
 * @param {string} schemaFolder
 * @returns {Promise<Map<string, string>>} file name to text
 */
export async function generate(schemaFolder) {
  const schemas = readSchemas(schemaFolder);
  const files = new Map();
  for (const name of topLevel(schemaFolder)) {
    const bundle = bundleSchema(schemas, join(schemaFolder, `${name}.schema.json`));
    files.set(`${name}.types.ts`, await typesOf(bundle, name));
    const validator = validatorOf(bundle, name);
    files.set(`${name}.validate.js`, validator.code);
    files.set(`${name}.validate.d.ts`, validator.declaration);
    if (name === 'case') {
      files.set('case.forms.ts', formsOf(bundle));
      files.set('case.keys.ts', knownKeysOf(bundle));
    }
  }
  files.set('rules.ts', ruleIndexOf(join(root, 'core/analyser/rules')));
  files.set('demands.ts', demandsOf(root));
  return files;
}

/** @param {string} folder */
function topLevel(folder) {
  const ending = '.schema.json';
  const names = readdirSync(folder).filter((file) => file.endsWith(ending));
  return names.map((file) => file.slice(0, -ending.length)).sort();
}

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(root, 'core/generated') },
    schemas: { type: 'string', default: join(root, 'schemas') },
  },
});
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
for (const [file, text] of await generate(resolve(values.schemas))) {
  writeFileSync(join(out, file), text);
}
const fontMetrics = join(root, 'scripts/generateFontMetrics.mjs');
if (existsSync(fontMetrics)) {
  execFileSync(process.execPath, [fontMetrics, '--out', out], { stdio: 'inherit' });
}
