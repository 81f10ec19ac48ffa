// The figures of `npm run bench:faults`.
import { enableMapSet } from 'immer';
import { cleanCases } from './cleanCases.ts';
import { FAULTS } from './kinds.ts';
import { analysed, MOST_SITES, noiseOf, type Planted, plantAll } from './measure.ts';

enableMapSet();

/** What the columns are, and how the figures came about. */
const LEGEND = `
planted: one fault at a time, at up to ${MOST_SITES} places of each of the clean cases; votes are cast anew on the text with the fault
right rule, another, missed: told by a rule that the kind expects; only by others, above info; by none
beside: findings above info that come with one fault, on the average, beyond the first
`;

interface Options {
  readonly family?: string;
  readonly misses?: boolean;
  readonly json?: boolean;
}

/** Prints the figures; the exit status: 1 where a clean case is told something above info. */
export function measure({ family, misses = false, json = false }: Options): number {
  const faults = FAULTS.filter((fault) => family === undefined || fault.family === family);
  const cases = cleanCases();
  const noise = cases.map((clean) => ({ name: clean.name, findings: noiseOf(analysed(clean)) }));
  const planted = cases.flatMap((clean) => plantAll(clean, faults));
  const unplanted = faults.filter(({ id }) => !planted.some(({ fault }) => fault.id === id));
  if (json) {
    const rows = planted.map(({ fault: { id }, ...rest }) => ({ fault: id, ...rest }));
    console.log(
      JSON.stringify({ planted: rows, unplanted: unplanted.map(({ id }) => id) }, null, 2),
    );
  } else {
    console.log(table(planted));
    console.log(LEGEND);
    for (const { name, findings } of noise) {
      const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
      console.log(`clean case, ${name}: ${count} above info`);
      for (const { rule, severity, at, message } of findings) {
        console.log(`  ${severity} ${rule} ${at.join(' ')}: ${message}`);
      }
    }
    for (const { id, about } of unplanted) console.log(`no place for ${id}: ${about}`);
    if (misses) for (const one of planted) if (one.found !== 'right') console.log(lineOf(one));
  }
  return noise.some(({ findings }) => findings.length > 0) ? 1 : 0;
}

function lineOf({ fault, in: where, site, found, said }: Planted): string {
  const words = said.length === 0 ? 'nothing' : said.join(', ');
  return `${found}: ${fault.id} at ${site} in ${where}; expected ${fault.expects.join(' or ')}, told ${words}`;
}

/** A row for each family, and the sum. */
function table(planted: readonly Planted[]): string {
  const families = [...new Set(planted.map(({ fault }) => fault.family))];
  const rows = families.map((name) =>
    row(
      name,
      planted.filter(({ fault }) => fault.family === name),
    ),
  );
  const head = ['family', 'kinds', 'planted', 'right rule', 'another', 'missed', 'beside'];
  const all = [head, ...rows, row('all', planted)];
  const widths = head.map((_, i) => Math.max(...all.map((cells) => cells[i]?.length ?? 0)));
  return all
    .map((cells) =>
      cells
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** `beside`: how many findings above info come with one fault, on the average, beyond the first. */
function row(name: string, planted: readonly Planted[]): string[] {
  const count = (found: Planted['found']) => planted.filter((one) => one.found === found).length;
  const kinds = new Set(planted.map(({ fault }) => fault.id)).size;
  const loud = planted.map(({ said }) => said.filter((one) => !one.endsWith(' info')).length);
  const beside = loud.reduce((sum, n) => sum + Math.max(0, n - 1), 0) / Math.max(1, loud.length);
  const figures = [kinds, planted.length, count('right'), count('other'), count('missed')];
  return [name, ...figures.map(String), beside.toFixed(1)];
}
