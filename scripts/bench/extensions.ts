// Measures what the extensions of GSN add: many modules with away elements, marks on every link,
// many assurance claim points, long chains of challenges, references to a module with many public goals.
import { performance } from 'node:perf_hooks';
import { analyse } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import type { CaseLink, CaseNode, Module } from '../../core/generated/case.types.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { type Case, caseFromFile } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { architecture } from '../../core/select/architecture.ts';
import { moduleDiagram } from '../../core/select/moduleDiagram.ts';
import { syntheticCase } from './syntheticCase.ts';

const ROUNDS = 5;

/** Prints a line for each shape: milliseconds, the median. */
export function benchExtensions(print: (line: string) => void): void {
  print('extensions: ms, median of 5');
  const modules = manyModules(200, 40, 10);
  print(`  200 modules, ${modules.nodes.size} nodes: analysis   ${analysisOf(modules)}`);
  print(
    `    architecture, drawn      ${timeOf(() => layoutDiagram(architecture(indexOf(modules))))}`,
  );
  print(`    one of the modules drawn ${drawingOf(modules, 'm5')}`);
  print(`  10,000 nodes, a mark on every link: drawn ${drawingOf(marked(10_000), 'main')}`);
  print(`  5,000 claim points: analysis              ${analysisOf(withClaimPoints(5_000))}`);
  print(`  1,000 chained challenges: analysis        ${analysisOf(chained(1_000))}`);
  print(`  300 references to 300 public goals        ${analysisOf(references(300))}`);
}

function indexOf(c: Case): CaseIndex {
  return new CaseIndex(c);
}

function analysisOf(c: Case): string {
  const profile = shippedProfile('review');
  if (!profile) return 'no profile';
  return timeOf(() => analyse(indexOf(c), { profile, today: '2026-06-01', frozen: false }));
}

function drawingOf(c: Case, module: string): string {
  return timeOf(() => layoutDiagram(moduleDiagram(indexOf(c), module)));
}

function timeOf(work: () => unknown): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return (times[Math.floor(ROUNDS / 2)] ?? Number.NaN).toFixed(0);
}

/** Collects a case; links get ids and places in the order of their coming. */
class Draft {
  readonly modules: Record<string, Module> = { main: { name: 'Main' } };
  readonly nodes: Record<string, CaseNode> = {};
  readonly links: Record<string, CaseLink> = {};

  link(link: { kind: 'supportedBy' | 'challenges'; from: string; to?: string; toLink?: string }) {
    const id = `l${Object.keys(this.links).length}`;
    this.links[id] = { order: `a${id}1`, ...link } as CaseLink;
    return id;
  }

  support(from: string, to: string): string {
    return this.link({ kind: 'supportedBy', from, to });
  }

  goal(id: string, module: string, fields: object = {}): string {
    this.nodes[id] = { kind: 'goal', module, identifier: id, text: `${id} is true`, ...fields };
    return id;
  }

  done(): Case {
    const meta = { title: 'Bench', maturity: 'draft', profile: 'review' } as const;
    return caseFromFile({ formatVersion: 1, id: 'bench', meta, main: 'main', ...this });
  }
}

/** Modules below one goal; each names goals of later ones by away goals. */
function manyModules(count: number, own: number, away: number): Case {
  const draft = new Draft();
  const top = draft.goal('G0', 'main');
  for (let m = 0; m < count; m += 1) {
    const module = `m${m}`;
    draft.modules[module] = { name: `Module ${m}` };
    draft.nodes[`r${m}`] = {
      kind: 'moduleReference',
      module: 'main',
      identifier: `M${m}`,
      target: module,
    };
    draft.support(top, `r${m}`);
    for (let i = 0; i < own; i += 1) {
      draft.goal(`${module}g${i}`, module, { public: i < 3 });
      if (i > 0) draft.support(`${module}g${Math.floor((i - 1) / 4)}`, `${module}g${i}`);
    }
    for (let i = 0; i < away; i += 1) {
      const origin = `m${(m + 1 + 3 * i) % count}g${i % 3}`;
      const id = `${module}a${i}`;
      draft.nodes[id] = { kind: 'awayGoal', module, identifier: `A${i}`, origin };
      draft.support(`${module}g${i}`, id);
    }
  }
  return draft.done();
}

function marked(size: number): Case {
  const c = syntheticCase(size);
  const links = [...c.links].map(([id, link]) => [id, { ...link, multiplicity: 'n' }] as const);
  return { ...c, links: new Map(links as [string, CaseLink][]) };
}

function withClaimPoints(count: number): Case {
  const c = syntheticCase(2 * count);
  const acps = [...c.links.keys()].slice(0, count).map((link, i) => {
    return [`p${i}`, { name: `ACP${i}`, on: { link }, argument: { text: 'Shown' } }] as const;
  });
  return { ...c, acps: new Map(acps) };
}

/** Each challenges the challenge before it. */
function chained(count: number): Case {
  const draft = new Draft();
  let at = draft.support(draft.goal('G0', 'main'), draft.goal('G1', 'main'));
  for (let i = 0; i < count; i += 1) {
    at = draft.link({ kind: 'challenges', from: draft.goal(`C${i}`, 'main'), toLink: at });
  }
  return draft.done();
}

/** So many references to one module that publishes so many goals. */
function references(count: number): Case {
  const draft = new Draft();
  draft.modules.m = { name: 'Module' };
  const top = draft.goal('G0', 'main');
  for (let i = 0; i < count; i += 1) {
    draft.goal(`P${i}`, 'm', { public: true });
    draft.nodes[`r${i}`] = {
      kind: 'moduleReference',
      module: 'main',
      identifier: `M${i}`,
      target: 'm',
    };
    draft.support(top, `r${i}`);
  }
  return draft.done();
}
