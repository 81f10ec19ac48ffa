// The registry of views: ids are unique, what cannot be reached at will says when it shows.
import { expect, test } from '@jest/globals';
import { ACTIONS } from '../../../renderer/actions/registry.ts';
import { REACHABLE, VIEWS } from '../../../renderer/views/registry.ts';

test('ids are unique', () => {
  const ids = VIEWS.map(({ id }) => id);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('what can be reached says how, what cannot says on which occasion it shows', () => {
  const unexplained = VIEWS.filter(
    ({ id, open, occasion }) => id !== 'window' && open.length === 0 && !occasion,
  );
  expect(unexplained).toEqual([]);
  expect(VIEWS.filter(({ open, occasion }) => open.length > 0 && occasion)).toEqual([]);
  expect(REACHABLE.length).toBeGreaterThan(20);
});

test('every key that opens a view is an action’s, or moves within what is open', () => {
  const keys = new Set(ACTIONS.flatMap((action) => action.keys));
  const within = new Set(['ArrowDown', 'ArrowRight', 'Shift+Tab', 'Enter']);
  const strange = REACHABLE.flatMap(({ open }) =>
    open.flatMap((step) => ('press' in step ? [step.press] : [])),
  ).filter((key) => !keys.has(key) && !within.has(key));
  expect(strange).toEqual([]);
});
