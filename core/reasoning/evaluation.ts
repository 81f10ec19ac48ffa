// One pass over all elements, dependencies first: support and strength of each. A second judgement,
// with open challenges ignored, is made only where two lines do not suffice (README.md here, Contested).
import type { Strength } from '../model/case.ts';
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import {
  type ChallengeFacts,
  CONTESTS,
  EFFECTS,
  type Effect,
  effectOf,
  NONE,
  worstOf,
} from './challenges.ts';
import type { Foundations } from './foundations.ts';
import { type Independence, independenceOf } from './independence.ts';
import { type LineOfDefence, lineOf } from './lines.ts';
import {
  carriedBy,
  declaredStrength,
  strengthOf,
  UNSTATED,
  type Weighing,
  weakestOf,
} from './strength.ts';
import { type Line, remember } from './structure.ts';
import { sufficiencyAnswer, twoLinesStatus } from './sufficiency.ts';
import { baseStatus, modifiedStatus, type OfReferents, SUPPORTED, UNSUPPORTED } from './support.ts';
import type { EvidenceSummary, Reason, SufficiencyAnswer } from './types.ts';

export class Evaluation implements Weighing, ChallengeFacts {
  readonly base: Foundations;
  private readonly openCounts: boolean;
  private readonly statuses: Uint8Array;
  private readonly strengths: Uint8Array;
  private readonly carrying: Uint8Array;
  private readonly pathways = new Map<string, number>();
  private readonly lines = { control: new Map(), propensity: new Map() } satisfies Record<
    Line,
    Map<string, LineOfDefence>
  >;
  private readonly independences = new Map<string, Independence>();
  private readonly ofReferents = new Map<readonly NodeEntry[], OfReferents>();
  private readonly sufficiencies = new Map<string, SufficiencyAnswer>();
  /** Why what references stand for is lacking, by what that is (explain.ts). */
  readonly toldOfReferents = new Map<readonly NodeEntry[], readonly Reason[]>();
  readonly lackingReferents = new Map<readonly NodeEntry[], readonly string[]>();
  private other: Evaluation | undefined;
  /** Whether an open challenge has counted so far. */
  private contested = false;

  /** @param open whether open challenges count */
  constructor(base: Foundations, open: 'counted' | 'ignored' = 'counted') {
    this.base = base;
    this.openCounts = open === 'counted';
    const size = base.structure.entries.length;
    this.statuses = new Uint8Array(size);
    this.strengths = new Uint8Array(size);
    this.carrying = new Uint8Array(size).fill(UNSTATED);
    const { order, onCycle } = base.dependencies;
    for (const number of order) {
      const entry = base.structure.entry(number);
      if (entry) this.judge(number, entry, onCycle[number] === 1);
    }
  }

  private judge(number: number, entry: NodeEntry, onCycle: boolean): void {
    const found = onCycle ? UNSUPPORTED : baseStatus(entry, number, this);
    const status = modifiedStatus(entry, found, this);
    this.statuses[number] = status;
    if (onCycle) this.carrying[number] = 0;
    else {
      this.strengths[number] = strengthOf(entry, status, this);
      this.carrying[number] = carriedBy(entry, this);
    }
  }

  get index() {
    return this.base.index;
  }

  get refuted(): ReadonlySet<string> {
    return this.base.refuted;
  }

  /**
   * The same without open challenges; undefined where this already is it, or where none has counted:
   * whatever has been judged so far would be judged the same.
   */
  readonly ignoringOpen = (): Evaluation | undefined => {
    if (!this.openCounts || !this.contested) return undefined;
    this.other ??= new Evaluation(this.base, 'ignored');
    return this.other;
  };

  /** Unsupported for what is no element. */
  status(nodeId: string): number {
    return this.statuses[this.base.structure.number(nodeId)] ?? UNSUPPORTED;
  }

  statusOf(number: number): number {
    return this.statuses[number] ?? UNSUPPORTED;
  }

  isSupported(nodeId: string): boolean {
    return this.status(nodeId) === SUPPORTED;
  }

  isOnCycle(nodeId: string): boolean {
    return this.base.dependencies.onCycle[this.base.structure.number(nodeId)] === 1;
  }

  quorumMet(approvalId: string): boolean {
    return this.base.quorum(approvalId).yes;
  }

  effect(challengedBy: readonly LinkEntry[]): Effect {
    if (challengedBy.length === 0) return NONE;
    const worst = worstOf(challengedBy, this);
    if (worst !== CONTESTS) return worst;
    if (!this.openCounts) return NONE;
    this.contested = true;
    return CONTESTS;
  }

  /** A challenge that is not there gets the unfavourable answer. */
  challengeEffect(linkId: string): 'none' | 'contests' | 'defeats' {
    const entry = this.index.links.get(linkId);
    return entry === undefined ? 'defeats' : EFFECTS[effectOf(entry, this)];
  }

  twoLines(pathwayId: string): number {
    return remember(this.pathways, pathwayId, () =>
      twoLinesStatus(pathwayId, this, this.ignoringOpen),
    );
  }

  line(pathwayId: string, line: Line): LineOfDefence {
    return remember(this.lines[line], pathwayId, () => lineOf(pathwayId, line, this));
  }

  independence(pathwayId: string): Independence {
    return remember(this.independences, pathwayId, () => independenceOf(pathwayId, this));
  }

  referents(referents: readonly NodeEntry[]): OfReferents {
    return remember(this.ofReferents, referents, () => weakestOf(referents, this));
  }

  sufficiency(pathwayId: string): SufficiencyAnswer {
    return remember(this.sufficiencies, pathwayId, () =>
      sufficiencyAnswer(pathwayId, this, this.ignoringOpen),
    );
  }

  strengthOf(nodeId: string): Strength {
    return (this.strengths[this.base.structure.number(nodeId)] ?? 0) as Strength;
  }

  carried(nodeId: string): number {
    return this.carrying[this.base.structure.number(nodeId)] ?? 0;
  }

  declared(goalId: string): Strength {
    return declaredStrength(this.base.index, goalId);
  }

  evidenceSummary(nodeId: string): EvidenceSummary {
    return this.base.summaryOf(this.base.structure.number(nodeId));
  }
}
