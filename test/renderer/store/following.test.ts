// Links of texts: within the case at once, out of it only after the question.
import { describe, expect, test } from '@jest/globals';
import { openLink } from '../../../renderer/actions/openLink.ts';
import { describeNode } from '../../../renderer/canvas/describe.ts';
import { asOpened } from '../../../renderer/dialogs/asOpened.ts';
import { followLink, openAddress } from '../../../renderer/store/following.ts';
import { testEditor } from '../support/testEditor.ts';

function setup() {
  const { editor, host } = testEditor(`
    G1 "See [the log](https://example.org/a) and [below](#G2)"
      G2 "To [Ada](mailto:ada@example.org)"
      G3 "Nowhere"
  `);
  const asked: string[] = [];
  host.openExternal = async (address) => {
    asked.push(address);
    return { ok: true, value: undefined };
  };
  return { editor, host, asked, state: () => editor.store.getState() };
}

describe('a link', () => {
  test('within the case goes there', () => {
    const { editor, state, asked } = setup();
    followLink(editor, '#G2');
    expect(state().selection).toEqual({ kind: 'node', id: 'G2' });
    followLink(editor, '#G9');
    expect(state().notices.map(({ text }) => text)).toEqual(['Nothing in this case is named G9.']);
    expect(asked).toEqual([]);
  });

  test('out of the case asks first, and opens what was shown', async () => {
    const { editor, state, asked } = setup();
    followLink(editor, 'https://example.org/a');
    expect(state().dialog).toEqual({ kind: 'external', address: 'https://example.org/a' });
    expect(asked).toEqual([]);
    await openAddress(editor, 'https://example.org/a');
    expect(state().dialog).toBeUndefined();
    expect(asked).toEqual(['https://example.org/a']);
  });

  test('out of the case is asked about once: not here where the host does', () => {
    const { editor, host, state, asked } = setup();
    Object.assign(host, { capabilities: { ...host.capabilities, asksBeforeOpening: true } });
    followLink(editor, 'https://example.org/a');
    expect(state().dialog).toBeUndefined();
    expect(asked).toEqual(['https://example.org/a']);
  });

  test('that the host refuses says why', async () => {
    const { editor, host, state } = setup();
    host.openExternal = async () => ({ ok: false, because: 'failed', message: 'No browser.' });
    await openAddress(editor, 'https://example.org/a');
    expect(state().notices.map(({ text }) => text)).toEqual(['No browser.']);
  });
});

describe('the action', () => {
  test('follows the only link, asks among several, and needs one', () => {
    const { editor, state } = setup();
    editor.select({ kind: 'node', id: 'G2' });
    expect(openLink.when(editor)).toBe(true);
    openLink.run(editor);
    expect(state().dialog).toEqual({ kind: 'external', address: 'mailto:ada@example.org' });
    editor.select({ kind: 'node', id: 'G1' });
    openLink.run(editor);
    expect(state().dialog).toEqual({ kind: 'links', node: 'G1' });
    editor.select({ kind: 'node', id: 'G3' });
    expect(openLink.when(editor)).toMatch(/link/);
  });
});

test('an address is shown as it will be opened: foreign letters are written out', () => {
  // U+0430 is a Cyrillic a; its punycode by RFC 3492.
  expect(asOpened('https://ex\u0430mple.org/')).toBe('https://xn--exmple-4nf.org/');
  expect(asOpened('javascript:alert(1)')).toBeUndefined();
  expect(asOpened('https://')).toBeUndefined();
});

test('an element is described without marks', () => {
  const node = { id: 'x', kind: 'goal' as const, identifier: 'G1', text: '**It** is\n[so](#G2)' };
  expect(describeNode(node, 0)).toBe('goal G1: It is so');
});
