// The text of a backup: whole or told to be torn, whatever a crash leaves of it.
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type BackupHead, readBackup, writeBackup } from '../../../core/backup/backup.ts';
import { CaseWriter } from '../../../core/backup/caseWriter.ts';
import { checksumOf, checksumText, joinChecksums } from '../../../core/backup/checksum.ts';
import { writeCase } from '../../../core/format/canonical.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const CASE = sketch(
  'case {title: "A \\"title\\"\u2028 of\\ntwo lines"}\nG1 "Über 安全"\n  Sn1 "end 3 00000000"',
);
const HEAD: BackupHead = {
  of: { name: 'a "b".case.json', handle: 'h-1', digest: 'd' },
  case: CASE.id,
  title: CASE.meta.title,
  elements: 2,
  since: { added: 1, changed: 0, removed: 2 },
  window: 'w1',
  version: 7,
  at: '2026-06-01T10:00:00.000Z',
  app: 'warrant 0.1.0',
};
const TEXT = writeBackup(HEAD, new CaseWriter().write(CASE));

describe('a backup', () => {
  test('reads back as it was, and holds the canonical case', () => {
    expect(readBackup(TEXT)).toEqual({ kind: 'ok', head: HEAD, document: writeCase(CASE) });
  });

  test('says what it is of in its first line, as JSON', () => {
    const [first = ''] = TEXT.split('\n');
    expect(JSON.parse(first.slice(first.indexOf('{')))).toEqual(HEAD);
  });

  test('cut off anywhere is torn', () => {
    for (let length = 0; length < TEXT.length; length += 1) {
      expect(readBackup(TEXT.slice(0, length)).kind).toBe('torn');
    }
  });

  test('with a hole of zeros, or the end of an older one, is torn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: TEXT.length - 1 }),
        fc.integer({ min: 1, max: 4096 }),
        (from, length) => {
          const hole = TEXT.slice(from, from + length).length;
          const holed = TEXT.slice(0, from) + '\0'.repeat(hole) + TEXT.slice(from + hole);
          expect(readBackup(holed).kind).not.toBe('ok');
        },
      ),
    );
    const other = TEXT.replace('Über', 'Uber');
    expect(readBackup(other).kind).toBe('torn');
    expect(readBackup(`${TEXT}${TEXT.slice(-40)}`).kind).toBe('torn');
  });

  test.each(['{"formatVersion":1}', 'warrant-backup 2 {}\n', 'something else'])(
    'of somebody else is foreign: %s',
    (text) => {
      const read = readBackup(text);
      expect(read.kind).toBe('foreign');
      expect(read.kind === 'ok' ? '' : read.message).toMatch(/^[A-Z][^\n]*\.$/);
    },
  );
});

describe('the checksum', () => {
  test('of two texts is put together from theirs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(joinChecksums(checksumOf(a), checksumOf(b))).toEqual(checksumOf(a + b));
      }),
    );
  });

  // By hand: (97 + 1) * 16777619 + (98 + 1) = 1644206761.
  test('is the polynomial of its definition', () => {
    expect(checksumText(checksumOf('ab'))).toBe('62009aa9');
    expect(checksumText(checksumOf('\0'))).toBe('00000001');
  });
});
