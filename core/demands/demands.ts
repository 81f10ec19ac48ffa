// What each demand of the source discussions is embodied by: rules that rest on it (`basis`), and
// fields, templates, parts of the report and of the editor that are tagged with it. Nothing here is
// written by hand but the demands themselves (templates/demands.json).
import { DEMAND_ROWS, DEMAND_TAGS, type DemandTag } from '../generated/demands.ts';
import { RULES } from '../generated/rules.ts';
import { compareIdentifiers } from '../model/order.ts';

export type EmbodimentKind = 'rule' | DemandTag['kind'];

/** Strongest first: what is checked, what is recorded, what is offered, what is printed, what is shown. */
export const EMBODIMENT_KINDS: readonly EmbodimentKind[] = [
  'rule',
  'field',
  'template',
  'report',
  'editor',
];

export interface Embodiment {
  readonly kind: EmbodimentKind;
  /** A rule's id, `Record.field`, a template's identifier, a module's name. */
  readonly id: string;
  /** For people: the rule's title, else the file. */
  readonly about: string;
}

export interface Demand {
  readonly number: number;
  /** The discussions it comes from: keys of `SOURCES`. */
  readonly from: readonly string[];
  readonly text: string;
  readonly embodiedBy: readonly Embodiment[];
  /** The later capability that will embody it, or embody more of it. */
  readonly later?: string;
}

/** The public discussions that the demands come from. */
export const SOURCES: Readonly<Record<string, string>> = {
  S0: '“Evals vs pause”',
  S1: '“RSPs are pauses done right” and its comments',
  S2: 'the thread on “Model evaluation for extreme risks”',
  S4: '“Sharing information about language-model capabilities”',
};

/** Every demand, by number, with what embodies it. */
export function demands(): readonly Demand[] {
  const by = new Map<number, Embodiment[]>();
  const add = (number: number, embodiment: Embodiment) => {
    const list = by.get(number);
    if (list) list.push(embodiment);
    else by.set(number, [embodiment]);
  };
  for (const { id, title, basis } of RULES) {
    for (const one of basis) {
      const number = /^#(\d+)$/.exec(one)?.[1];
      if (number !== undefined) add(Number(number), { kind: 'rule', id, about: title });
    }
  }
  for (const { kind, id, file, demands: numbers } of DEMAND_TAGS) {
    for (const number of numbers) add(number, { kind, id, about: file });
  }
  return DEMAND_ROWS.map((row) => ({
    ...row,
    embodiedBy: (by.get(row.number) ?? []).sort(
      (a, b) =>
        EMBODIMENT_KINDS.indexOf(a.kind) - EMBODIMENT_KINDS.indexOf(b.kind) ||
        compareIdentifiers(a.id, b.id),
    ),
  }));
}

/** Demands that nothing embodies, and for which no later capability is named. */
export function orphans(): readonly Demand[] {
  return demands().filter(({ embodiedBy, later }) => embodiedBy.length === 0 && !later);
}
