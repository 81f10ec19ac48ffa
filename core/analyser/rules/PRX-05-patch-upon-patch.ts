// PRX-05: patches of one class of failures that generalise are argued to do so. A series is three or
// more mitigations that name the same class (`fixes`), or, where they name none, of the same kind and
// available since different days. A goal rests on a series alone where every solution below it cites
// nothing but these and what evaluates them. Any goal or justification tagged generalisation below it,
// beside it or in their context, answers. Told at the topmost such goal.
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { labelKey, saysNothing } from '../../reasoning/words.ts';
import { restingOn } from '../ask/citedRecords.ts';
import { isDefeated } from '../ask/defeated.ts';
import { subtree } from '../ask/descent.ts';
import { topmost } from '../ask/extremes.ts';
import { addTo } from '../ask/fields.ts';
import { someGoalBelow, stepsAbove } from '../ask/sameStep.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'PRX-05',
  title: 'Patch upon patch is argued to generalise before it carries a claim.',
  kind: 'consistency',
  basis: ['#23'],
  why: 'Each patch closes the hole that was found last. That three were closed says that there were three, and the next one is as open as the first was.',
  whenNotToUse:
    'Where the mitigations are independent barriers against different failures: name what each fixes.',
  options: {
    fixes: {
      default: 3,
      min: 2,
      max: 100,
      whole: true,
      weaker: 'higher',
      about: 'From this number on, fixes of one class make a series.',
    },
  },
  messages: {
    series:
      '{name:goal} rests on {count} fixes of one class, {what} ({name:mitigations}), and on nothing else; that they generalise is not argued.',
  },
  remedy:
    'Add a goal tagged generalisation that the fixes remove the cause (tried on failures of the class that nobody patched), or argue by a barrier that does not depend on knowing the failures.',
  examples: {
    good: [
      {
        name: 'with a claim that they generalise',
        sketch: `
          G1 "Jailbreaks are closed"
            S1
              G2
                Sn2 -> M-1 M-2 M-3
              G3 "Training removes the class, not the instances" {tags: [generalisation]}
                Sn3 -> E-4
          mitigations M-1 {text: patch of March, fixes: role-play jailbreaks}
          mitigations M-2 {text: patch of April, fixes: role-play jailbreaks}
          mitigations M-3 {text: patch of May, fixes: role-play jailbreaks}
          evidence E-4 {title: attacks written after the last patch, result: pass}`,
      },
      {
        name: 'two patches, barriers against different failures, a series beside another barrier',
        sketch: `
          G1
            G2
              Sn2 -> M-1 M-2
            G3
              Sn3 -> M-3 M-4 M-5
            G6
              Sn6 -> M-1 M-2 M-6 M-5
          mitigations M-1 {text: patch of March, fixes: role-play jailbreaks}
          mitigations M-2 {text: patch of April, fixes: role-play jailbreaks}
          mitigations M-3 {text: input filter, kind: api-filter, availableOn: '2026-04-01'}
          mitigations M-4 {text: output filter, kind: api-filter, availableOn: '2026-04-01'}
          mitigations M-5 {text: vetting of accounts, kind: kyc, availableOn: '2026-05-01'}
          mitigations M-6 {text: patch of May, fixes: role-play jailbreaks}`,
      },
    ],
    bad: [
      {
        name: 'three patches of one class, one under each claim',
        sketch: `
          G1 "Jailbreaks are closed"
            S1
              G2 "Those of March are"
                Sn2 -> M-1 E-1
              G3 "Those of April are"
                Sn3 -> M-2
              G4 "Those of May are"
                Sn4 -> M-3
          mitigations M-1 {text: patch of March, fixes: Role-play jailbreaks, evaluatedBy: [E-1]}
          mitigations M-2 {text: patch of April, fixes: role-play jailbreaks}
          mitigations M-3 {text: patch of May, fixes: role-play jailbreaks}
          evidence E-1 {title: retest, result: pass}`,
        expect: [{ at: ['G1', 'M-1', 'M-2', 'M-3'], message: 'series', severity: 'warning' }],
      },
      {
        name: 'what they fix is left out, but they are of one kind and came one after the other',
        sketch: `
          G1 "Sabotage is trained away" {tags: [empirical]}
            ~ J1 "tbd" {tags: [generalisation]}
            Sn1 -> M-1 M-2 M-3
          mitigations M-1 {text: fine-tuning round 1, kind: training, availableOn: '2026-02-01'}
          mitigations M-2 {text: fine-tuning round 2, kind: training, availableOn: '2026-03-01'}
          mitigations M-3 {text: fine-tuning round 3, kind: training, availableOn: '2026-04-01'}`,
        expect: [{ at: ['G1', 'M-1', 'M-2', 'M-3'], message: 'series', severity: 'warning' }],
      },
    ],
  },
  check({ index, options, report }) {
    const least = Number(options.fixes);
    if (index.case.mitigations.size < least) return;
    const against = challengersOnly(index);
    const isArguedBeside = someGoalBelow((goal) => generalises(index, goal));
    for (const { what, ids } of seriesOf(index, least)) {
      const all = new Set(ids);
      const { own, other } = solutionsBy(index, all);
      const isAboveOwn = restingOn(index, own);
      const isAboveOther = restingOn(index, other);
      const goals = [...index.nodes.values()].filter(
        (entry) =>
          entry.node.kind === 'goal' &&
          !against.has(entry.id) &&
          isAboveOwn(entry) &&
          !isAboveOther(entry),
      );
      for (const entry of topmost(index, goals)) {
        const { id } = entry;
        const below = subtree(index, id);
        const cited = new Set(
          below.flatMap(({ node }) => ('cites' in node ? node.cites : []) ?? []),
        );
        const mitigations = [...cited].filter((one) => all.has(one)).sort(compareIdentifiers);
        if (mitigations.length < least) continue;
        const steps = stepsAbove(entry);
        if ([...below, ...steps].some((one) => generalises(index, one))) continue;
        if (steps.some(isArguedBeside)) continue;
        const data = { goal: id, count: mitigations.length, what, mitigations };
        report({ at: [id, ...mitigations], message: 'series', data });
      }
    }
  },
});

interface Series {
  readonly what: string;
  readonly ids: readonly string[];
}

function seriesOf({ case: c }: CaseIndex, least: number): Series[] {
  const classes = new Map<string, string[]>();
  const days = new Map<string, Set<string>>();
  for (const id of [...c.mitigations.keys()].sort(compareIdentifiers)) {
    const { fixes, kind, availableOn } = c.mitigations.get(id) ?? {};
    if (!saysNothing(fixes)) addTo(classes, `"${labelKey(fixes ?? '')}"`, id);
    else if (kind !== undefined && kind !== 'other' && availableOn !== undefined) {
      const key = `all of kind ${kind}`;
      addTo(classes, key, id);
      days.set(key, (days.get(key) ?? new Set()).add(availableOn));
    }
  }
  return [...classes].flatMap(([what, ids]) => {
    const successive = days.get(what)?.size ?? least;
    return ids.length >= least && successive >= least ? [{ what, ids }] : [];
  });
}

/** Solutions that cite something: of the series and its evaluations only, and all others. */
function solutionsBy(index: CaseIndex, series: ReadonlySet<string>) {
  const { mitigations } = index.case;
  const allowed = new Set(series);
  for (const id of series) {
    for (const one of mitigations.get(id)?.evaluatedBy ?? []) allowed.add(one);
  }
  const [own, other]: [NodeEntry[], NodeEntry[]] = [[], []];
  for (const entry of index.nodes.values()) {
    const cites = entry.node.kind === 'solution' ? (entry.node.cites ?? []) : [];
    if (cites.length === 0) continue;
    const isOwn = cites.every((id) => allowed.has(id)) && cites.some((id) => series.has(id));
    (isOwn ? own : other).push(entry);
  }
  return { own, other };
}

function generalises(index: CaseIndex, entry: NodeEntry): boolean {
  const near = [entry, ...entry.inContextOf.flatMap(({ to }) => to ?? [])];
  return near.some(
    (one) =>
      (one.node.kind === 'goal' || one.node.kind === 'justification') &&
      one.node.tags?.includes('generalisation') === true &&
      !saysNothing(one.node.text) &&
      !isDefeated(index, one),
  );
}
