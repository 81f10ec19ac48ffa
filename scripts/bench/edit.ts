// Measures editing and undo through CaseDocument: command, history and live index together.
// A library for `npm run bench`; also runs by itself once bundled for Node.
import { performance } from 'node:perf_hooks';
import { addNode } from '../../core/commands/addNode.ts';
import type { Call } from '../../core/commands/command.ts';
import { deleteElements } from '../../core/commands/deleteElements.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { setText } from '../../core/commands/setText.ts';
import type { CaseLink, CaseNode } from '../../core/generated/case.types.ts';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { orderKeys } from '../../core/model/order.ts';

/** Milliseconds of one kind of edit at one size. */
export interface EditFigure {
  readonly nodes: number;
  readonly edit: string;
  readonly p50: number;
  readonly p95: number;
  readonly undoP50: number;
  readonly undoP95: number;
}

export interface EditBench {
  readonly figures: readonly EditFigure[];
  /** Bytes of heap that 1,000 undo steps of text hold, by number of nodes. */
  readonly historyBytes: ReadonlyMap<number, number>;
}

/** A tree of goals and strategies, eight wide, with solutions as leaves. */
export function syntheticCase(size: number): Case {
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  const keys = orderKeys(size);
  const isLeaf = (i: number) => i * 8 + 1 >= size;
  const kindAt: ('goal' | 'strategy' | 'solution')[] = [];
  for (let i = 0; i < size; i += 1) {
    const parent = i === 0 ? undefined : Math.floor((i - 1) / 8);
    const above = parent === undefined ? undefined : kindAt[parent];
    const kind = above === 'goal' ? (isLeaf(i) ? 'solution' : 'strategy') : 'goal';
    kindAt.push(kind);
    const identifier = `${{ goal: 'G', strategy: 'S', solution: 'Sn' }[kind]}${i}`;
    const text = `Claim number ${i}, with a sentence of the length that is usual in such a case`;
    nodes[`n${i}`] = { kind, module: 'main', identifier, text };
    if (parent !== undefined) {
      const order = keys[i] ?? '';
      links[`l${i}`] = { kind: 'supportedBy', from: `n${parent}`, to: `n${i}`, order };
    }
  }
  return caseFromFile({
    formatVersion: 1,
    id: 'bench',
    meta: { title: 'Bench', maturity: 'draft' },
    main: 'main',
    modules: { main: { name: 'Main' } },
    nodes,
    links,
  });
}

const EDITS: Readonly<Record<string, (at: number, size: number) => Call>> = {
  'type a letter': (at, size) => setText.call({ node: `n${at % size}`, text: `Text number ${at}` }),
  'set a field': (at, size) =>
    setNodeFields.call({ node: `n${at % size}`, fields: { owner: `Person ${at}` } }),
  'add a goal': () => addNode.call({ kind: 'goal', parent: 'n0' }),
  'delete a leaf': (at, size) => deleteElements.call({ ids: [`n${size - 1 - at}`] }),
};

/** Measures every kind of edit at each size. */
export function benchEdit(sizes: readonly number[] = [1_000, 10_000], count = 200): EditBench {
  const figures: EditFigure[] = [];
  const historyBytes = new Map<number, number>();
  for (const size of sizes) {
    for (const [edit, callAt] of Object.entries(EDITS)) {
      figures.push({ nodes: size, edit, ...timesOf(size, count, callAt) });
    }
    historyBytes.set(size, bytesOfHistory(size));
  }
  return { figures, historyBytes };
}

function openDocument(size: number): CaseDocument {
  let clock = 0;
  const now = () => {
    clock += 1_000; // no two edits merge
    return clock;
  };
  return new CaseDocument(syntheticCase(size), {
    newId: seededIds('bench'),
    today: () => '2026-06-01',
    now,
  });
}

function timesOf(size: number, count: number, callAt: (at: number, size: number) => Call) {
  const document = openDocument(size);
  const forth: number[] = [];
  const back: number[] = [];
  for (let at = 0; at < count + 20; at += 1) {
    const call = callAt(at, size);
    const start = performance.now();
    const done = document.execute(call);
    const middle = performance.now();
    if (!done.allowed) throw new Error(done.message);
    if (at >= 20) forth.push(middle - start); // the first are warm-up
  }
  for (let at = 0; at < count; at += 1) {
    const start = performance.now();
    document.undo();
    back.push(performance.now() - start);
  }
  return {
    p50: quantile(forth, 0.5),
    p95: quantile(forth, 0.95),
    undoP50: quantile(back, 0.5),
    undoP95: quantile(back, 0.95),
  };
}

function bytesOfHistory(size: number): number {
  const document = openDocument(size);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 1_000; at += 1) {
    const text = `A sentence that somebody rewrote in full, as people do, number ${at}`;
    document.execute(setText.call({ node: `n${(at * 7) % size}`, text }));
  }
  collectGarbage();
  return process.memoryUsage().heapUsed - before;
}

/** Only `node --expose-gc` can; without it the figure is an upper bound. */
function collectGarbage(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** The figures as lines of text. */
export function printEditBench({ figures, historyBytes }: EditBench): string {
  const lines = figures.map(
    ({ nodes, edit, p50, p95, undoP50, undoP95 }) =>
      `${String(nodes).padStart(6)} nodes  ${edit.padEnd(14)} ${p50.toFixed(2)} / ${p95.toFixed(2)} ms, undo ${undoP50.toFixed(2)} / ${undoP95.toFixed(2)} ms (p50 / p95)`,
  );
  for (const [nodes, bytes] of historyBytes) {
    lines.push(
      `${String(nodes).padStart(6)} nodes  1,000 undo steps hold ${(bytes / 1e6).toFixed(1)} MB`,
    );
  }
  return lines.join('\n');
}
