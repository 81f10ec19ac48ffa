// TYP-08: a claim of benefit (argumentKind benefit) supports no claim of safety, that is, no goal of
// another kind. Reached through strategies, away goals and modules; told at the topmost claim of
// benefit of a branch, with the nearest claim of safety above it.
import { topmost } from '../ask/extremes.ts';
import { nearestAbove } from '../ask/nearestAbove.ts';
import { challengersOnly } from '../ask/usedEvidence.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'TYP-08',
  title: 'That a system is useful supports no claim that it is safe.',
  kind: 'consistency',
  basis: ['#21', 'Habli et al. 2025'],
  why: 'A benefit may be a reason to accept a risk, and whoever decides weighs it. It makes no risk smaller. Inside the safety argument it lets a dangerous system look safe because it is wanted.',
  whenNotToUse:
    'Where the top claim is that benefits outweigh risks and benefit is its own branch: mark that claim as one of benefit.',
  messages: {
    benefit:
      '{name:benefit} is a claim of benefit, and it supports {name:safety}, which is a claim of safety.',
  },
  remedy:
    'Take the benefit out of the safety argument and state it in the decision (options and alternatives), where it is weighed against the risk that remains.',
  examples: {
    good: [
      {
        name: 'benefit argued for itself',
        sketch: `
          G1 "The model does not cause a catastrophe"
            Sn1
          G5 "The model speeds safety research up thirty times" {argumentKind: benefit}
            G6 "Users finish tasks faster" {argumentKind: benefit}
              Sn6`,
      },
      {
        name: 'benefit as a counter-claim, or as what a safety claim supports',
        sketch: `
          G1 "Benefits outweigh risks" {argumentKind: benefit}
            G2 "The model does not cause a catastrophe" {lineOfDefence: neither}
              Sn2
              ! G9 "Refusing costs lives" {argumentKind: benefit} challenge {status: open}`,
      },
    ],
    bad: [
      {
        name: 'safe, because useful',
        sketch: `
          G1 "Deployment of the model is acceptably safe"
            S1 "argue over risk and benefit"
              G2 "Misuse is prevented"
                Sn2
              G3 "The model speeds medicine up" {argumentKind: benefit}
                G4 "Doctors use it" {argumentKind: benefit}
                  Sn4`,
        expect: [{ at: ['G3', 'G1'], message: 'benefit', severity: 'error' }],
      },
      {
        name: 'through an away goal',
        sketch: `
          G1 "Deployment of the model is acceptably safe"
            AG2 {origin: Sub.G2}
          module Sub
          G2 "Society gains" {public: true, argumentKind: benefit}
            Sn2`,
        expect: [{ at: ['Sub/G2', 'Main/G1'], message: 'benefit', severity: 'error' }],
      },
    ],
  },
  check({ index, report }) {
    const goals = [...index.nodes.values()].filter(({ node }) => node.kind === 'goal');
    const isBenefit = (node: (typeof goals)[number]['node']) =>
      node.kind === 'goal' && node.argumentKind === 'benefit';
    const benefits = goals.filter(({ node }) => isBenefit(node));
    if (benefits.length === 0) return;
    const against = challengersOnly(index);
    const safety = nearestAbove(
      index,
      goals.filter(({ id, node }) => !isBenefit(node) && !against.has(id)),
    );
    const misplaced = benefits.filter(({ id }) => safety.has(id) && !against.has(id));
    for (const { id } of topmost(index, misplaced)) {
      const above = safety.get(id) ?? '';
      report({ at: [id, above], message: 'benefit', data: { benefit: id, safety: above } });
    }
  },
});
