// REP-01: while a blocker stands, every page says so. The exporters embody it.
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-01',
  title: 'While a blocker stands, waived or not, every page says that the case is inadequate.',
  kind: 'consistency',
  embodiedBy: 'the exporters: PDF, HTML and print on every page, SVG and PNG by a caption line',
  basis: ['#71', '#97'],
  why: 'A page of a report is read apart from the report. Without the stamp a reader of page 30 takes a case that its own analysis rejects for one that holds.',
  whenNotToUse:
    'It cannot be turned off or waived. The gsn profiles, which judge notation only, set no stamp.',
  messages: { stamp: 'INADEQUATE TO ENSURE SAFETY: {count} blocking findings.' },
  remedy: 'Resolve the blockers.',
  examples: { good: [], bad: [] },
  check() {},
});
