// The figures that exist so far, one table each. `--full` adds the peers at 10,000 nodes (minutes).
import { measureCore } from './core.ts';
import { benchEdit } from './edit.ts';

export async function main(_args: readonly string[]): Promise<void> {
  console.log('Reading, writing, analysing (ms, median)');
  console.table([1_000, 10_000].map((size) => rounded(measureCore(size))));
  benchEdit(console.log);
}

function rounded(figure: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figure).map(([name, value]) => [
      name,
      typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(2)) : value,
    ]),
  );
}
