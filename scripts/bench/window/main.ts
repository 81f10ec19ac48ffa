// The figures of the window, in Chromium: opening, keys, memory.
import { type Built, type Place, startBench } from './browser.ts';
import { benchKeys } from './keys.ts';
import { benchMemory } from './memory.ts';
import { benchOpen, benchPhases } from './openFile.ts';

export interface Windows extends Place {
  /** As it ships. */
  readonly shipped: Built;
  /** The same with the names of its functions, for the profile. */
  readonly named: Built;
}

/** Prints everything; says so where there is no Chromium. */
export async function benchWindow(print: (line: string) => void, windows: Windows): Promise<void> {
  const bench = await startBench(windows, windows.shipped);
  if (!bench) return print('window: not measured, since there is no Chromium');
  print('opening a file, from its choice to the first view painted (goal at 10,000: 700 ms)');
  await benchOpen(bench, [100, 1_000, 10_000], print);
  print('from a key press to its paint, p50 / p95 (goal: one frame more than an empty page)');
  await benchKeys(bench, [100, 1_000, 10_000], print);
  print('memory of the window, after a collection');
  await benchMemory(bench, 10_000, print);
  await bench.close();
  const inParts = await startBench(windows, windows.named);
  if (!inParts) return;
  print('  the same at 10,000 in parts, under a profiler:');
  await benchPhases(inParts, 10_000, print);
  await inParts.close();
}
