// The figures that exist so far, a table each. `--full` adds the peers at 10,000 nodes (minutes).
import { benchCommandLine } from './commandLine.ts';
import { measureCore } from './core.ts';
import { benchEdit } from './edit.ts';
import { benchLayout } from './layout.ts';

/** Prints everything; takes about a minute. */
export async function main(args: readonly string[]): Promise<void> {
  const print = (line: string) => console.log(line);
  await benchLayout(print, args.includes('--full'));
  benchEdit(print);
  print('reading, writing, analysing: ms, median of 5');
  console.table([1_000, 10_000].map((size) => rounded(measureCore(size))));
  benchCommandLine(print);
}

function rounded(figure: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figure).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(2)) : value,
    ]),
  );
}
