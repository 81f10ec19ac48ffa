// What "#G3" names: the identifier where the link stands, then the id, then an identifier anywhere.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { referenced } from '../../../core/select/referenced.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const c = sketch('G1 "main"\n  G2 "only here"\nmodule Sub\nG1 "sub" <>\nevidence E-1 {title: t}');
const index = new CaseIndex(c);
const [sub] = [...c.nodes].filter(([, node]) => node.text === 'sub').map(([, node]) => node.module);
const text = (href: string, module = c.main) =>
  c.nodes.get(referenced(index, href, module)?.id ?? '')?.text;

test('an identifier means the element of the same module first', () => {
  expect(text('#G1')).toBe('main');
  expect(text('#G1', sub)).toBe('sub');
  expect(text('#G1', 'elsewhere')).toBe('main');
  expect(text('#G2', sub)).toBe('only here');
});

test('a module before it means that one', () => {
  expect(text('#Sub/G1')).toBe('sub');
  expect(text('#Main/G1', sub)).toBe('main');
});

test('records have their ids', () => {
  expect(referenced(index, '#E-1', c.main)).toEqual({ what: 'record', id: 'E-1' });
});

test('what is not there is nothing', () => {
  expect(text('#G9')).toBeUndefined();
  expect(text('#')).toBeUndefined();
});
