// The validator made from a small schema, run as it would be in the product: a module on its own.
import { expect, test } from '@jest/globals';
import { validatorOf } from '../../scripts/generate/validator.mjs';

const schema = {
  $id: 'https://example.org/thing.schema.json',
  title: 'Thing',
  type: 'object',
  required: ['name'],
  additionalProperties: false,
  properties: { name: { type: 'string', description: 'Shown.', maxLength: 2 } },
};

type Validate = { (data: unknown): boolean; errors?: { instancePath: string; keyword: string }[] };

/** The generated module's function; `export` is all that is not plain script in it. */
function load(code: string): Validate {
  const name = /^export const validateThing = (\w+);$/m.exec(code)?.[1];
  return new Function(`${code.replace(/^export .*$/gm, '')}\nreturn ${name};`)();
}

test('it takes what fits and says where the rest does not', () => {
  const { code, declaration } = validatorOf(schema, 'thing');
  const validate = load(code);
  expect(validate({ name: 'ab' })).toBe(true);
  expect(validate({ name: 'abc' })).toBe(false);
  expect(validate.errors).toMatchObject([{ instancePath: '/name', keyword: 'maxLength' }]);
  expect(validate({ name: 'a', other: 1 })).toBe(false);
  expect(validate(JSON.parse('{"name":"a","__proto__":1}'))).toBe(false);
  expect(declaration).toContain("import type { Thing } from './thing.types.ts';");
});

test('length is in code points, as JSON Schema defines it', () => {
  const validate = load(validatorOf(schema, 'thing').code);
  expect(validate({ name: '😀😀' })).toBe(true); // four UTF-16 units
  expect(validate({ name: '😀😀😀' })).toBe(false);
});

test('a schema that needs code from elsewhere is refused', () => {
  const unique = {
    ...schema,
    properties: { name: { type: 'array', uniqueItems: true, items: {} } },
  };
  expect(() => validatorOf(unique, 'thing')).toThrow('which is not plain code');
});
