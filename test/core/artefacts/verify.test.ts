// Artefacts against files in memory. Digests are of FIPS 180-4: "abc" and the empty text.
import { expect, test } from '@jest/globals';
import { pathInside } from '../../../core/artefacts/path.ts';
import type { ArtefactFile, ArtefactReader } from '../../../core/artefacts/types.ts';
import { verifyArtefacts } from '../../../core/artefacts/verify.ts';
import type { Evidence } from '../../../core/model/case.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield new TextEncoder().encode(text);
}

/** Files by path; `opened` says which were asked for. */
function folder(files: Readonly<Record<string, () => ArtefactFile>>) {
  const opened: string[] = [];
  const reader: ArtefactReader = {
    open: async (path) => {
      opened.push(path);
      return files[path]?.() ?? { kind: 'missing' };
    },
  };
  return { opened, reader };
}

const ABC_FILE = (): ArtefactFile => ({ kind: 'file', bytes: pieces('a', '', 'bc') });

function caseWith(evidence: Partial<Evidence>) {
  const c = sketch('G1\n  Sn1 -> E-1\nevidence E-1 {title: run}');
  return { ...c, evidence: new Map([['E-1', { title: 'run', ...evidence }]]) };
}

async function outcomes(evidence: Partial<Evidence>, files = folder({ 'a.eval': ABC_FILE })) {
  const found = await verifyArtefacts(caseWith(evidence), files.reader);
  return found?.checks.map(({ outcome }) => outcome);
}

test.each([
  ['its digest', { sha256: ABC }, 'matched'],
  ['its digest and size', { sha256: ABC, bytes: 3 }, 'matched'],
  ['another digest', { sha256: EMPTY }, 'contradicted'],
  ['its digest, another size', { sha256: ABC, bytes: 4 }, 'contradicted'],
  ['no digest, another size', { bytes: 4 }, 'contradicted'],
  ['no digest, its size', { bytes: 3 }, 'noDigest'],
  ['nothing', {}, 'noDigest'],
])('a file of which the case states %s', async (_, stated, outcome) => {
  expect(await outcomes({ artefacts: [{ path: 'a.eval', ...stated }] })).toEqual([outcome]);
});

test('both digests and both sizes are told, and whose evidence is contradicted', async () => {
  const artefacts = [{ path: 'a.eval', sha256: EMPTY, bytes: 0 }];
  const found = await verifyArtefacts(
    caseWith({ artefacts }),
    folder({ 'a.eval': ABC_FILE }).reader,
  );
  expect(found?.checks[0]).toMatchObject({
    sha256: { stated: EMPTY, found: ABC },
    bytes: { stated: 0, found: 3 },
  });
  expect([...(found?.contradicted ?? [])]).toEqual(['E-1']);
  expect(found?.counts).toMatchObject({ contradicted: 1, matched: 0 });
});

test('an address is not fetched, and an artefact that names nothing is no match', async () => {
  const { opened, reader } = folder({});
  const artefacts = [{ url: 'https://example.org/a' }, { sha256: ABC }];
  expect(await outcomes({ artefacts }, { opened, reader })).toEqual(['address', 'empty']);
  expect(opened).toEqual([]);
});

test('what leads out of the folder by name is never handed to the host', async () => {
  const paths = [
    '../a',
    '/etc/passwd',
    'a/../../b',
    'C:\\x',
    '\\\\host\\x',
    'file:///x',
    'a\0b',
    '',
  ];
  const { opened, reader } = folder({});
  const artefacts = paths.map((path) => ({ path, sha256: ABC }));
  expect(await outcomes({ artefacts }, { opened, reader })).toEqual(paths.map(() => 'outside'));
  expect(opened).toEqual([]);
});

test('paths as hosts get them', () => {
  expect(pathInside('logs\\a.eval')).toBe('logs/a.eval');
  expect(pathInside('./logs//x/../a.eval')).toBe('logs/a.eval');
  expect(pathInside('..a/b..')).toBe('..a/b..');
  expect(pathInside('.')).toBeUndefined();
});

test('the log of an import is held to logDigest: only where it surely is the log', async () => {
  const logDigest = EMPTY;
  expect(await outcomes({ logDigest, artefacts: [{ path: 'a.eval' }] })).toEqual(['contradicted']);
  expect(await outcomes({ logDigest: ABC, artefacts: [{ path: 'a.eval' }] })).toEqual(['matched']);
  expect(await outcomes({ logDigest, artefacts: [{ path: 'a.eval', sha256: ABC }] })).toEqual([
    'contradicted',
  ]);
  const files = folder({ 'a.json': ABC_FILE });
  const json = { logDigest, artefacts: [{ path: 'a.json', sha256: ABC }] };
  expect(await outcomes(json, files)).toEqual(['matched']);
  const two = { logDigest, artefacts: [{ path: 'a.eval' }, { path: 'b.eval' }] };
  expect(await outcomes(two)).toEqual(['noDigest', 'missing']);
});

test('a host that fails is told, also in the middle of a file; each file is read once', async () => {
  let opened = 0;
  const broken = async function* (): AsyncGenerator<Uint8Array> {
    opened += 1;
    yield new Uint8Array(1);
    throw new Error('the disk is gone');
  };
  const { reader } = folder({ a: () => ({ kind: 'file', bytes: broken() }) });
  const artefacts = [
    { path: 'a', sha256: ABC },
    { path: './a', sha256: EMPTY },
  ];
  const found = await verifyArtefacts(caseWith({ artefacts }), reader);
  expect(found?.checks).toMatchObject([
    { outcome: 'unreadable', why: 'the disk is gone' },
    { outcome: 'unreadable' },
  ]);
  expect(opened).toBe(1);
  const refusing: ArtefactReader = { open: () => Promise.reject(new Error('no')) };
  expect((await verifyArtefacts(caseWith({ artefacts }), refusing))?.counts.unreadable).toBe(2);
});

test('cancelling ends it within a file', async () => {
  let read = 0;
  const endless = async function* (): AsyncGenerator<Uint8Array> {
    for (;;) {
      read += 1;
      yield new Uint8Array(16);
    }
  };
  const { reader } = folder({ a: () => ({ kind: 'file', bytes: endless() }) });
  const c = caseWith({ artefacts: [{ path: 'a', sha256: ABC }] });
  expect(await verifyArtefacts(c, reader, { cancelled: () => read > 2 })).toBeUndefined();
});
