// The standard's own example: Figure 2:8-1 with the fuel control rows of Table 2:8-1 gives the texts of
// Figure 2:8-2. The expected texts are typed from Figure 2:8-2; where the figure itself wavers (a "Y"
// left standing, "Sysyem", "Cutt-Off", small letters) they follow the template and the table.
import { expect, test } from '@jest/globals';
import { CaseIndex } from '../../../core/model/index.ts';
import { instantiate } from '../../../core/patterns/instantiate.ts';
import { readPattern } from '../../../core/patterns/parameters.ts';
import { fuelControl, template } from './softwareSafety.ts';

function made(data = fuelControl()) {
  return instantiate(readPattern(new CaseIndex(template()), 'main'), data);
}

test('every element of Figure 2:8-2 has its identifier and its text', () => {
  const { piece, problems } = made();
  expect(problems).toEqual([]);
  const texts = [...piece.nodes.values()].map(({ identifier, text }) => `${identifier} | ${text}`);
  expect(texts.sort()).toEqual(
    [
      'G: FuelCtrlEngn Safe | Fuel Control software is acceptably safe to operate within Engine system',
      'C: FuelCtrl | Fuel Control software description',
      'C: EngnOpContext | Engine system operating context',
      'C: EngnSys | Engine system description',
      'G: FuelCtrlContEngnAcc | The contribution made by Fuel Control software to Engine system hazards is acceptable',
      'A: Hazards | All system hazards have been correctly identified',
      'S: FuelCtrlContEngnAcc | Argument over each hazard to which Fuel Control software may contribute',
      'C: FuelCtrlHazards | Hazards to which Fuel Control software may contribute',
      "G: FexhFuelCtrlAcc | Fuel Control software contribution to hazard 'Fuel Exhaustion' is acceptably managed",
      "G: FstrvFuelCtrlAcc | Fuel Control software contribution to hazard 'Fuel Starvation' is acceptably managed",
      "S: FexhConMitFuelCtrl | Argument over each identified Fuel Control software contribution to hazard 'Fuel Exhaustion'",
      "S: FstrvConMitFuelCtrl | Argument over each identified Fuel Control software contribution to hazard 'Fuel Starvation'",
      "C: FexhFuelCtrlcont | Fuel Control software contributions to hazard 'Fuel Exhaustion'",
      "C: FstrvFuelCtrlcont | Fuel Control software contributions to hazard 'Fuel Starvation'",
      "G: FexhFuelCtrlFjet | Fuel Control software Fuel Jettison management to hazard 'Fuel Exhaustion' is acceptably managed",
      "G: FexhFuelCtrlFmon | Fuel Control software Fuel Monitoring management to hazard 'Fuel Exhaustion' is acceptably managed",
      "G: FstrvFuelCtrlFCOV | Fuel Control software Fuel Cut-Off Valve management to hazard 'Fuel Starvation' is acceptably managed",
      "G: FstrvFuelCtrlFdist | Fuel Control software Fuel Distribution management to hazard 'Fuel Starvation' is acceptably managed",
      "G: FstrvFuelCtrlFpump | Fuel Control software Fuel Pump management to hazard 'Fuel Starvation' is acceptably managed",
    ].sort(),
  );
});

test('it hangs together as in Figure 2:8-2, and nothing of the pattern is left', () => {
  const { piece } = made();
  const index = new CaseIndex(piece);
  const below = (identifier: string) => {
    const entry = [...index.nodes.values()].find(({ node }) => node.identifier === identifier);
    return entry?.supportedBy.map(({ to }) => to?.node.identifier);
  };
  expect(below('S: FuelCtrlContEngnAcc')).toEqual(['G: FstrvFuelCtrlAcc', 'G: FexhFuelCtrlAcc']);
  expect(below('S: FstrvConMitFuelCtrl')).toEqual([
    'G: FstrvFuelCtrlFdist',
    'G: FstrvFuelCtrlFpump',
    'G: FstrvFuelCtrlFCOV',
  ]);
  expect(below('S: FexhConMitFuelCtrl')).toEqual(['G: FexhFuelCtrlFmon', 'G: FexhFuelCtrlFjet']);
  expect([...piece.nodes.values()].filter(({ uninstantiated }) => uninstantiated)).toEqual([]);
  for (const link of piece.links.values()) {
    expect(Object.keys(link)).not.toEqual(expect.arrayContaining(['multiplicity']));
    expect(link).not.toHaveProperty('optional');
  }
});

test('the option that Table 2:8-1 does not declare is ambiguous (2:8.2.6)', () => {
  const { piece, problems } = made({ ...fuelControl(), decisions: [] });
  expect(problems.map(({ code }) => code)).toEqual(['no-decision', 'no-decision']);
  expect(problems[0]?.message).toBe(
    'Whether C: {hazX}{swY}safetyReq is there is not said (hazard X = Fuel Starvation).',
  );
  expect([...piece.links.values()].filter(({ optional }) => optional)).toHaveLength(2);
});

test('two systems make two arguments; TBD is no value (Table 2:8-1, braking)', () => {
  const data = fuelControl();
  const rows = [
    ...(data.tables?.[0]?.rows ?? []),
    ...['Runway Excursion', 'Runway Overrun'].map((hazard, i) => ({
      values: {
        'system Z': 'Braking System',
        sysZ: 'Brk',
        'software Y': 'Brake control Software',
        swY: 'BrkCtrl',
        'hazard X': hazard,
        hazX: ['RwEx', 'RwOR'][i] ?? '',
        'contribution W': 'TBD',
        contW: 'TBD',
      },
    })),
  ];
  const { piece, problems } = made({ ...data, tables: [{ rows }] });
  const tops = [...new CaseIndex(piece).nodes.values()].filter(
    ({ supports, contextOf }) => supports.length + contextOf.length === 0,
  );
  expect(tops.map(({ node }) => node.identifier)).toEqual([
    'G: FuelCtrlEngn Safe',
    'G: BrkCtrlBrk Safe',
  ]);
  expect(problems.map(({ message }) => message)).toEqual([
    '“contribution W” is only “TBD” (hazard X = Runway Excursion, contribution W = TBD).',
    '“contW” is only “TBD” (hazard X = Runway Excursion, contribution W = TBD).',
    '“contribution W” is only “TBD” (hazard X = Runway Overrun, contribution W = TBD).',
    '“contW” is only “TBD” (hazard X = Runway Overrun, contribution W = TBD).',
  ]);
});

test('an empty cell is an omission, not the value above (2:8.2.8)', () => {
  const data = fuelControl();
  const rows = (data.tables?.[0]?.rows ?? []).map(({ values }, i) => {
    if (i !== 1) return { values };
    const { 'hazard X': _hazard, hazX: _hazX, ...others } = values ?? {};
    return { values: others };
  });
  const columns = [{ token: 'hazard X', code: 'hazX' }];
  const { piece, problems } = made({ ...data, tables: [{ columns, rows }] });
  expect(problems.map(({ message }) => message)).toEqual([
    'Row 2 has no value for “hazard X”: fill it in, or declare that the row does without it.',
  ]);
  expect([...piece.nodes.values()].map(({ identifier }) => identifier)).not.toContain(
    'G: FstrvFuelCtrlFpump',
  );
});
