// REP-02: the summary is no rosier than the case. Nothing in a case is its summary: the report writes it,
// and the author's own description stands beside it and replaces none of it. So the report embodies the
// rule (core/report/sections/cover.ts), and a test of the report holds it to that.
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'REP-02',
  title: 'The summary names every blocker, the open challenges and the placeholders.',
  kind: 'consistency',
  embodiedBy:
    'the report: its first page counts the findings of each severity, the placeholders and the open challenges, and names the blockers (the first dozen, then how many more), whatever the author’s description says',
  basis: ['#102', '#97'],
  why: 'Those who decide read the first page. A summary that leaves out what stands against the case leaves them with a misleadingly positive impression, and nobody has told a lie.',
  whenNotToUse: 'It cannot be turned off: the first page is written from the findings.',
  messages: {},
  remedy: 'Resolve what the first page names; it cannot be edited away.',
  examples: { good: [], bad: [] },
  check() {},
});
