// Whether the artefacts of a case are the files that were cited: size and SHA-256 of what lies in the
// case's folder. Files are streamed, each is read once; addresses are never fetched (EVI-16).
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Case, Evidence } from '../model/case.ts';
import { compareIdentifiers } from '../model/order.ts';
import { pathInside } from './path.ts';
import {
  ARTEFACT_OUTCOMES,
  type ArtefactCheck,
  type ArtefactOutcome,
  type ArtefactReader,
  type Verification,
} from './types.ts';

export interface VerifyOptions {
  /** Called before each artefact. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Asked between pieces of a file; once it says so, the answer is undefined. */
  readonly cancelled?: () => boolean;
}

type Artefact = NonNullable<Evidence['artefacts']>[number];

interface Cited {
  readonly id: string;
  readonly artefact: Artefact;
  readonly at: number;
  /** The digest of the log that the record was imported from, where this artefact is that log. */
  readonly log: string | undefined;
}

/** What a file is, whoever cites it. */
type Contents =
  | { readonly kind: 'read'; readonly sha256: string; readonly bytes: number }
  | { readonly kind: 'missing' | 'outside' | 'noFile' }
  | { readonly kind: 'unreadable'; readonly why: string };

/** Checks every artefact of the case. Does not throw; undefined where it was cancelled. */
export async function verifyArtefacts(
  c: Case,
  reader: ArtefactReader,
  { onProgress, cancelled = () => false }: VerifyOptions = {},
): Promise<Verification | undefined> {
  const cited = citedArtefacts(c);
  const known = new Map<string, Contents>();
  const checks: ArtefactCheck[] = [];
  for (const [done, one] of cited.entries()) {
    onProgress?.(done, cited.length);
    const inside = one.artefact.path === undefined ? undefined : pathInside(one.artefact.path);
    let contents = inside === undefined ? undefined : known.get(inside);
    if (inside !== undefined && contents === undefined) {
      contents = await contentsOf(reader, inside, cancelled);
      if (contents === undefined) return undefined;
      known.set(inside, contents);
    }
    checks.push(checkOf(one, contents));
    if (cancelled()) return undefined;
  }
  return verificationOf(checks);
}

/** The checks with what follows from them. */
export function verificationOf(checks: readonly ArtefactCheck[]): Verification {
  const counts = Object.fromEntries(
    ARTEFACT_OUTCOMES.map((outcome) => [
      outcome,
      checks.filter((check) => check.outcome === outcome).length,
    ]),
  ) as Record<ArtefactOutcome, number>;
  const wrong = checks.filter(({ outcome }) => outcome === 'contradicted');
  return { checks, contradicted: new Set(wrong.map(({ evidence }) => evidence)), counts };
}

function citedArtefacts(c: Case): Cited[] {
  const ids = [...c.evidence.keys()].sort(compareIdentifiers);
  return ids.flatMap((id) => {
    const { artefacts = [], logDigest } = c.evidence.get(id) ?? {};
    const logs = artefacts.filter(isLog);
    return artefacts.map((artefact, at) => {
      const log = logs.length === 1 && logs[0] === artefact ? logDigest : undefined;
      return { id, artefact, at, log };
    });
  });
}

async function contentsOf(
  reader: ArtefactReader,
  path: string,
  cancelled: () => boolean,
): Promise<Contents | undefined> {
  try {
    const file = await reader.open(path);
    if (file.kind !== 'file') return file;
    const hash = sha256.create();
    let bytes = 0;
    for await (const piece of file.bytes) {
      if (cancelled()) return undefined;
      hash.update(piece);
      bytes += piece.length;
    }
    return { kind: 'read', sha256: bytesToHex(hash.digest()), bytes };
  } catch (error) {
    return { kind: 'unreadable', why: error instanceof Error ? error.message : String(error) };
  }
}

function checkOf(cited: Cited, contents: Contents | undefined): ArtefactCheck {
  const { id, artefact, at, log } = cited;
  const of = { evidence: id, artefact: at, path: artefact.path ?? artefact.url ?? '' };
  if (artefact.path === undefined) {
    return { ...of, outcome: artefact.url === undefined ? 'empty' : 'address' };
  }
  if (contents === undefined) return { ...of, outcome: 'outside' };
  if (contents.kind === 'unreadable') return { ...of, outcome: 'unreadable', why: contents.why };
  if (contents.kind !== 'read') return { ...of, outcome: contents.kind };
  const { sha256: found, bytes } = contents;
  const size =
    artefact.bytes === undefined || artefact.bytes === bytes
      ? {}
      : { bytes: { stated: artefact.bytes, found: bytes } };
  if (artefact.sha256 !== undefined && artefact.sha256 !== found) {
    return { ...of, ...size, outcome: 'contradicted', sha256: { stated: artefact.sha256, found } };
  }
  if (size.bytes) return { ...of, ...size, outcome: 'contradicted' };
  if (log !== undefined && log !== found) {
    return { ...of, outcome: 'contradicted', log: true, sha256: { stated: log, found } };
  }
  const known = artefact.sha256 !== undefined || log !== undefined;
  return { ...of, outcome: known ? 'matched' : 'noDigest' };
}

/**
 * Whether this artefact surely is the log of an evaluation: `.eval` is the ending of Inspect's logs
 * and of nothing else. A JSON file may be anything.
 */
function isLog({ path }: Artefact): boolean {
  return path?.toLowerCase().endsWith('.eval') === true;
}
