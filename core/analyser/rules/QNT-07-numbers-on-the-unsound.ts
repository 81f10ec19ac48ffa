// QNT-07: no confidence in numbers while a top goal is not supported. Once for the case: the top goals
// that are not supported, and the goals at or below them that state a number; likewise the top of another
// module that is not supported and states one itself. Silent where no number is
// shown there.
import { nameOf } from '../../model/lookup.ts';
import { declaredConfidences } from '../ask/confidences.ts';
import { downFrom } from '../ask/descent.ts';
import { topGoals } from '../ask/unknowns.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'QNT-07',
  title: 'An argument that is not sound yet states no confidence in numbers.',
  kind: 'consistency',
  basis: ['Assurance 2.0', 'Graydon & Holloway 2017', '#98'],
  why: 'A number hides which step is missing. 0.93 over an argument with a hole in it is read as 0.93, and the hole is what the decision turns on.',
  whenNotToUse: 'While numbers are tried out on a draft; the profile draft tells it quietly.',
  messages: {
    unsound:
      '{status}, and a confidence in numbers is stated at {name:goals}: it quantifies a case that does not hold yet.',
  },
  remedy:
    'Support the top goal first, and state its strength as none, weak, moderate or strong until then; keep the figures out of the case.',
  examples: {
    good: [
      {
        name: 'supported, and numbered',
        sketch: `
          G1 {confidence: {lower: 0.9}}
            Sn1 -> E-1
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
      {
        name: 'not supported, and no number; a number where it holds',
        sketch: `
          G1
            G2 <> {confidence: {method: none yet}}
          G3
            G4 {confidence: {lower: 0.9}}
              Sn4 -> E-4
          evidence E-4 {title: expert panel, evalType: expert-elicitation, result: pass}`,
      },
    ],
    bad: [
      {
        name: 'a branch is undeveloped, and the top says 0.93',
        sketch: `
          G1 {confidence: {lower: 0.93}}
            G2 {confidence: {lower: 0.95}}
              Sn2 -> E-2
            G3 <>
          evidence E-2 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['G1', 'G2'], message: 'unsound', severity: 'error' }],
      },
      {
        name: 'contested is not supported; the number stands in another module',
        sketch: `
          G1
            AG2 {origin: Sub.G2}
          module Sub
          G2 {public: true, confidence: {b: 0.9, d: 0, u: 0.1}}
            Sn2 -> E-2
            ! G9 "The panel was paid by the developer" challenge {status: open}
          evidence E-2 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['Main/G1', 'Sub/G2'], message: 'unsound', severity: 'error' }],
      },
      {
        name: 'a number at the top of a module that nothing supports',
        sketch: `
          G1
            Sn1 -> E-1
            ~ M2 {target: Sub}
          module Sub
          G2 {public: true, confidence: {lower: 0.9}}
            G3 <>
          evidence E-1 {title: expert panel, evalType: expert-elicitation, result: pass}`,
        expect: [{ at: ['Sub/G2'], message: 'unsound', severity: 'error' }],
      },
    ],
  },
  check({ case: c, index, reasoning, report }) {
    const { main } = c;
    const declared = declaredConfidences(index);
    if (declared.length === 0) return;
    const isUnsound = (id: string) => reasoning.support(id).status !== 'supported';
    const stated = declared.map(({ entry }) => entry.id);
    const tops = topGoals(index, reasoning).filter(isUnsound);
    const below = downFrom(index, tops);
    const modules = reasoning.roots().filter((id) => {
      const { module = main } = c.nodes.get(id) ?? {};
      return module !== main && stated.includes(id) && !below.has(id) && isUnsound(id);
    });
    const unsound = [...tops, ...modules];
    const goals = stated.filter((id) => below.has(id) || modules.includes(id));
    if (goals.length === 0) return;
    const names = unsound.map((id) => `${nameOf(c, id)} is ${reasoning.support(id).status}`);
    const at = [...new Set([...unsound, ...goals])];
    report({ at, message: 'unsound', data: { status: names.join(', '), goals } });
  },
});
