// GOV-05: authors and reviewers state their conflicts of interest. "None" is a statement here, "TBD" is
// not. One finding lists the persons. A case that names no author has nobody who could state any. Votes
// state conflicts of their own (GOV-02); ids that name nobody are WF-07's.

import { saysNothing, visible } from '../../reasoning/words.ts';
import { isBegun } from '../ask/begun.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GOV-05',
  title: 'Authors and reviewers state their conflicts of interest.',
  kind: 'completeness',
  basis: ['#158'],
  why: 'Whoever gains by the release has written the case for it, or reviewed it. That may be unavoidable; that readers are not told is.',
  whenNotToUse: 'In an outline, before anybody answers for it.',
  messages: {
    missing: 'The statement on conflicts of interest is missing: {people}.',
    authors:
      'The authors are missing in the head of the case, so that nobody has stated a conflict of interest.',
  },
  remedy:
    'Have each author and reviewer state the conflict of interest in their record: employment, equity, fees; “none” where there is none.',
  examples: {
    good: [
      {
        name: 'stated, also that there is none',
        sketch: `
          case {authors: [H-1], reviewers: [H-2]}
          G1
          people H-1 {name: A. Ito, coi: Employee with equity}
          people H-2 {name: B. Sow, coi: None}
          people H-3 {name: C. Roy}`,
      },
      {
        name: 'a person who is on no record is WF-07',
        sketch: `
          case {authors: [H-1, H-9]}
          G1
          people H-1 {name: A. Ito, coi: none}`,
      },
    ],
    bad: [
      {
        name: 'an author left it out, a reviewer put it off: told once',
        sketch: `
          case {authors: [H-1], reviewers: [H-2, H-1]}
          G1
          people H-1 {name: A. Ito}
          people H-2 {name: B. Sow, coi: TBD}`,
        expect: [{ at: ['H-1', 'H-2'], message: 'missing', severity: 'warning' }],
      },
      {
        name: 'nobody wrote it',
        sketch: `
          case {reviewers: [H-2]}
          G1
          people H-2 {name: B. Sow, coi: None}`,
        expect: [{ at: [], message: 'authors', severity: 'warning' }],
      },
    ],
  },
  check({ case: c, index, report }) {
    if (!isBegun(index)) return;
    const { authors = [], reviewers = [] } = c.meta;
    if (authors.length === 0) report({ at: [], message: 'authors', path: ['meta', 'authors'] });
    const at = [...new Set([...authors, ...reviewers])].filter((id) => {
      const person = c.people.get(id);
      return person !== undefined && statesNothing(person.coi);
    });
    if (at.length === 0) return;
    const people = at.map((id) => c.people.get(id)?.name ?? id);
    report({ at, message: 'missing', data: { people } });
  },
});

function statesNothing(text: string | undefined): boolean {
  return saysNothing(text) && !/^(?:none|nil)[.!]?$/i.test(visible(text ?? '').trim());
}
