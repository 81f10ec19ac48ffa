// The typical case after a hard review: each tenth element or link is challenged, some challenges with
// evidence of their own, some challenged in turn; parts defeated; assurance claim points on the links.
import type {
  AssuranceClaimPoint,
  CaseLink,
  CaseNode,
  ChallengeStatus,
} from '../../core/generated/case.types.ts';
import type { Case } from '../../core/model/case.ts';
import { typicalCase } from './typicalCase.ts';

const STATUSES: readonly ChallengeStatus[] = [
  'open',
  'refuted',
  'mitigated',
  'sustained',
  'investigating',
  'residual-accepted',
];

const CHALLENGED = 10;
const DEFEATED = 45;
const POINTS = 12;

/** A case of about `size` elements. */
export function challengedCase(size: number): Case {
  const c = typicalCase(size * (1 - 1.5 / CHALLENGED));
  const nodes = new Map(c.nodes);
  const links = new Map(c.links);
  const acps = new Map<string, AssuranceClaimPoint>();
  const drawn = [...c.links.keys()];
  const goals = [...c.nodes].flatMap(([id, { kind }]) => (kind === 'goal' ? id : []));
  const evidence = [...c.evidence.keys()];
  [...c.nodes].forEach(([id, node], i) => {
    if (i % DEFEATED === DEFEATED - 1) nodes.set(id, defeated(node));
    if (i % CHALLENGED !== 1) return;
    const nth = Math.floor(i / CHALLENGED);
    const on = nth % 4 === 3 ? { toLink: drawn[i % drawn.length] ?? id } : { to: id };
    const cited = nth % 2 === 0 ? evidence[nth % evidence.length] : undefined;
    challenge(nodes, links, nth, on, cited);
  });
  drawn.forEach((id, i) => {
    const link = c.links.get(id);
    if (link && i % DEFEATED === 7) links.set(id, { ...link, defeated: DEFEAT } as CaseLink);
    if (i % POINTS !== 5) return;
    const argument =
      i % 3 === 0 ? { text: 'The tests fit the claim' } : { goal: goals[i % goals.length] };
    const on = i % 4 === 1 && link ? { inference: link.from } : { link: id };
    acps.set(`acp${i}`, { name: `ACP${i}`, on, argument } as AssuranceClaimPoint);
  });
  return { ...c, nodes, links, acps };
}

const DEFEAT = { by: 'A reviewer', on: '2026-05-20', rationale: 'Shown to be wrong' };

function defeated(node: CaseNode): CaseNode {
  return { ...node, defeated: DEFEAT } as CaseNode;
}

/** A goal that challenges, with a solution where there is evidence; each fifth is challenged itself. */
function challenge(
  nodes: Map<string, CaseNode>,
  links: Map<string, CaseLink>,
  nth: number,
  on: { readonly to: string } | { readonly toLink: string },
  cited: string | undefined,
): void {
  const id = `x${nth}`;
  const text = `Reviewers found case number ${nth} in which this does not hold`;
  nodes.set(id, { kind: 'goal', module: 'main', identifier: `X${nth}`, text });
  const status = STATUSES[nth % STATUSES.length] ?? 'open';
  const said = { status, raisedBy: 'A reviewer', on: '2026-05-10', response: 'Answered in review' };
  const order = `c${String(nth).padStart(6, '0')}`;
  links.set(`${id}.link`, { kind: 'challenges', from: id, ...on, order, challenge: said });
  if (cited !== undefined) {
    const sn = `${id}.sn`;
    const solution = { module: 'main', identifier: `XSn${nth}`, text: `Record ${nth}` };
    nodes.set(sn, { kind: 'solution', ...solution, cites: [cited] });
    links.set(`${sn}.link`, { kind: 'supportedBy', from: id, to: sn, order });
  }
  if (nth % 5 === 4) challenge(nodes, links, nth + 1_000_001, { to: id }, cited);
}
