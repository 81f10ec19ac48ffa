// What the freshness view draws: places by hand, and that ten thousand records make few marks.
import { describe, expect, test } from '@jest/globals';
import { reasoningOf } from '../../../core/analyser/reasoningOf.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { dayNumber } from '../../../core/reasoning/days.ts';
import { agingRows, releases } from '../../../core/select/aging.ts';
import { gapExposure } from '../../../core/select/exposure.ts';
import { proposedServedBy } from '../../../core/select/servedBy.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { gapPlot } from '../../../renderer/centre/freshness/gapPlot.ts';
import { ordered } from '../../../renderer/centre/freshness/orders.ts';
import { timeScale } from '../../../renderer/centre/freshness/timeScale.ts';
import { walkMarks } from '../../../renderer/centre/freshness/walkMarks.ts';

const TODAY = '2026-06-01';
const TEXT = `
  case {systemUnderTest: V2, profile: review}
  riskDomains R-1 {name: cyber}
  riskDomains R-2 {name: bio}
  systemVersions V1 {name: Model 1, date: '2025-10-01', effCompute: 0.4e25}
  systemVersions V2 {name: Model 2, date: '2026-05-10', effCompute: 2.0e25}
  G1
    G2 {about: [R-1]}
      Sn1 -> E1 E2 E3
    G3 {about: [R-2]}
      Sn2 -> E4
  evidence E1 {title: a, evalType: capability, result: pass, date: '2026-05-20', systemVersion: V2}
  evidence E2 {title: b, evalType: capability, result: pass, date: '2026-04-01', systemVersion: V1}
  evidence E3 {title: c, evalType: capability, result: fail, systemVersion: V2}
  evidence E4 {title: d, evalType: capability, result: pass, date: '2026-05-25', systemVersion: V2, effCompute: 1.0e25}
`;

function about(text: string) {
  const reasoning = reasoningOf(new CaseIndex(sketch(text)), TODAY);
  return {
    rows: agingRows(reasoning),
    releases: releases(reasoning),
    exposure: gapExposure(reasoning),
  };
}

describe('rows', () => {
  const { rows } = about(TEXT);
  const row = (id: string) => rows.find((one) => one.id === id);

  test('what the new system made stale is so from the system’s day', () => {
    expect(row('E2')?.freshness.state).toBe('stale');
    expect(row('E2')?.staleFrom).toBe(dayNumber('2026-05-10'));
  });

  test('what has no date has no place, and is not known to be fresh', () => {
    expect(row('E3')).toMatchObject({ date: undefined, freshness: { state: 'unknown' } });
  });

  test('stale first, then what is not known, then what ends soonest', () => {
    expect(ordered(rows, 'urgent').map(({ id }) => id)).toEqual(['E2', 'E3', 'E1', 'E4']);
    expect(ordered(rows, 'date').map(({ id }) => id)).toEqual(['E4', 'E1', 'E2', 'E3']);
  });
});

describe('time', () => {
  test('today lies between past and future; what is long past lies at the edge', () => {
    const { rows, releases: versions } = about(TEXT.replace("'2026-04-01'", "'2001-01-01'"));
    const scale = timeScale(rows, versions, TODAY);
    expect(scale.place(dayNumber('2001-01-01') ?? 0)).toBe(0);
    expect(scale.isBefore(dayNumber('2001-01-01') ?? 0)).toBe(true);
    expect(scale.place(dayNumber('2025-10-01') ?? 0)).toBeLessThan(scale.today);
    expect(scale.place(dayNumber('2026-08-18') ?? 0)).toBeGreaterThan(scale.today);
    expect(scale.ticks.length).toBeGreaterThan(2);
  });
});

describe('compute', () => {
  test('a lane for each domain; outgrown evidence lies left of the limit, other right of it', () => {
    const { rows, exposure } = about(TEXT);
    const plot = gapPlot(rows, exposure, 600);
    expect(plot?.lanes.map(({ name }) => name)).toEqual(['cyber', 'bio']);
    const x = (id: string) =>
      plot?.lanes
        .flatMap(({ marks }) => marks)
        .find((mark) => mark.rows.some((row) => row.id === id))?.x ?? Number.NaN;
    expect(x('E2')).toBeLessThan(plot?.limit ?? 0);
    expect(x('E4')).toBeGreaterThan(plot?.limit ?? 0);
    expect(x('E1')).toBeCloseTo(plot?.now ?? 0, 6);
  });

  test('without the compute of the system there is nothing to draw', () => {
    const { rows, exposure } = about(
      TEXT.replace("'2026-05-10', effCompute: 2.0e25", "'2026-05-10'"),
    );
    expect(gapPlot(rows, exposure, 600)).toBeUndefined();
  });

  test('arrows walk along a lane and to the nearest of the next, and stop at the ends', () => {
    const { rows, exposure } = about(TEXT);
    const lanes = gapPlot(rows, exposure, 600)?.lanes ?? [];
    const ids = (key: string, from: number) => {
      const all = lanes.flatMap(({ marks }) => marks);
      return walkMarks(lanes, all[from], key)?.rows.map(({ id }) => id);
    };
    expect(ids('Home', 2)).toEqual(['E2']);
    expect(ids('ArrowLeft', 0)).toEqual(['E2']);
    expect(ids('ArrowRight', 0)).not.toEqual(['E2']);
    expect(ids('ArrowDown', 0)).toEqual(['E4']);
    expect(ids('a', 0)).toBeUndefined();
  });

  test('ten thousand records make at most some hundred marks', () => {
    const records = Array.from(
      { length: 10_000 },
      (_, i) =>
        `evidence X${i} {title: x, evalType: capability, date: '2026-05-01', systemVersion: V2, effCompute: ${1e24 * (1 + i)}}`,
    );
    const { rows, exposure } = about(`${TEXT}\n${records.join('\n')}`);
    const marks = gapPlot(rows, exposure, 1200)?.lanes.flatMap((lane) => lane.marks) ?? [];
    expect(marks.length).toBeLessThan(300);
    expect(new Set(marks.flatMap((mark) => mark.rows)).size).toBe(10_004);
  });
});

describe('what a criterion is for', () => {
  const proposed = (text: string) => proposedServedBy(sketch(`G1\n${text}`), 'K1')?.servedBy;

  test('a threshold of a level, a trigger, an alert on its safe side; nothing where nothing tells', () => {
    const criterion = "criteria K1 {operator: '>=', value: 0.4";
    expect(proposed(`${criterion}}`)).toBeUndefined();
    expect(proposed(`${criterion}, alert: 0.2}`)).toBe('not-met');
    expect(proposed(`${criterion}, alert: 0.6}`)).toBe('met');
    expect(proposed("criteria K1 {operator: '<=', value: 0.1, alert: 0.05}")).toBe('met');
    expect(proposed(`${criterion}}\nsafetyLevels L1 {name: L, criteria: [K1]}`)).toBe('not-met');
    expect(proposed(`${criterion}}\nifThens I1 {trigger: K1}`)).toBe('not-met');
  });

  test('where two things tell the opposite nothing is proposed', () => {
    const level = 'safetyLevels L1 {name: L, criteria: [K1]}';
    expect(
      proposed(`criteria K1 {operator: '>=', value: 0.4, alert: 0.6}\n${level}`),
    ).toBeUndefined();
  });
});
