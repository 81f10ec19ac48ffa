// EVI-06: evidence is controlled: an owner, a date, and an artefact that can be found and recognised. An
// artefact counts if it has a place (path or address) and a digest or a version; an imported log with its
// digest counts too. An address whose content changes (a branch, "latest", an office document) is no
// place without a digest; nor is an address that leads nowhere (example.com, localhost, a file of one
// machine) outside of the examples, and no digest is one that was typed and not computed. The date is
// asked where EVI-02 does not ask it. Once per record; records that lack the same below one solution are
// told together.
import type { Evidence } from '../../model/case.ts';
import { dayNumber } from '../../reasoning/days.ts';
import { listed } from '../../reasoning/sentences.ts';
import { saysNothing } from '../../reasoning/words.ts';
import { inBatches } from '../ask/batches.ts';
import { isBlank, listOf } from '../ask/fields.ts';
import { isMadeUpAddress, isMadeUpDigest } from '../ask/madeUp.ts';
import { type UsedEvidence, usedEvidence } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

type Artefact = NonNullable<Evidence['artefacts']>[number];

/** Addresses that show something else tomorrow. */
const MUTABLE =
  /\/(blob|tree|raw|-\/(blob|tree|raw))\/(main|master|develop|trunk|head)(\/|$)|raw\.githubusercontent\.com\/[^/]+\/[^/]+\/(main|master|develop|head)\/|[/=:@-]latest(\b|$)|docs\.google\.com|drive\.google\.com|notion\.(so|site)|sharepoint\.com|dropbox\.com|overleaf\.com|\/wiki\//i;

/** SHA-256 of "range" and of "audit". */
const RANGE = '2269c0be009b610cfdbb8cfe9253ad37cf95062fb3f5a7560268ff259ea9f087';
const AUDIT = 'b81f37a043a6f767e7c94d105f4bd31282f3ecc20680bb9d09bd93461cf4c863';

export default defineRule({
  id: 'EVI-06',
  title: 'Evidence has an owner, a date, and a file that can be found and recognised.',
  kind: 'completeness',
  basis: ['EV.7', 'EV.8', '#161', 'UL 4600'],
  why: 'What cannot be found again cannot be checked, and what can be changed unnoticed will be. A case that cites a link to a living document cites whatever the document says on the day of the accident.',
  whenNotToUse:
    'For evidence that is kept elsewhere under control; then record that place and its version.',
  messages: {
    lacking: 'Not under control: {evidence}; {lacks} {are} missing.',
    mutable:
      '{evidence} ({title}) is cited at {url}, whose content can change, and no digest says which content was meant.',
    both: '{evidence} ({title}) is not under control: {lacks} {are} missing, and the content at {url} can change.',
  },
  remedy:
    'Name an owner, keep the file beside the case or at an address that does not change, and record its SHA-256 (“Verify artefacts” computes it).',
  examples: {
    good: [
      {
        name: 'a file with its digest; a document that changes, fixed by a digest',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-05-01', owner: A. Ito, artefacts: [{path: runs/range.eval, sha256: ${RANGE}}]}
          evidence E-2 {title: audit, evalType: security-assessment, date: '2026-05-01', owner: A. Ito, artefacts: [{url: 'https://quartz.example/raw/main/audit.pdf', sha256: ${AUDIT}}]}`,
      },
      {
        name: 'an imported log is known by its digest',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability, date: '2026-05-01', owner: A. Ito, logDigest: ${RANGE}}`,
      },
    ],
    bad: [
      {
        name: 'logs were imported below one solution, and one below another',
        sketch: `
          G1
            Sn1 -> E-1 E-2
            Sn3 -> E-3
          evidence E-1 {title: cyber range, evalType: capability, owner: A. Ito}
          evidence E-2 {title: second range, evalType: capability, owner: A. Ito}
          evidence E-3 {title: third range, evalType: capability, owner: A. Ito}`,
        expect: [
          { at: ['E-1', 'E-2'], message: 'lacking', severity: 'warning' },
          { at: ['E-3'], message: 'lacking' },
        ],
      },
      {
        name: 'nobody owns it, and no file is named; the date is EVI-02’s',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: cyber range, evalType: capability}`,
        expect: [{ at: ['E-1'], message: 'lacking', severity: 'warning' }],
      },
      {
        name: 'a branch of a repository, with a version that it is said to have',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: red team, evalType: safeguard-redteam, date: '2026-05-01', owner: A. Ito, artefacts: [{url: 'https://github.com/lab/evals/blob/main/report.md', version: '3'}]}`,
        expect: [{ at: ['E-1'], message: 'mutable', severity: 'warning' }],
      },
      {
        name: 'a panel without a date, in a document that everybody can edit',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: panel, evalType: expert-elicitation, owner: A. Ito, artefacts: [{url: 'https://docs.google.com/document/d/1', version: final}]}`,
        expect: [{ at: ['E-1'], message: 'both' }],
      },
      {
        name: 'an address without digest or version, and an owner to be found',
        sketch: `
          G1
            Sn1 -> E-1
          evidence E-1 {title: panel, evalType: expert-elicitation, date: '2026-05-01', owner: TBD, artefacts: [{url: 'https://quartz.example/panel.pdf'}]}`,
        expect: [{ at: ['E-1'], message: 'lacking' }],
      },
      {
        name: 'digests that nobody computed, and addresses that lead nowhere',
        sketch: `
          G1
            Sn1 -> E-1 E-2
            Sn3 -> E-3 E-4
            Sn5 -> E-5
          evidence E-1 {title: panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, artefacts: [{path: panel.pdf, sha256: '${'0'.repeat(64)}'}]}
          evidence E-2 {title: second panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, logDigest: ${'deadbeef'.repeat(8)}}
          evidence E-3 {title: third panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, artefacts: [{url: 'https://example.com/panel.pdf', sha256: ${RANGE}}]}
          evidence E-4 {title: fourth panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, artefacts: [{url: 'file:///C:/panel.pdf', version: '3'}]}
          evidence E-5 {title: fifth panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, artefacts: [{path: panel.pdf, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}]}`,
        expect: [
          { at: ['E-1'], message: 'lacking', severity: 'warning' },
          { at: ['E-2'], message: 'lacking' },
          { at: ['E-3'], message: 'lacking' },
          { at: ['E-4'], message: 'lacking' },
          { at: ['E-5'], message: 'lacking' },
        ],
      },
      {
        name: 'words that hold the place of a file and of a version',
        sketch: `
          G1
            Sn1 -> E-1 E-2
          evidence E-1 {title: panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, artefacts: [{path: TBD, version: '1'}]}
          evidence E-2 {title: panel, evalType: expert-elicitation, date: '2026-05-01', owner: A. Ito, artefacts: [{path: panel.pdf, version: n/a}]}`,
        expect: [
          { at: ['E-1'], message: 'lacking' },
          { at: ['E-2'], message: 'lacking' },
        ],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const isPlace = (place: string | undefined) =>
      !saysNothing(place) && (c.meta.example === true || !isMadeUpAddress(place ?? ''));
    const lacking: (UsedEvidence & { readonly lacks: readonly string[] })[] = [];
    for (const { id, evidence, citedBy } of usedEvidence(index)) {
      const { owner, date, artefacts = [], title } = evidence;
      const fixed = artefacts.some((one) => isFixed(one, isPlace)) || isDigest(evidence.logDigest);
      const url = fixed ? undefined : artefacts.find(isMutable)?.url;
      const lacks: string[] = [];
      if (saysNothing(owner)) lacks.push('owner');
      if (dayNumber(date) === undefined && reasoning.ageLimit(id) === undefined) lacks.push('date');
      if (!fixed && url === undefined) lacks.push(lackingIn(evidence, isPlace));
      if (url === undefined) {
        if (lacks.length > 0) lacking.push({ id, evidence, citedBy, lacks });
        continue;
      }
      const message = lacks.length === 0 ? 'mutable' : 'both';
      const data = { evidence: id, title, lacks: listOf(lacks), are: areOf(lacks), url };
      report({ at: [id], message, data });
    }
    for (const batch of inBatches(lacking, ({ lacks }) => listOf(lacks))) {
      const evidence = listed(batch.map((one) => `${one.id} (${one.evidence.title})`));
      const { lacks = [] } = batch[0] ?? {};
      const data = { evidence, lacks: listOf(lacks), are: areOf(lacks) };
      report({ at: batch.map(({ id }) => id), message: 'lacking', data });
    }
  },
});

function areOf(lacks: readonly string[]): string {
  return lacks.length === 1 ? 'is' : 'are';
}

type IsPlace = (place: string | undefined) => boolean;

function isFixed(artefact: Artefact, isPlace: IsPlace): boolean {
  if (!isPlace(artefact.path) && !isPlace(artefact.url)) return false;
  if (isDigest(artefact.sha256)) return true;
  return !saysNothing(artefact.version) && !isMutable(artefact);
}

function isMutable({ url, sha256 }: Artefact): boolean {
  return !isDigest(sha256) && url !== undefined && MUTABLE.test(url);
}

function isDigest(digest: string | undefined): boolean {
  return !isBlank(digest) && !isMadeUpDigest(digest ?? '');
}

function lackingIn({ artefacts = [], logDigest }: Evidence, isPlace: IsPlace): string {
  const placed = artefacts.some(({ path, url }) => isPlace(path) || isPlace(url));
  const stated = artefacts.flatMap(({ path, url }) => path ?? url ?? []);
  const nowhere = stated.find((place) => isMadeUpAddress(place));
  if (!placed && nowhere !== undefined) return `artefact (${nowhere} leads nowhere)`;
  const digests = [...artefacts.map(({ sha256 }) => sha256), logDigest];
  const typed = digests.find((digest) => !isBlank(digest) && !isDigest(digest));
  if (typed !== undefined) return `digest of its artefact (${typed.slice(0, 16)}… is none)`;
  return placed ? 'digest or version of its artefact' : 'artefact (a file or an address)';
}
