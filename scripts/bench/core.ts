// Measures reading, writing and analysing: what opening a file costs besides layout and drawing.
import { performance } from 'node:perf_hooks';
import { analyse } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { setText } from '../../core/commands/setText.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { readCase } from '../../core/format/readCase.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { syntheticCase } from './syntheticCase.ts';

/** Median milliseconds at one size. */
export interface CoreFigure {
  readonly nodes: number;
  readonly read: number;
  readonly index: number;
  readonly write: number;
  /** Every rule of the profile, on a live index. */
  readonly analyseGsn: number;
  readonly analyseReview: number;
  /** The same again after one edit of a text. */
  readonly afterEdit: number;
}

const ROUNDS = 5;

function median(run: () => void): number {
  const times: number[] = [];
  for (let i = 0; i < ROUNDS; i += 1) {
    const start = performance.now();
    run();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

/** @param size nodes of the synthetic case */
export function measureCore(size: number): CoreFigure {
  const c = syntheticCase(size);
  const text = writeCase(c);
  const index = new CaseIndex(c);
  const run = (id: string, on: CaseIndex) => {
    const profile = shippedProfile(id);
    if (profile) analyse(on, { profile, today: '2026-06-01', frozen: false });
  };
  const document = new CaseDocument(c, {
    newId: seededIds('bench'),
    today: () => '2026-06-01',
    now: () => 0,
  });
  let edits = 0;
  return {
    nodes: size,
    read: median(() => void readCase(text)),
    index: median(() => void new CaseIndex(c)),
    write: median(() => void writeCase(c)),
    analyseGsn: median(() => run('gsn-strict', index)),
    analyseReview: median(() => run('review', index)),
    afterEdit: median(() => {
      edits += 1;
      document.execute(setText.call({ node: 'n1', text: `Edit ${edits}` }));
      run('review', document.index);
    }),
  };
}
