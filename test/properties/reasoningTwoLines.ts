// Generators for the reasoning fuzz: pathways with two lines of defence as people would draw them,
// so that sufficiency is met about as often as not.
import fc from 'fast-check';
import { type Case, type CaseFile, type CaseNode, caseFromFile } from '../../core/model/case.ts';
import { head } from './reasoningCases.ts';
import { evidence, faultyEvidence, soundEvidence } from './reasoningEvidence.ts';
import {
  approval,
  mostly,
  pathway,
  people,
  present,
  soundApproval,
  soundVersions,
  withBoundVotes,
} from './reasoningRecords.ts';
import { challengeSpec } from './reasoningShapes.ts';

const TYPES = {
  control: ['control-eval', 'control-eval', 'capability', 'safeguard-redteam', 'formal'],
  propensity: ['understanding', 'understanding', 'alignment-behavioural', 'model-organism'],
} as const;
type Line = keyof typeof TYPES;
const EVALUATORS = { control: { person: 'ann' }, propensity: { person: 'bob', org: 'X' } };

/** A challenge of an element or of the step to it; its mitigations by number. */
interface Raised {
  readonly on: 'node' | 'link';
  readonly challenge: { readonly mitigatedBy: readonly number[] };
}

const challenge: fc.Arbitrary<Raised | undefined> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constant<Raised>({ on: 'node', challenge: { mitigatedBy: [] } }) },
  {
    weight: 1,
    arbitrary: fc.record({
      on: fc.constantFrom('node' as const, 'link' as const),
      challenge: challengeSpec,
    }),
  },
);

/** A goal over one solution; an assumption beside it, now and then one that others share. */
const legSpec = (line: Line) =>
  fc.record({
    declared: mostly<0 | 1 | 2 | 3 | undefined>(undefined, 3, 2, 1),
    evidence: fc.oneof(
      { weight: 9, arbitrary: soundEvidence(TYPES[line], EVALUATORS[line]) },
      { weight: 2, arbitrary: faultyEvidence(TYPES[line], EVALUATORS[line]) },
      { weight: 1, arbitrary: evidence([...TYPES[line], undefined]) },
    ),
    sharedEvidence: mostly(false, true),
    assumption: fc.constantFrom<(string | undefined)[]>(undefined, undefined, 'own', 'shared'),
    status: mostly<'holds' | 'violated' | undefined>('holds', 'violated', undefined),
    text: mostly<string | undefined>(undefined, 'It holds.', 'it holds'),
    challenge,
    theory: fc.boolean(),
  });

const lineSpec = (line: Line) =>
  fc.record({
    declared: fc.constantFrom<(0 | 1 | 2 | 3 | undefined)[]>(2, 2, 2, 3, 3, 1, undefined),
    reason: mostly<string | undefined>('because', undefined),
    undeveloped: mostly(false, true),
    argumentKind:
      line === 'control'
        ? fc.constantFrom('inability', 'control-measures')
        : fc.constant(undefined),
    quantifier: fc.constantFrom(undefined, undefined, 'all'),
    combinator: fc.constantFrom(undefined, 'all', 'any', 'atLeast'),
    legs: fc.array(legSpec(line), { minLength: 1, maxLength: 2 }),
    challenge,
  });
type LineSpec = ReturnType<typeof lineSpec> extends fc.Arbitrary<infer T> ? T : never;

const pathwaySpec = fc.record({
  control: lineSpec('control'),
  propensity: lineSpec('propensity'),
  secondControl: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: lineSpec('control') },
  ),
  independence: fc.constantFrom('goal', 'justification', 'justification', 'none'),
  completeness: fc.boolean(),
  inherited: fc.boolean(),
  challenge,
  ofClaim: challenge,
  claimDefeated: mostly<object | undefined>(undefined, {}),
  claimStepDefeated: mostly<object | undefined>(undefined, {}),
  claimText: mostly<string | undefined>('They fail apart.', 'TBD', undefined),
  /** It argues the first pathway again. */
  repeats: mostly(false, true),
});
type PathwaySpec = typeof pathwaySpec extends fc.Arbitrary<infer T> ? T : never;

/** One or two pathways, each argued by two lines. */
export const twoLineCase: fc.Arbitrary<Case> = fc
  .record({
    pathways: fc.array(pathwaySpec, { minLength: 1, maxLength: 2 }),
    shared: soundEvidence(TYPES.propensity, EVALUATORS.propensity),
    approvals: fc.tuple(
      fc.oneof(fc.constant(soundApproval('J0')), approval(['J0'])),
      fc.oneof(fc.constant(soundApproval('J1')), approval(['J0', 'J1'])),
    ),
    records: fc.record({ P0: pathway(['P0control', 'P0propensity']), P1: pathway(['P0control']) }),
    severity: fc.constantFrom('catastrophic' as const, undefined),
  })
  .map(({ pathways, shared, approvals, records, severity }) => {
    const draft = new Draft();
    draft.evidence.shared = shared;
    const top = draft.node('G0', { kind: 'goal' });
    const split = draft.under(top, 'S0', { kind: 'strategy' });
    draft.context(top, 'A0', { kind: 'assumption', status: 'holds' });
    for (const [i, spec] of pathways.entries()) addPathway(draft, split, `P${i}`, spec);
    const file = {
      ...head,
      meta: present({ title: 'Fuzz', maturity: 'draft' as const, systemUnderTest: 'v0', severity }),
      nodes: draft.nodes,
      links: draft.links,
      evidence: draft.evidence,
      systemVersions: soundVersions,
      pathways: records,
      people,
      approvals: Object.fromEntries(approvals.map((one, i) => [`a${i}`, one])),
    };
    return withBoundVotes(caseFromFile(file));
  });

function addPathway(draft: Draft, above: string, name: string, spec: PathwaySpec): void {
  const goal = draft.under(above, `G${name}`, { kind: 'goal', about: [name] });
  const lines = draft.under(goal, `S${name}`, {
    kind: 'strategy',
    combinator: 'twoLines',
    pathway: spec.repeats ? 'P0' : name,
  });
  addLine(draft, lines, `${name}control`, 'control', spec.control);
  addLine(draft, lines, `${name}propensity`, 'propensity', spec.propensity);
  if (spec.secondControl) {
    addLine(draft, lines, `${name}second`, 'control', spec.secondControl);
  }
  if (spec.inherited) draft.context(lines, 'A0', { kind: 'assumption', status: 'holds' });
  const tagged = {
    tags: ['independence'],
    defeated: spec.claimDefeated,
    text: spec.claimText,
  };
  const step = { defeated: spec.claimStepDefeated };
  const claim = `J${name.slice(1)}`;
  if (spec.independence === 'goal') draft.under(lines, claim, { kind: 'goal', ...tagged }, step);
  if (spec.independence === 'justification') {
    draft.context(lines, claim, { kind: 'justification', ...tagged }, step);
  }
  if (spec.independence !== 'none') draft.challenge(claim, spec.ofClaim);
  if (spec.completeness) draft.under(lines, `${name}complete`, { kind: 'goal' });
  draft.challenge(goal, spec.challenge);
}

function addLine(draft: Draft, above: string, id: string, line: Line, spec: LineSpec): void {
  const { declared, reason, argumentKind, quantifier, undeveloped, combinator, legs } = spec;
  const goal = draft.under(above, id, {
    kind: 'goal',
    lineOfDefence: line,
    declaredStrength: declared,
    strengthReason: reason,
    argumentKind,
    quantifier,
    undeveloped: undeveloped || undefined,
  });
  draft.challenge(goal, spec.challenge);
  if (undeveloped) return;
  const step =
    combinator === undefined
      ? goal
      : draft.under(goal, `${id}S`, {
          kind: 'strategy',
          combinator,
          n: combinator === 'atLeast' ? 1 : undefined,
        });
  for (const [i, leg] of legs.entries()) {
    const evidenceId = `E-${id}-${i}`;
    draft.evidence[evidenceId] = leg.evidence;
    const claim = draft.under(step, `${id}L${i}`, {
      kind: 'goal',
      declaredStrength: leg.declared,
      strengthReason: 'because',
      tags: leg.theory ? ['theory'] : undefined,
    });
    draft.under(claim, `${id}Sn${i}`, {
      kind: 'solution',
      cites: [leg.sharedEvidence ? 'shared' : evidenceId],
    });
    if (leg.assumption) {
      const own = leg.assumption === 'own' ? `${id}A${i}` : 'A1';
      draft.context(claim, own, { kind: 'assumption', status: leg.status, text: leg.text });
    }
    draft.challenge(claim, leg.challenge);
  }
}

/** A case's tables while they are filled. */
class Draft {
  readonly nodes: CaseFile['nodes'] = {};
  readonly links: CaseFile['links'] = {};
  readonly evidence: NonNullable<CaseFile['evidence']> = {};

  node(id: string, fields: object): string {
    this.nodes[id] ??= present({ module: 'main', identifier: id, ...fields }) as CaseNode;
    return id;
  }

  under(parent: string, id: string, fields: object, step: object = {}): string {
    this.link({ kind: 'supportedBy', from: parent, to: this.node(id, fields), ...step });
    return id;
  }

  context(owner: string, id: string, fields: object, step: object = {}): void {
    this.link({ kind: 'inContextOf', from: owner, to: this.node(id, fields), ...step });
  }

  /** Of the element, or of the newest link that ends at it. */
  challenge(id: string, spec: Raised | undefined): void {
    if (!spec) return;
    const step = Object.keys(this.links).findLast((link) => this.links[link]?.to === id);
    const target = spec.on === 'node' ? { to: id } : { toLink: step };
    const challenger = this.node(`D${id}`, { kind: 'goal' });
    const mitigatedBy = [
      ['G0', 'P0controlL0', 'P0propensitySn0'][spec.challenge.mitigatedBy.length],
    ];
    const record = present({ ...spec.challenge, mitigatedBy });
    this.link(present({ kind: 'challenges', from: challenger, ...target, challenge: record }));
  }

  private link(fields: object): void {
    const i = Object.keys(this.links).length;
    const order = `a${String(i).padStart(3, '0')}`;
    this.links[`l${i}`] = present({ ...fields, order }) as CaseFile['links'][string];
  }
}
