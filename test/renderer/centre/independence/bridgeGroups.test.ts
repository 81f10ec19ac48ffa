// How the bridges are shown: what comes with shared evidence under it, the rest in the order of the
// lanes; what lights up with what. From the case, by hand.
import { describe, expect, test } from '@jest/globals';
import { bridgesOf } from '../../../../core/select/bridges.ts';
import { groupBridges, litEnds } from '../../../../renderer/centre/independence/bridgeGroups.ts';
import { E } from '../../../core/reasoning/ask.ts';
import { askLines } from '../../../core/reasoning/twoLines.ts';

const groups = groupBridges(
  bridgesOf(
    askLines({
      cites: 'E2 E3',
      e1: 'datasets: [tasks]',
      e2: 'datasets: [tasks]',
      underControl: `Sn9 -> E3
          ~ A1 "Logs are complete"`,
      underPropensity: '~ A1',
      more: E('E3', 'graders: [panel]'),
    }),
    'P',
  ),
);

describe('the bridges as they are shown', () => {
  test('stand in the order of their ends; a grader of shared evidence stands under it', () => {
    expect(groups.map(({ bridge }) => `${bridge.kind} ${bridge.name}`)).toEqual([
      'assumption A1',
      'dataset tasks',
      'evidence E3',
    ]);
    expect(groups[2]?.with.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'grader panel',
      'evaluator evaluator of E3',
    ]);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(3);
  });

  test('light up with their ends, from either side', () => {
    const [assumption, dataset, evidence] = groups.map(({ key }) => key);
    expect(litEnds(groups, { group: dataset ?? '' })).toEqual({
      groups: new Set([dataset]),
      control: new Set(['E1']),
      propensity: new Set(['E2']),
    });
    expect(litEnds(groups, { line: 'control', end: 'E1' }).groups).toEqual(new Set([dataset]));
    expect(litEnds(groups, { line: 'propensity', end: 'E1' }).groups).toEqual(new Set());
    expect(litEnds(groups, { line: 'propensity', end: 'E3' }).groups).toEqual(new Set([evidence]));
    expect(litEnds(groups, { line: 'control', end: 'A1' }).groups).toEqual(new Set([assumption]));
    expect(litEnds(groups, {}).groups.size).toBe(0);
  });
});
