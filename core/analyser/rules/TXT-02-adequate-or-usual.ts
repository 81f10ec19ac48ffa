// TXT-02: "state of the art" and its like say what others do, not what is enough. Told where such a
// phrase is the only reason given: in the reason for a strength of 2 or 3, in a justification beside
// which no other stands, in the reason of an assumption, and in a goal beside which no other goal is
// asked. A figure, or another clause of some length, is another reason; "at least", "not", "beyond" and
// the like turn the phrase round.
import { perText } from '../../markdown/perText.ts';
import type { CaseNode } from '../../model/case.ts';
import type { NodeEntry } from '../../model/index.ts';
import { sources, targets } from '../../model/lookup.ts';
import { someGoalBelow, stepsAbove } from '../ask/sameStep.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';
import { wordCount } from '../wording/english.ts';
import { hasFigure } from '../wording/figures.ts';
import { perNode, readable, textOf } from '../wording/readable.ts';

const USUAL =
  /\b(?:states?[- ]of[- ]the[- ]art|best (?:available |current )?practices?|(?:industry|accepted|common|leading|usual) (?:standards?|practices?)|industry[- ]standard|everything (?:that is )?(?:practical|practicable|possible|feasible|reasonable)|commercially reasonable|best efforts?)\b/i;
const TURNED =
  /\b(?:not|no|never|nor|insufficient|inadequate|beyond|exceed\w*|more than|better than|stronger than|rather than|regardless|even if|at least)\b|n't\b/i;
/** A clause of so many words beside the phrase is a reason of its own. */
const CLAUSE = 5;

export default defineRule({
  id: 'TXT-02',
  title: 'That something is usual or the best known is not given as the reason that it is enough.',
  kind: 'wording',
  heuristic: true,
  basis: ['#80', '#91', 'EU GPAI Code of Practice, Safety and Security'],
  why: 'If the state of the art is not adequate, doing the state of the art ends in the catastrophe with a good conscience. Adequate is a claim about the harm, and somebody must make it.',
  whenNotToUse:
    'Where a regulation asks for the state of the art and the claim is only that it is met: the EU code says "at least state of the art".',
  messages: {
    reason:
      'The {field} of {name:node} is "{phrase}" and nothing else: what is usual is not thereby enough.',
    justification:
      '{name:node} justifies {name:hosts} by "{phrase}" alone: what is usual is not thereby enough.',
    goal: '{name:node} claims "{phrase}", and nothing beside it claims that this is enough.',
  },
  remedy:
    'Say against which harm, attacker or threshold it is enough and by which margin; where it is not, say so and stop there.',
  examples: {
    good: [
      {
        name: 'with a measure of what is enough',
        sketch: `
          G1 "Misuse is prevented"
            ~ J1 "State-of-the-art filters, which let through 3 of 1,000 attempts, stay below the budget."
            G2 "Filters follow best practice" {declaredStrength: 2, strengthReason: 'Best practice, and the red team of two outside groups found no way through'}
            G3 "An attacker with the named budget does not get through"`,
      },
      {
        name: 'the phrase turned round, and a second justification',
        sketch: `
          G1 "Unknown problems are absent"
            ~ J1 "That state-of-the-art methods found nothing is not accepted as sufficient."
            ~ J2 "Security is at least state of the art."
            G2 "The search would have found a planted problem"
              ~ J3 "The method is industry standard."
              ~ J4 "Seeded problems were found by it in nine of ten cases."`,
      },
    ],
    bad: [
      {
        name: 'as a justification, and as the reason for a strength',
        sketch: `
          G1 "Misuse is prevented"
            ~ J1 "These safeguards are industry best practice."
            G2 "The classifier holds" {declaredStrength: 3, strengthReason: State of the art}
            G3 "Accounts are reviewed"`,
        expect: [
          { at: ['G2'], message: 'reason', severity: 'warning' },
          { at: ['J1', 'G1'], message: 'justification', severity: 'warning' },
        ],
      },
      {
        name: 'as the only claim under another, and as the reason of an assumption',
        sketch: `
          G1 "The weights are secure"
            ~ A1 "Staff do not leak the weights" {justification: Everything practical is done.}
            S1
              G2 "The security of the weights is state‑of‑the‑art"`,
        expect: [
          { at: ['A1'], message: 'reason', severity: 'warning' },
          { at: ['G2'], message: 'goal', severity: 'warning' },
        ],
      },
      {
        name: 'another claim is an alternative, and does not stand beside it',
        sketch: `
          G1 "The weights are secure"
            S1 {combinator: any}
              G2 "The security of the weights is state of the art"
              G3 "Egress is limited to 1 GB a day"`,
        expect: [{ at: ['G2'], message: 'goal', severity: 'warning' }],
      },
    ],
  },
  check({ index, report }) {
    const against = challengersOnly(index);
    const claimsMore = someGoalBelow(({ node }) => usualIn(node)?.text === undefined);
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      const found = usualIn(node);
      if (!found || against.has(id)) continue;
      if (found.field !== undefined) {
        const data = { node: id, phrase: found.field.phrase, field: found.field.label };
        report({ at: [id], message: 'reason', data, path: ['nodes', id, found.field.name] });
      }
      if (found.text === undefined) continue;
      const data = { node: id, phrase: found.text };
      const path = ['nodes', id, 'text'];
      if (node.kind === 'justification') {
        const hosts = sources(entry.contextOf).filter((host) => !isJustifiedBeside(host, entry));
        if (hosts.length === 0) continue;
        const ids = hosts.map((host) => host.id);
        report({ at: [id, ...ids], message: 'justification', data: { ...data, hosts: ids }, path });
      } else if (node.kind === 'goal' && !stepsAbove(entry).some(claimsMore)) {
        report({ at: [id], message: 'goal', data, path });
      }
    }
  },
});

interface Usual {
  readonly text?: string;
  readonly field?: { readonly name: string; readonly label: string; readonly phrase: string };
}

/** Where the element says no more than that something is usual. */
function usualIn(node: CaseNode): Usual | undefined {
  const own = usualText(node);
  const field = reasonField(node);
  const phrase = field?.value === undefined ? undefined : aloneIn(field.value);
  if (own === undefined && phrase === undefined) return undefined;
  return {
    ...(own === undefined ? {} : { text: own }),
    ...(field && phrase ? { field: { name: field.name, label: field.label, phrase } } : {}),
  };
}

const usualText = perNode((node) =>
  node.kind === 'goal' || node.kind === 'justification' ? alone(textOf(node)) : undefined,
);

const aloneIn = perText((text) => alone(readable(text)));

function reasonField(node: CaseNode) {
  if (node.kind === 'goal' && (node.declaredStrength ?? 0) >= 2) {
    return { name: 'strengthReason', label: 'reason for the strength', value: node.strengthReason };
  }
  if (node.kind === 'assumption') {
    return { name: 'justification', label: 'justification', value: node.justification };
  }
  return undefined;
}

/** The phrase, where the text holds no figure, no turn and no other clause of some length. */
function alone(text: string): string | undefined {
  const phrase = USUAL.exec(text)?.[0];
  if (phrase === undefined || hasFigure(text)) return undefined;
  const clauses = text.split(/[.;:,]\s|\s(?:and|because|since|while|so that)\s/);
  const usual = clauses.filter((clause) => USUAL.test(clause));
  if (usual.some((clause) => TURNED.test(clause))) return undefined;
  const others = clauses.filter((clause) => !USUAL.test(clause));
  return others.some((clause) => wordCount(clause) >= CLAUSE) ? undefined : phrase;
}

/** Another justification of the host says something else. */
function isJustifiedBeside(host: NodeEntry, but: NodeEntry): boolean {
  return targets(host.inContextOf).some(
    (one) =>
      one !== but &&
      (one.node.kind === 'awayJustification' ||
        (one.node.kind === 'justification' && usualIn(one.node)?.text === undefined)),
  );
}
