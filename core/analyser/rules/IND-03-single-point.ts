// IND-03: one thing whose failure takes both lines of a pathway, or leaves two critical pathways
// insufficient. "Monitor" is decided as a mitigation that is cited, and as the model that graded or
// monitored. Once for the things that take the same pathways: one change mends them, or none does. Who or
// what stands behind a single record is not told beside the record, nor what IND-04 or IND-05 tells
// pathway by pathway.
import { names } from '../../reasoning/sentences.ts';
import { labelKey } from '../../reasoning/words.ts';
import { addTo, listOf } from '../ask/fields.ts';
import { keyOf, labelsOf, sharedThings, type Thing } from '../ask/sharedThings.ts';
import { SinglePoints } from '../ask/singlePoints.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'IND-03',
  title: 'No single failure takes both lines of a pathway, or several pathways.',
  kind: 'consistency',
  basis: ['#108'],
  why: 'Defence in depth that hangs on one thing is a single defence. When that thing fails, all that it carries fails at once, and nothing is left to notice.',
  whenNotToUse:
    'Where a common dependence is accepted and watched: waive it with its reason. Other single dependences are ranked by the stress test.',
  messages: {
    lines: 'If {thing} fails, both lines of {pathways} fall{more}.',
    pathways:
      'If {thing} fails, {count} critical pathways are no longer sufficiently defended: {pathways}.',
  },
  remedy:
    'Give the lines evidence, evaluators, data and monitors of their own, or cite a second record that carries the claim if the first one fails.',
  examples: {
    good: [
      {
        name: 'shared, but each claim has a second record that carries it',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1 E-9
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2 E-9
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass}
          evidence E-9 {title: other proof, evalType: formal, result: pass}`,
      },
      {
        name: 'an assumption at the top, which both lines inherit, and a single pathway',
        sketch: `
          G1
            ~ A1 "Staff are honest"
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage, severity: catastrophic}
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'two critical pathways share evidence for propensity, but each has a strong control line of its own',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity, declaredStrength: 1}
                Sn9 -> E-9
            S2 {combinator: twoLines, pathway: P-2}
              G4 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn2 -> E-2
              G5 {lineOfDefence: propensity, declaredStrength: 1}
                Sn9
          pathways P-1 {name: sabotage, severity: catastrophic}
          pathways P-2 {name: theft, severity: catastrophic}
          evidence E-1 {title: proof of confinement, evalType: formal, result: pass}
          evidence E-2 {title: proof of custody, evalType: formal, result: pass}
          evidence E-9 {title: panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'one honeypot suite carries both lines',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
                Sn3 -> E-9
              G3 {lineOfDefence: propensity}
                Sn2 -> E-9
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass, evaluator: {org: A}}
          evidence E-9 {title: honeypots, evalType: expert-elicitation, result: pass, evaluator: {org: B}, datasets: [traps]}`,
        expect: [{ at: ['E-9', 'P-1'], message: 'lines', severity: 'warning' }],
      },
      {
        name: 'different records of one evaluator and one data set',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
          pathways P-1 {name: sabotage}
          evidence E-1 {title: proof, evalType: formal, result: pass, evaluator: {org: Lab}, datasets: [traps]}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass, evaluator: {org: Lab}, datasets: [traps]}`,
        expect: [{ at: ['P-1'], message: 'lines' }],
      },
      {
        name: "one laboratory and one person behind two pathways are one finding; the grader is IND-05's",
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                Sn1 -> E-1
              G3 {lineOfDefence: propensity}
                Sn2 -> E-2
            S2 {combinator: twoLines, pathway: P-2}
              G4 {lineOfDefence: control}
                Sn3 -> E-3
              G5 {lineOfDefence: propensity}
                Sn4 -> E-4
          pathways P-1 {name: sabotage}
          pathways P-2 {name: theft}
          evidence E-1 {title: proof, evalType: formal, result: pass, evaluator: {org: Lab, person: H-1}, graders: [Judge 1]}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass, evaluator: {org: Lab, person: H-1}, graders: [Judge 1]}
          evidence E-3 {title: proof, evalType: formal, result: pass, evaluator: {org: Lab, person: H-1}, graders: [Judge 1]}
          evidence E-4 {title: panel, evalType: expert-elicitation, result: pass, evaluator: {org: Lab, person: H-1}, graders: [Judge 1]}`,
        expect: [{ at: ['P-1', 'P-2'], message: 'lines', severity: 'warning' }],
      },
      {
        name: "a monitor that both lines cite; the assumption inside both is IND-04's",
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control}
                ~ A1 "The monitor is not the model"
                Sn1 -> M-1
              G3 {lineOfDefence: propensity}
                ~ A1
                Sn2 -> M-1
          pathways P-1 {name: sabotage}
          mitigations M-1 {text: trusted monitor, kind: monitoring, evaluatedBy: [E-1, E-2]}
          evidence E-1 {title: proof, evalType: formal, result: pass}
          evidence E-2 {title: panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['M-1', 'P-1'], message: 'lines' }],
      },
      {
        name: 'two critical pathways rest on the same proof',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                Sn1 -> E-1
            S2 {combinator: twoLines, pathway: P-2}
              G4 {lineOfDefence: control, declaredStrength: 3, strengthReason: proof}
                S4 {combinator: atLeast, n: 2}
                  G6
                    Sn1
                  G7
                    Sn7 -> E-7
          pathways P-1 {name: sabotage, severity: catastrophic}
          pathways P-2 {name: theft, severity: catastrophic}
          evidence E-1 {title: proof of confinement, evalType: formal, result: pass}
          evidence E-7 {title: other proof, evalType: formal, result: pass}`,
        expect: [{ at: ['E-1', 'P-1', 'P-2'], message: 'pathways', severity: 'warning' }],
      },
    ],
  },
  check(context) {
    const effects = effectsOf(context);
    const alike = new Map<string, Effect[]>();
    for (const effect of effects.values()) {
      if (isBehindOne(effect, effects, context) || isToldElsewhere(effect, context)) continue;
      const several = effect.critical.length > 1 ? effect.critical : [];
      addTo(alike, [...effect.lines, '/', ...several].join(' '), effect);
    }
    for (const group of alike.values()) tell(group, context);
  },
});

interface Effect {
  readonly thing: Thing;
  /** Pathways of which it takes both lines. */
  readonly lines: string[];
  /** Critical pathways that it leaves insufficient. */
  readonly critical: string[];
}

function effectsOf({ case: c, index, reasoning }: RuleContext): Map<string, Effect> {
  const effects = new Map<string, Effect>();
  const things = sharedThings(index, reasoning);
  if (things.list.length === 0) return effects;
  const points = new SinglePoints(index, reasoning, things);
  const add = (thing: Thing, where: 'lines' | 'critical', pathway: string) => {
    const known = effects.get(keyOf(thing)) ?? { thing, lines: [], critical: [] };
    known[where].push(pathway);
    effects.set(keyOf(thing), known);
  };
  for (const pathway of c.pathways.keys()) {
    const ofPropensity = new Set(points.ofLine(pathway, 'propensity'));
    for (const thing of points.ofLine(pathway, 'control')) {
      if (ofPropensity.has(thing)) add(thing, 'lines', pathway);
    }
    if (!reasoning.pathwayCritical(pathway)) continue;
    for (const thing of points.ofSufficiency(pathway)) add(thing, 'critical', pathway);
  }
  for (const [key, { lines, critical }] of effects) {
    if (lines.length === 0 && critical.length < 2) effects.delete(key);
  }
  return effects;
}

/** A single record, told itself, has this behind it and takes as much. */
function isBehindOne(
  { thing, lines, critical }: Effect,
  effects: ReadonlyMap<string, Effect>,
  { case: c }: RuleContext,
): boolean {
  if (thing.kind === 'evidence' || thing.kind === 'assumption') return false;
  return [...effects.values()].some((other) => {
    if (other.thing.kind !== 'evidence') return false;
    const behind =
      thing.kind === 'mitigation'
        ? c.mitigations.get(thing.name)?.evaluatedBy?.includes(other.thing.name) === true
        : labelsOf(c, other.thing.name).some((label) => keyOf(label) === keyOf(thing));
    const asMuch =
      lines.every((one) => other.lines.includes(one)) &&
      (critical.length < 2 || critical.every((one) => other.critical.includes(one)));
    return behind && asMuch;
  });
}

/** A shared assumption, data set or grader that IND-04 or IND-05 tells at each pathway as gravely. */
function isToldElsewhere({ thing, lines, critical }: Effect, { reasoning }: RuleContext): boolean {
  if (critical.length > 1) return false;
  return lines.every((pathway) => {
    const { controlStrength, propensityStrength, independence } = reasoning.sufficiency(pathway);
    if (controlStrength === 3 || propensityStrength === 3) return false;
    if (thing.kind === 'assumption') return independence.sharedAssumptions.includes(thing.name);
    if (thing.kind !== 'dataset' && thing.kind !== 'grader or monitor model') return false;
    const kind = thing.kind === 'dataset' ? 'dataset' : 'grader';
    const key = labelKey(thing.name);
    return independence.sharedLabels.some(
      (one) => one.kind === kind && labelKey(one.label) === key,
    );
  });
}

const WITH_ID = ['evidence', 'assumption', 'mitigation'];

/** Things that take the same pathways. */
function tell(group: readonly Effect[], { case: c, report }: RuleContext): void {
  const [{ lines, critical } = { lines: [], critical: [] }] = group;
  const things = group.map(({ thing }) => thing);
  const words = things.map(({ kind, name }) =>
    WITH_ID.includes(kind) ? `${kind} ${names(c, [name])}` : `${kind} "${name}"`,
  );
  const thing = words.length === 1 ? listOf(words) : `any one of ${listOf(words)}`;
  const pathways = lines.length > 0 ? lines : critical;
  const nameOf = (id: string) => c.pathways.get(id)?.name ?? id;
  const others = critical.length > 1 ? critical.filter((id) => !pathways.includes(id)) : [];
  const verb = others.length === 1 ? 'is' : 'are';
  const more =
    others.length === 0
      ? ''
      : `, and ${listOf(others.map(nameOf))} ${verb} no longer sufficiently defended`;
  report({
    at: [
      ...things.flatMap(({ kind, name }) => (WITH_ID.includes(kind) ? [name] : [])),
      ...pathways,
      ...others,
    ],
    message: lines.length > 0 ? 'lines' : 'pathways',
    data: { thing, count: pathways.length, pathways: pathways.map(nameOf), more },
    key: things.map(keyOf).join(', '),
  });
}
