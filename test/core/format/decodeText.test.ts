// Strict UTF-8, against Node's own decoder.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../../core/format/decodeText.ts';

const strict = new TextDecoder('utf-8', { fatal: true });

function byNode(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

test('decodes and refuses as Node does (property)', () => {
  const almostText = fc
    .tuple(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(255))
    .map(([text, at, byte]) => {
      const bytes = new TextEncoder().encode(text);
      if (bytes.length > 0 && at % 2) bytes[at % bytes.length] = byte;
      return bytes;
    });
  const bytes = fc.oneof(almostText, fc.uint8Array({ maxLength: 12 }));
  fc.assert(
    fc.property(bytes, (input) => {
      if (input[0] === 0xff || input[0] === 0xfe) return;
      const decoded = decodeText(input, 1000);
      expect(decoded.ok ? decoded.text : undefined).toEqual(byNode(input));
    }),
    { numRuns: 3000 },
  );
});

describe('what is no UTF-8 is refused with its place', () => {
  const ascii = (text: string) => [...text].map((c) => c.charCodeAt(0));
  test.each([
    ['a lone continuation', [...ascii('{\n "'), 0x80], '0x80', 'line 2, column 3'],
    ['an overlong slash', [0xc0, 0xaf], '0xc0', 'line 1, column 1'],
    ['a surrogate', [...ascii('ab'), 0xed, 0xa0, 0x80], '0xed', 'line 1, column 3'],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '0xf4', 'line 1, column 1'],
    ['broken off', [...ascii('a'), 0xe2, 0x82], '0xe2', 'line 1, column 2'],
  ])('%s', (_, bytes, byte, place) => {
    const decoded = decodeText(Uint8Array.from(bytes), 1000);
    const message = `Byte ${byte} is no UTF-8 at ${place}; save the file as UTF-8.`;
    expect(decoded).toEqual({ ok: false, problem: { message } });
  });

  test('UTF-16', () => {
    const decoded = decodeText(Uint8Array.from([0xff, 0xfe, 0x7b, 0]), 1000);
    expect(decoded).toMatchObject({ ok: false, problem: { message: /UTF-16.*save it as UTF-8/ } });
  });
});

test('a byte order mark is taken off, a longer file refused', () => {
  const bytes = new TextEncoder().encode('\ufeffä€😀');
  expect(decodeText(bytes, 100)).toEqual({ ok: true, text: 'ä€😀' });
  expect(decodeText(new Uint8Array(2 * 1024 * 1024), 1024 * 1024)).toMatchObject({
    ok: false,
    problem: { message: /^The file is larger than 1 MB/ },
  });
});
