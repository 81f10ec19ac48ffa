// Opening a file in the window: from its choice to the first view of it painted, as a whole and split
// into phases.
import { writeCase } from '../../../core/format/canonical.ts';
import { typicalCase } from '../typicalCase.ts';
import { type Bench, checked, offerFile, openOffered, profileOf, threadTime } from './browser.ts';
import { type Phases, phasesOf } from './phases.ts';

const ROUNDS = 5;
const TOP = 'n0';

/** The functions that a phase consists of; the innermost one counts. */
const PHASES: Phases = {
  idle: [],
  'text from bytes': ['decodeText', 'withoutMark'],
  'check and parse JSON': ['parseJson', 'scanJson', 'run'],
  validate: ['validated', 'validateCase', 'validate', 'checkTables'],
  'case in memory': ['caseFromFile'],
  index: ['CaseIndex', 'rebuild'],
  'hand to the analyser': ['postMessage'],
  diagram: ['moduleDiagram'],
  'measure text': ['measureCached', 'measureNode'],
  layout: ['layoutDiagram'],
  'grid, look-up': ['make', 'draw', 'Grid'],
  outline: ['outlineRows', 'Outline'],
  'minimap, overview': ['paintMap', 'paintOverview'],
  render: ['performWorkOnRoot', 'performWorkOnRootViaSchedulerTask', 'flushSyncWorkOnAllRoots'],
  collection: ['(garbage collector)'],
};

/** Prints the median, the goal beside it. */
export async function benchOpen(
  bench: Bench,
  sizes: readonly number[],
  print: (line: string) => void,
): Promise<void> {
  for (const size of sizes) {
    const text = writeCase(typicalCase(size));
    const times: number[] = [];
    const worked: number[] = [];
    for (let i = 0; i < ROUNDS; i += 1) {
      const { time, work } = await timeOf(bench, text);
      times.push(time);
      worked.push(work);
    }
    for (const list of [times, worked]) list.sort((a, b) => a - b);
    const megabytes = (text.length / 1e6).toFixed(1);
    const range = `${ms(times[0])} to ${ms(times.at(-1))}`;
    const middle = Math.floor(ROUNDS / 2);
    print(
      `  ${count(size)} nodes, ${megabytes} MB: median ${ms(times[middle])} (${range}); the main thread worked ${ms(worked[middle])}`,
    );
  }
}

/** Prints where the time goes; `named` serves a build that kept the names of its functions. */
export async function benchPhases(
  named: Bench,
  size: number,
  print: (line: string) => void,
): Promise<void> {
  const text = writeCase(typicalCase(size));
  const rounds: Map<string, number>[] = [];
  for (let i = 0; i < ROUNDS; i += 1) rounds.push(await splitOf(named, text));
  for (const phase of [...Object.keys(PHASES), 'rest']) {
    const times = rounds.map((round) => round.get(phase) ?? 0).sort((a, b) => a - b);
    print(`    ${phase.padEnd(22)} ${ms(times[Math.floor(ROUNDS / 2)]).padStart(7)}`);
  }
}

async function timeOf(bench: Bench, text: string) {
  const { page, session, close } = await bench.open();
  await checked(page);
  await offerFile(page, text);
  const worked = await threadTime(session);
  const time = await openOffered(page, TOP);
  const work = await worked();
  await close();
  return { time, work };
}

async function splitOf(bench: Bench, text: string): Promise<Map<string, number>> {
  const { page, session, close } = await bench.open();
  await checked(page);
  await offerFile(page, text);
  const profile = await profileOf(session, () => openOffered(page, TOP));
  await close();
  return phasesOf(profile, 'benchBegins', 'benchEnds', PHASES);
}

const ms = (time: number | undefined) => `${(time ?? Number.NaN).toFixed(0)} ms`;
const count = (size: number) => size.toLocaleString('en').padStart(6);
