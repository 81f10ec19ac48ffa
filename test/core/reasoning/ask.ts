// Asks the reasoning core about a sketch. `E(...)` writes an evidence record in order: passed,
// current, about the system under test, with an evaluator of its own.
import type { Case, CaseLink, CaseNode } from '../../../core/model/case.ts';
import { CaseIndex } from '../../../core/model/index.ts';
import { reason } from '../../../core/reasoning/reason.ts';
import type { Reasoning, ReasoningSettings } from '../../../core/reasoning/types.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

export const TODAY = '2026-06-01';

/** The defaults of domain.md: 4 times the compute, 90 days, two votes. */
export const SETTINGS: ReasoningSettings = {
  family: 'ai',
  today: TODAY,
  parameters: {
    computeFactor: 4,
    maxAgeDays: 90,
    maxAgeDaysByType: {},
    ftBudget: 0.01,
    quorum: 2,
    modelReportMaxAgeDays: 183,
    confFloor: 0.9,
    levelLeadDays: 180,
    waiverMaxDays: 366,
  },
};

export const SYSTEM = `
  case {systemUnderTest: V2}
  systemVersions V2 {name: Model 2, effCompute: 2.0e25}
`;

export interface Options extends Partial<Omit<ReasoningSettings, 'parameters'>> {
  readonly parameters?: Partial<ReasoningSettings['parameters']>;
}

export function ask(text: string, options: Options = {}): Reasoning {
  const parameters = { ...SETTINGS.parameters, ...options.parameters };
  const index = new CaseIndex(sketch(SYSTEM + text));
  return reason(index, { ...SETTINGS, ...options, parameters });
}

/** Cases that the sketch cannot say, or that are large. Kinds follow the first letters of the id. */
export interface RawCase {
  readonly nodes: Record<string, object>;
  readonly links: Record<string, object>;
}

/** Asks about a raw case that has one usable record, E1. */
export function askAbout({ nodes, links }: RawCase, options: Options = {}): Reasoning {
  const base = sketch(`${SYSTEM}${E('E1')}`);
  const kinds = { Sn: 'solution', S: 'strategy', G: 'goal', A: 'assumption' } as const;
  const kindOf = (id: string) =>
    Object.entries(kinds).find(([prefix]) => id.startsWith(prefix))?.[1] ?? 'goal';
  const whole: Case = {
    ...base,
    nodes: new Map(
      Object.entries(nodes).map(([id, fields]) => [
        id,
        { kind: kindOf(id), module: 'main', identifier: id, ...fields } as CaseNode,
      ]),
    ),
    links: new Map(
      Object.entries(links).map(([id, fields], i) => [
        id,
        { order: `a${String(i).padStart(7, '0')}`, ...fields } as CaseLink,
      ]),
    ),
  };
  return reason(new CaseIndex(whole), { ...SETTINGS, ...options, parameters: SETTINGS.parameters });
}

/** An evidence record in order; `fields` override, such as `evalType: formal`. */
export function E(id: string, fields = ''): string {
  const order: Record<string, string> = {
    title: id,
    evalType: 'control-eval',
    result: 'pass',
    date: '2026-05-01',
    systemVersion: 'V2',
    effCompute: '2.0e25',
    evaluator: `{org: evaluator of ${id}}`,
  };
  for (const [, key, value] of fields.matchAll(/(\w+): (\[[^\]]*\]|\{[^}]*\}|[^,]+)/g)) {
    if (key !== undefined && value !== undefined) order[key] = value;
  }
  const written = Object.entries(order).filter(([, value]) => value.trim() !== 'ABSENT');
  return `\nevidence ${id} {${written.map(([key, value]) => `${key}: ${value}`).join(', ')}}\n`;
}

/** Statuses of several elements at once. */
export function statuses(reasoning: Reasoning, ...ids: string[]): string[] {
  return ids.map((id) => reasoning.support(id).status);
}

export function codes(reasons: readonly { readonly code: string }[]): string[] {
  return reasons.map(({ code }) => code);
}
