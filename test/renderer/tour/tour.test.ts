// The tour: five steps, each with something to see, over when left.
import { describe, expect, test } from '@jest/globals';
import { placeCard } from '../../../renderer/tour/place.ts';
import { TOUR } from '../../../renderer/tour/steps.ts';
import { beginTour, leaveTour, showStep } from '../../../renderer/tour/tour.ts';
import { testEditor } from '../support/testEditor.ts';

const ARGUMENT = 'G1 "Top"\n  Sn1 "Report" -> E-1\nevidence E-1 {title: Test}';

describe('the steps', () => {
  // Issue B 6: a five-step tour in the real editor.
  test('are five, and say something different', () => {
    expect(TOUR).toHaveLength(5);
    expect(new Set(TOUR.map(({ title }) => title)).size).toBe(5);
    expect(TOUR.filter(({ text }) => text.length < 40)).toEqual([]);
  });

  test('go on, show the panels they speak of, and end', () => {
    const { editor } = testEditor(ARGUMENT);
    const state = () => editor.store.getState();
    const { settings } = state();
    const panels = { ...settings.panels, problems: { size: 196, shown: false } };
    editor.store.setState({ welcome: true, settings: { ...settings, panels } });
    beginTour(editor);
    expect([state().tour, state().welcome]).toEqual([0, false]);
    showStep(editor, 1);
    expect(state().selection?.id).toBe('G1');
    showStep(editor, 2);
    expect(state().settings.panels.problems.shown).toBe(true);
    showStep(editor, 3);
    expect(state().selection?.id).toBe('Sn1');
    showStep(editor, 5);
    expect([state().tour, state().settings.tour]).toEqual([undefined, 'done']);
  });

  test('do not fail on a case that has nothing to show', () => {
    const { editor } = testEditor('C1 "Alone"');
    for (const step of TOUR.keys()) showStep(editor, step);
    leaveTour(editor);
    expect(editor.store.getState().tour).toBeUndefined();
  });
});

describe('the card', () => {
  const card = { width: 340, height: 240 };
  const window = { width: 1280, height: 800 };
  const overlaps = (a: { x: number; y: number }, b: typeof target) =>
    a.x < b.x + b.width &&
    b.x < a.x + card.width &&
    a.y < b.y + b.height &&
    b.y < a.y + card.height;
  const target = { x: 500, y: 100, width: 200, height: 40 };

  test.each([
    ['a toolbar', target],
    ['a button at the corner', { x: 1160, y: 50, width: 100, height: 30 }],
    ['the panel below', { x: 280, y: 604, width: 680, height: 196 }],
    ['the panel at the right', { x: 960, y: 86, width: 320, height: 714 }],
    ['the panel at the left', { x: 0, y: 86, width: 280, height: 714 }],
  ])('stands beside %s and inside the window', (_what, box) => {
    const at = placeCard(box, card, window);
    expect(overlaps(at, box)).toBe(false);
    expect(at.x >= 0 && at.x + card.width <= window.width).toBe(true);
    expect(at.y >= 0 && at.y + card.height <= window.height).toBe(true);
  });

  test('stays inside the window over what fills it', () => {
    const at = placeCard({ x: 0, y: 0, ...window }, card, window);
    expect(at.x >= 0 && at.x + card.width <= window.width).toBe(true);
    expect(at.y >= 0 && at.y + card.height <= window.height).toBe(true);
  });
});
