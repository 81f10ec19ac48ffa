// SYS-01: a rule that crashed. The engine embodies it (core/analyser/analyse.ts).
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'SYS-01',
  title: 'Every rule of the profile ran.',
  kind: 'consistency',
  embodiedBy: 'the analyser engine',
  basis: ['This product: what was not checked is said, never passed over'],
  why: 'A rule that failed has not looked. Its silence must not be read as "nothing found".',
  whenNotToUse: 'Never.',
  messages: { crashed: 'Rule {rule} failed ({error}); nothing is known about its subject.' },
  remedy:
    'Report the failure with the case, or a reduced one, to the developers of Warrant; judge the subject of the rule by hand.',
  examples: { good: [], bad: [] },
  check() {},
});
