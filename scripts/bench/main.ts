// The figures that exist so far, a table each. `--full` adds the peers at 10,000 nodes (minutes);
// the name of a part (`core`, `analyser`, `window`) prints that part alone.
import { benchAnalyser } from './analyser.ts';
import { benchCommandLine } from './commandLine.ts';
import { measureCore } from './core.ts';
import { benchEdit } from './edit.ts';
import { benchExtensions } from './extensions.ts';
import { benchLayout } from './layout.ts';
import { benchWindow, type Windows } from './window/main.ts';

/** Prints everything; takes some minutes. */
export async function main(args: readonly string[], windows: Windows): Promise<void> {
  const print = (line: string) => console.log(line);
  const parts: Readonly<Record<string, () => unknown>> = {
    layout: () => benchLayout(print, args.includes('--full')),
    edit: () => benchEdit(print),
    core: () => {
      print('reading, writing, analysing: ms, median of 5');
      console.table([1_000, 10_000].map((size) => rounded(measureCore(size))));
    },
    analyser: () => benchAnalyser(print),
    extensions: () => benchExtensions(print),
    cli: () => benchCommandLine(print),
    window: () => benchWindow(print, windows),
  };
  const named = args.filter((name) => name in parts);
  for (const name of named.length > 0 ? named : Object.keys(parts)) await parts[name]?.();
}

function rounded(figure: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figure).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(2)) : value,
    ]),
  );
}
