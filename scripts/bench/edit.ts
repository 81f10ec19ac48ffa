// Measures editing and undo through CaseDocument (command, history and live index together) beside
// the plain way: one record of all nodes under immer. A library for `npm run bench`.
import { performance } from 'node:perf_hooks';
import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer';
import { addNode } from '../../core/commands/addNode.ts';
import type { Call } from '../../core/commands/command.ts';
import { connect } from '../../core/commands/connect.ts';
import { deleteElements } from '../../core/commands/deleteElements.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import { setText } from '../../core/commands/setText.ts';
import type { CaseFile, CaseLink, CaseNode } from '../../core/generated/case.types.ts';
import { caseFromFile } from '../../core/model/case.ts';
import { seededIds } from '../../core/model/ids.ts';
import { orderKeys } from '../../core/model/order.ts';

const WARM_UP = 50;
const COUNT = 300;

/** The call of the i-th repetition on a case of so many nodes. */
const EDITS: Readonly<Record<string, (i: number, size: number) => Call>> = {
  'edit a text': (i, size) => setText.call({ node: `n${i % size}`, text: `Text number ${i}` }),
  'set a field': (i, size) =>
    setNodeFields.call({ node: `n${i % size}`, fields: { owner: `Person ${i}` } }),
  'add a goal': () => addNode.call({ kind: 'goal', parent: 'n0' }),
  connect: (i, size) =>
    connect.call({ kind: 'supportedBy', from: `n${size - 1 - i}`, to: `n${size - 500 - i}` }),
  'delete a leaf': (i, size) => deleteElements.call({ ids: [`n${size - 1 - i}`] }),
};

/** Prints all figures, a line at a time: milliseconds p50 / p95, and memory. */
export function benchEdit(
  print: (line: string) => void,
  sizes: readonly number[] = [1_000, 10_000],
): void {
  print('edit and undo: ms, p50 / p95');
  for (const size of sizes) {
    for (const [name, callAt] of Object.entries(EDITS)) {
      print(line(size, name, timesOf(size, callAt)));
    }
    print(line(size, 'peer: text in a flat record', peerTimes(size)));
    const megabytes = bytesOfHistory(size) / 1e6;
    print(`  ${count(size)} nodes  1,000 undo steps hold ${megabytes.toFixed(1)} MB`);
  }
}

interface Times {
  readonly forth: readonly number[];
  readonly back: readonly number[];
}

function line(size: number, name: string, { forth, back }: Times): string {
  const both = (times: readonly number[]) => `${quantile(times, 0.5)} / ${quantile(times, 0.95)}`;
  return `  ${count(size)} nodes  ${name.padEnd(27)} ${both(forth)}, undo ${both(back)}`;
}

function count(size: number): string {
  return size.toLocaleString('en').padStart(6);
}

function timesOf(size: number, callAt: (i: number, size: number) => Call): Times {
  const document = openDocument(size);
  const forth: number[] = [];
  for (let i = 0; i < WARM_UP + COUNT; i += 1) {
    const call = callAt(i, size);
    const start = performance.now();
    const done = document.execute(call);
    const taken = performance.now() - start;
    if (!done.allowed) throw new Error(done.message);
    if (i >= WARM_UP) forth.push(taken);
  }
  const back: number[] = [];
  for (let i = 0; i < COUNT; i += 1) {
    const start = performance.now();
    document.undo();
    back.push(performance.now() - start);
  }
  return { forth, back };
}

function peerTimes(size: number): Times {
  enablePatches();
  let file = syntheticCase(size);
  const undos: Patch[][] = [];
  const forth: number[] = [];
  for (let i = 0; i < WARM_UP + COUNT; i += 1) {
    const start = performance.now();
    const [next, , inverse] = produceWithPatches(file, (draft) => {
      const node = draft.nodes[`n${i % size}`];
      if (node) node.text = `Text number ${i}`;
    });
    file = next;
    undos.push(inverse);
    if (i >= WARM_UP) forth.push(performance.now() - start);
  }
  const back: number[] = [];
  for (const inverse of undos.reverse()) {
    const start = performance.now();
    file = applyPatches(file, inverse);
    back.push(performance.now() - start);
  }
  return { forth, back };
}

/** An upper bound, unless Node runs with `--expose-gc`. */
function bytesOfHistory(size: number): number {
  const { gc = () => {} } = globalThis as { gc?: () => void };
  const document = openDocument(size);
  gc();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 1_000; i += 1) {
    const text = `A sentence that somebody rewrote in full, as people do, number ${i}`;
    document.execute(setText.call({ node: `n${(i * 7) % size}`, text }));
  }
  gc();
  return process.memoryUsage().heapUsed - before;
}

function openDocument(size: number): CaseDocument {
  let clock = 0;
  const now = () => {
    clock += 1_000; // no two edits merge
    return clock;
  };
  const newId = seededIds('bench');
  return new CaseDocument(caseFromFile(syntheticCase(size)), {
    newId,
    today: () => '2026-06-01',
    now,
  });
}

/** A tree of goals, eight wide. */
function syntheticCase(size: number): CaseFile {
  const nodes: Record<string, CaseNode> = {};
  const links: Record<string, CaseLink> = {};
  for (const [i, order] of orderKeys(size).entries()) {
    const text = `Claim number ${i}, with a sentence of the length that is usual in such a case`;
    nodes[`n${i}`] = { kind: 'goal', module: 'main', identifier: `G${i}`, text };
    if (i === 0) continue;
    const from = `n${Math.floor((i - 1) / 8)}`;
    links[`l${i}`] = { kind: 'supportedBy', from, to: `n${i}`, order };
  }
  return {
    formatVersion: 1,
    id: 'bench',
    meta: { title: 'Bench', maturity: 'draft' },
    main: 'main',
    modules: { main: { name: 'Main' } },
    nodes,
    links,
  };
}

function quantile(times: readonly number[], q: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor(q * sorted.length)] ?? Number.NaN).toFixed(2);
}
