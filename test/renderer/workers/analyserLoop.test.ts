// The analyser's loop with hand-driven timers: one analysis for a burst of edits, none for what an
// edit overtook, and never an answer about another version than the last one heard.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { analyse, asOf } from '../../../core/analyser/analyse.ts';
import { LiveAnalysis } from '../../../core/analyser/live.ts';
import { addNode } from '../../../core/commands/addNode.ts';
import { setNodeFields } from '../../../core/commands/setNodeFields.ts';
import { setText } from '../../../core/commands/setText.ts';
import { setView } from '../../../core/commands/setView.ts';
import { type Case, caseFromFile } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { Reads } from '../../../core/model/reads.ts';
import { sketch } from '../../../core/sketch/sketch.ts';
import { type HeardAnswer, HeardAnswers } from '../../../renderer/store/heardAnswers.ts';
import type { FromAnalyser, ToAnalyser } from '../../../renderer/workers/analyseMessages.ts';
import { AnalyserLoop, PAUSE, REST } from '../../../renderer/workers/analyserLoop.ts';
import { root } from '../../../scripts/root.mjs';
import { review } from '../../core/analyser/engine.ts';
import { open as openDocument } from '../../core/commands/openDocument.ts';

const CLOCK = '2026-06-01';
const STOPS = `
  case {profile: gsn-strict}
  G1 "Top"
    G2 "It stops here"
`;

let now = 0;
let timers: { run: () => void; at: number }[] = [];
let told: FromAnalyser[] = [];
/** The answers as the window puts them together. */
let heard: HeardAnswer[] = [];
let loop: AnalyserLoop;

beforeEach(() => {
  now = 0;
  timers = [];
  told = [];
  heard = [];
  const answers = new HeardAnswers();
  loop = new AnalyserLoop({
    tell: (message) => {
      told.push(message);
      const answer = message.kind === 'failed' ? undefined : answers.hear(message);
      if (answer && answer !== 'lost') heard.push(answer);
    },
    later: (run, milliseconds) => {
      const timer = { run, at: now + milliseconds };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    // Each look at the clock takes ten milliseconds: an analysis is cut after two rules.
    now: () => {
      now += 10;
      return now;
    },
  });
});

/** Lets this much time pass; timers run in their order. Gives how many ran. */
function pass(milliseconds: number): number {
  const until = now + milliseconds;
  let ran = 0;
  for (;;) {
    const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
    if (!due) break;
    timers = timers.filter((one) => one !== due);
    now = Math.max(now, due.at);
    due.run();
    ran += 1;
  }
  now = Math.max(now, until);
  return ran;
}

const open = (c: Case, version = 0): ToAnalyser => ({
  kind: 'open',
  case: c,
  version,
  clock: CLOCK,
});

/** A document whose changes go to the loop. */
function edited(text = STOPS) {
  const { document } = openDocument(text);
  loop.hear(open(document.case));
  document.subscribe(({ patches, version }) =>
    loop.hear({ kind: 'change', patches, version, clock: CLOCK }),
  );
  return document;
}

function example(name: string) {
  return JSON.parse(readFileSync(join(root, `templates/examples/${name}.case.json`), 'utf8'));
}

const versions = () => told.map((message) => ('version' in message ? message.version : undefined));

describe('the analyser loop', () => {
  test('analyses what is opened, in slices', () => {
    loop.hear(open(sketch(STOPS), 7));
    expect(told).toEqual([]);
    expect(pass(1000)).toBeGreaterThan(1);
    // rules.md WF-09: a goal that stops without the mark.
    expect(told).toMatchObject([
      { kind: 'analysed', version: 7, findings: [{ rule: 'WF-09', ids: ['G2'] }] },
    ]);
  });

  test('a burst of edits is analysed once, after the last', () => {
    const document = edited();
    pass(1000);
    for (const text of ['a', 'ab', 'abc']) {
      document.execute(setText.call({ node: 'G2', text }));
      pass(PAUSE - 50);
    }
    expect(versions()).toEqual([0]);
    pass(1000);
    expect(versions()).toEqual([0, 3]);
  });

  test('the files that were found to be others are findings, until another case is opened', () => {
    const A = 'a'.repeat(64);
    const c = sketch(`
      case {profile: review}
      G1
        Sn1 -> E-1
      evidence E-1 {title: one, artefacts: [{path: a.eval, sha256: ${A}}]}`);
    const found = () => {
      const last = heard.at(-1);
      const others = last?.findings.filter(({ rule }) => rule === 'EVI-16') ?? [];
      return [last?.round, others.map(({ at }) => at)];
    };
    loop.hear(open(c));
    pass(60_000);
    expect(found()).toEqual([undefined, []]);
    loop.hear({
      kind: 'artefacts',
      checks: [
        {
          evidence: 'E-1',
          artefact: 0,
          path: 'a.eval',
          outcome: 'contradicted',
          sha256: { stated: A, found: 'b'.repeat(64) },
        },
      ],
      round: 1,
      version: 0,
      clock: CLOCK,
    });
    pass(60_000);
    expect(found()).toEqual([1, [['E-1']]]);
    loop.hear(open(c, 1));
    pass(60_000);
    expect(found()).toEqual([undefined, []]);
  });

  test('an edit between two slices ends the analysis', () => {
    const document = edited();
    timers.splice(0).forEach(({ run }) => {
      run();
    });
    expect(told).toEqual([]);
    expect(timers).toHaveLength(1); // the second slice waits
    document.execute(setText.call({ node: 'G1', text: 'Overtaken' }));
    expect(timers).toHaveLength(1); // only the pause
    pass(1000);
    expect(versions()).toEqual([1]);
  });

  describe('what is asked at once, and what is noted', () => {
    const asked = () => [atOnce.mock.calls.length, noted.mock.calls.length];
    let atOnce: jest.SpiedFunction<LiveAnalysis['stepsAtOnce']>;
    let noted: jest.SpiedFunction<LiveAnalysis['steps']>;

    beforeEach(() => {
      atOnce = jest.spyOn(LiveAnalysis.prototype, 'stepsAtOnce');
      noted = jest.spyOn(LiveAnalysis.prototype, 'steps');
    });
    afterEach(() => {
      jest.restoreAllMocks();
    });

    test('a case that is opened is answered first and noted then, and told once', () => {
      const document = edited();
      pass(REST + 60_000);
      expect(asked()).toEqual([1, 1]);
      document.execute(setText.call({ node: 'G2', text: 'It stops there' }));
      pass(1000);
      expect(asked()).toEqual([1, 2]); // a text concerns few rules
      expect(versions()).toEqual([0, 1]);
    });

    test('so is an edit that comes before the notes, or that concerns most rules', () => {
      const document = edited();
      while (told.length === 0) pass(20);
      document.execute(setText.call({ node: 'G2', text: 'It stops there' }));
      pass(REST + 60_000);
      expect(asked()).toEqual([2, 1]);
      document.execute(addNode.call({ kind: 'goal', parent: 'G1', text: 'And here' }));
      pass(1000);
      expect(asked()).toEqual([3, 2]);
      expect(versions()).toEqual([0, 1, document.version]);
    });

    test('the view that moves before the notes does not keep them from being taken', () => {
      const document = edited();
      while (told.length === 0) pass(20);
      document.execute(setView.call({ pinned: { G1: { x: 1, y: 1 } } }));
      pass(REST + 60_000);
      expect(asked()).toEqual([1, 1]);
    });

    test('of a case that keeps patterns nothing is noted', () => {
      const document = edited(`${STOPS}
        module Kept {pattern: {intent: kept}}
        G5 "As of {x}" {uninstantiated: true}
      `);
      pass(REST + 60_000);
      document.execute(setText.call({ node: 'G2', text: 'It stops there' }));
      pass(REST + 60_000);
      expect(asked()).toEqual([2, 0]);
      expect(versions()).toEqual([0, 1]);
    });
  });

  test('at rest every rule is asked again: told only where the answer was wrong', () => {
    const document = edited();
    const rules = () => heard.at(-1)?.findings.map(({ rule }) => rule);
    pass(1000);
    document.execute(setText.call({ node: 'G2', text: 'It stops there' }));
    pass(REST + 60_000);
    expect(versions()).toEqual([0, 1]);
    const blind = jest.spyOn(Reads.prototype, 'meets').mockReturnValue(false);
    document.execute(setNodeFields.call({ node: 'G2', fields: { undeveloped: true } }));
    pass(1000);
    expect(rules()).toEqual(['WF-09']); // what nobody noticed was kept
    blind.mockRestore();
    pass(REST + 60_000);
    expect(versions()).toEqual([0, 1, 2, 2]);
    expect(rules()).toEqual([]);
  });

  test('the view moves the version and leaves the findings: answered without an analysis', () => {
    const document = edited();
    pass(1000);
    document.execute(setView.call({ pinned: { G1: { x: 1, y: 1 } } }));
    const moved = document.version;
    if (moved > 0) expect(versions()).toEqual([0, moved]);
    else throw new Error('The view did not change.');
    expect(heard[1]).toMatchObject({ findings: [{ rule: 'WF-09' }] });
  });

  test('no finding depends on the view, which is why', () => {
    for (const name of ['frontier-model', 'frontier-model-flawed']) {
      const bare = caseFromFile(example(name));
      const ids = [...bare.nodes.keys()];
      const view = {
        pinned: Object.fromEntries(ids.map((id, i) => [id, { x: i, y: -i }])),
        collapsed: Object.fromEntries(ids.map((id) => [id, true as const])),
      };
      const findings = [bare, { ...bare, view }].map(
        (c) =>
          analyse(new CaseIndex(c), { profile: review(), ...asOf(c, undefined, CLOCK) }).findings,
      );
      expect(findings[0]?.length).toBeGreaterThan(0);
      expect(findings[1]).toEqual(findings[0]);
    }
  });

  test('a view that moves during an analysis does not answer for it', () => {
    const document = edited();
    document.execute(setView.call({ pinned: { G1: { x: 1, y: 1 } } }));
    expect(told).toEqual([]);
    pass(1000);
    expect(versions()).toEqual([document.version]);
  });

  test('on another day analyses anew, though nothing was edited', () => {
    loop.hear(open(sketch(STOPS), 3));
    pass(1000);
    loop.hear({ kind: 'change', patches: [], version: 3, clock: '2026-07-01' });
    pass(1000);
    expect(told).toHaveLength(2);
    expect(told).toMatchObject([{ today: CLOCK }, { today: '2026-07-01' }]);
  });

  test('patches that fit nothing are told as a failure, and the next case is analysed', () => {
    loop.hear(open(sketch(STOPS)));
    loop.hear({
      kind: 'change',
      patches: [{ op: 'replace', path: ['nodes', 'nowhere', 'text'], value: 'x' }],
      version: 1,
      clock: CLOCK,
    });
    expect(told).toMatchObject([{ kind: 'failed', version: 1 }]);
    pass(1000);
    loop.hear(open(sketch(STOPS), 2));
    pass(1000);
    expect(versions()).toEqual([1, 2]);
  });
});
