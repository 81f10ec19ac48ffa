// EVI-16: an artefact is the file that was cited. Files are read only on demand, by a host
// (core/artefacts/verify.ts); where nobody asked, the rule is silent. It speaks of every record, used
// or not: a file that was exchanged is no matter of relevance. An artefact without a digest is no
// contradiction.
import type { ArtefactCheck } from '../../artefacts/types.ts';
import { defineRule, type Report } from '../rule.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

const WITH_LOG = `
  G1
    Sn1 -> E-1
  evidence E-1 {title: cyber range, artefacts: [{path: logs/cyber.eval, sha256: ${A}}]}`;

const ONE = { evidence: 'E-1', artefact: 0, path: 'logs/cyber.eval' };

export default defineRule({
  id: 'EVI-16',
  title: 'Each artefact is the file that was cited.',
  kind: 'consistency',
  basis: ['rules.md 3.20', 'product.md, names of other files'],
  why: 'A digest ties the record to the very bytes that were looked at. Where the file is another one, nobody knows what the claim rests on: it may have been run again, cut, or mended until it passed.',
  whenNotToUse: 'Never; where a file was replaced on purpose, record the new evidence.',
  cases: { unreadable: 'the file cannot be read, so nothing is known about it' },
  messages: {
    digest:
      '"{path}" of {name:evidence} is not the file that was cited: its SHA-256 is {found}, the case states {stated}.',
    log: '"{path}" of {name:evidence} is not the log that the record was imported from: its SHA-256 is {found}, the record states {stated}.',
    bytes:
      '"{path}" of {name:evidence} is not the file that was cited: it has {found} bytes, the case states {stated}.',
    missing:
      '"{path}" of {name:evidence} cannot be checked: there is no such file beside the case.',
    outside:
      '"{path}" of {name:evidence} leads out of the folder of the case, so it was not opened.',
    noFile: '"{path}" of {name:evidence} cannot be checked: it is a folder or a device, no file.',
    unreadable: '"{path}" of {name:evidence} cannot be read: {why}.',
  },
  remedy:
    'Put back the file that was cited; where another file is meant, record it as evidence of its own, with its digest and its result.',
  examples: {
    good: [
      { name: 'nobody asked for the files', sketch: WITH_LOG },
      {
        name: 'the file is the one cited',
        sketch: WITH_LOG,
        artefacts: [{ ...ONE, outcome: 'matched' }],
      },
      {
        name: 'an address, which is never fetched, and a file without a digest to hold it to',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: report, artefacts: [{url: 'https://example.org/r.pdf'}, {path: r.pdf}]}`,
        artefacts: [
          { evidence: 'E-1', artefact: 0, path: 'https://example.org/r.pdf', outcome: 'address' },
          { evidence: 'E-1', artefact: 1, path: 'r.pdf', outcome: 'noDigest' },
        ],
      },
    ],
    bad: [
      {
        name: 'another file lies where the log was',
        sketch: WITH_LOG,
        artefacts: [{ ...ONE, outcome: 'contradicted', sha256: { stated: A, found: B } }],
        expect: [{ at: ['E-1'], message: 'digest', severity: 'blocker' }],
      },
      {
        name: 'the size alone is another',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, artefacts: [{path: logs/cyber.eval, bytes: 100}]}`,
        artefacts: [{ ...ONE, outcome: 'contradicted', bytes: { stated: 100, found: 7 } }],
        expect: [{ at: ['E-1'], message: 'bytes', severity: 'blocker' }],
      },
      {
        name: 'the log that was imported has changed since',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, logDigest: ${A}, artefacts: [{path: logs/cyber.eval}]}`,
        artefacts: [
          { ...ONE, outcome: 'contradicted', sha256: { stated: A, found: B }, log: true },
        ],
        expect: [{ at: ['E-1'], message: 'log', severity: 'blocker' }],
      },
      {
        name: 'gone, outside the folder, a folder, not to be read',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, artefacts: [{path: a}, {path: ../b}, {path: c}, {path: d}]}`,
        artefacts: [
          { evidence: 'E-1', artefact: 0, path: 'a', outcome: 'missing' },
          { evidence: 'E-1', artefact: 1, path: '../b', outcome: 'outside' },
          { evidence: 'E-1', artefact: 2, path: 'c', outcome: 'noFile' },
          {
            evidence: 'E-1',
            artefact: 3,
            path: 'd',
            outcome: 'unreadable',
            why: 'permission denied',
          },
        ],
        expect: [
          { at: ['E-1'], message: 'missing', severity: 'warning' },
          { at: ['E-1'], message: 'noFile', severity: 'warning' },
          { at: ['E-1'], message: 'outside', severity: 'warning' },
          { at: ['E-1'], message: 'unreadable', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, artefacts, report }) {
    for (const check of artefacts) {
      const said = messageOf(check);
      // The case may have been edited since its files were read.
      if (!said || !c.evidence.has(check.evidence)) continue;
      const { evidence, artefact, path, log } = check;
      report({
        at: [evidence],
        path: ['evidence', evidence, ...(log ? ['logDigest'] : ['artefacts', String(artefact)])],
        key: path,
        ...said,
        data: { evidence, path, ...said.data },
      });
    }
  },
});

function messageOf(check: ArtefactCheck): Pick<Report, 'message' | 'data' | 'case'> | undefined {
  const { outcome, sha256, bytes, log, why } = check;
  switch (outcome) {
    case 'contradicted':
      if (sha256) return { message: log ? 'log' : 'digest', data: { ...sha256 } };
      return { message: 'bytes', data: { ...bytes } };
    case 'missing':
    case 'outside':
    case 'noFile':
    case 'unreadable':
      return { message: outcome, case: 'unreadable', data: { why: why ?? 'unknown' } };
    default:
      return undefined;
  }
}
