// What checking artefacts against their digests asks of the host, and what it finds out. A host opens
// files only inside the case's folder, links resolved first; everything else is told, not opened.

/** What a host found at a path inside the case's folder. */
export type ArtefactFile =
  | {
      readonly kind: 'file';
      /** The bytes in order, in pieces of any length. Read at most once. */
      readonly bytes: AsyncIterable<Uint8Array>;
    }
  /** There is no such file. */
  | { readonly kind: 'missing' }
  /** Its links lead out of the case's folder: it was not opened. */
  | { readonly kind: 'outside' }
  /** A folder, a device or a pipe. */
  | { readonly kind: 'noFile' }
  /** `why` ends a sentence: "permission denied". */
  | { readonly kind: 'unreadable'; readonly why: string };

/** Access to the files beside a case; paths are relative, with `/`, and never lead out by name. */
export interface ArtefactReader {
  open(path: string): Promise<ArtefactFile>;
}

/**
 * `matched`: the digest stated is the file's. `contradicted`: digest or size is another's.
 * `address`: only a URL is stated, and nothing is fetched. `noDigest`: the file is there, and nothing
 * says which bytes it should have. `empty`: neither a path nor an address is stated.
 */
export type ArtefactOutcome =
  | 'matched'
  | 'contradicted'
  | 'missing'
  | 'outside'
  | 'noFile'
  | 'unreadable'
  | 'address'
  | 'noDigest'
  | 'empty';

export const ARTEFACT_OUTCOMES: readonly ArtefactOutcome[] = [
  'matched',
  'contradicted',
  'missing',
  'outside',
  'noFile',
  'unreadable',
  'noDigest',
  'address',
  'empty',
];

export interface Compared<T> {
  readonly stated: T;
  readonly found: T;
}

/** One artefact of one evidence record, checked. */
export interface ArtefactCheck {
  /** The evidence's id. */
  readonly evidence: string;
  /** Its place in the record's `artefacts`. */
  readonly artefact: number;
  /** As stated; the URL where only that is. */
  readonly path: string;
  readonly outcome: ArtefactOutcome;
  /** The digests that differ; with `log`, the stated one is the record's `logDigest`. */
  readonly sha256?: Compared<string>;
  /** The sizes that differ. */
  readonly bytes?: Compared<number>;
  readonly log?: true;
  /** Of `unreadable`: what the host said. */
  readonly why?: string;
}

export interface Verification {
  /** In the order of evidence ids and artefacts. */
  readonly checks: readonly ArtefactCheck[];
  /** Evidence with an artefact that is not the file cited: ReasoningSettings.contradicted. */
  readonly contradicted: ReadonlySet<string>;
  readonly counts: Readonly<Record<ArtefactOutcome, number>>;
}
