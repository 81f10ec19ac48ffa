// What every question about one version of a case stands on, each part made when first asked for.
import type { CaseIndex, LinkEntry, NodeEntry } from '../model/index.ts';
import { approvalAnswer, approvalOfCriterion, approvedSubjects, quorumOf } from './approvals.ts';
import { mitigators, refutedChallenges } from './challenges.ts';
import { citedEvidence, ReachableItems, summaries } from './evidence.ts';
import {
  type Components,
  componentsOf,
  eachSuccessor,
  type Graph,
  graphOf,
  reversed,
} from './graph.ts';
import { ageLimit, type Measure, measureOf } from './measure.ts';
import { agesBy, isJudged, stalenessOf, usability } from './staleness.ts';
import { LINES, remember, Structure, twoLinesPathway } from './structure.ts';
import type { ApprovalAnswer, EvidenceSummary, Reason, ReasoningSettings, YesNo } from './types.ts';

const NO_IDS: readonly string[] = [];

/** The structure of the argument, once per version of the case and whatever the settings. */
export function structureOf(index: CaseIndex): Structure {
  return index.memo('structure', () => new Structure(index));
}

export class Foundations {
  readonly index: CaseIndex;
  readonly settings: ReasoningSettings;
  readonly structure: Structure;
  readonly refuted: ReadonlySet<string>;
  private readonly measure: Measure;
  private readonly parts = new Map<string, unknown>();
  private readonly stale = new Map<string, readonly Reason[]>();
  private readonly usables = new Map<string, YesNo>();
  private readonly criteria = new Map<string, YesNo>();
  private readonly approvals = new Map<string, ApprovalAnswer>();

  constructor(index: CaseIndex, settings: ReasoningSettings) {
    this.index = index;
    this.settings = settings;
    this.structure = structureOf(index);
    this.refuted = refutedChallenges(index);
    this.measure = measureOf(index.case, settings);
  }

  staleness(evidenceId: string): readonly Reason[] {
    return remember(this.stale, evidenceId, () => stalenessOf(this.measure, evidenceId));
  }

  ageLimit(evidenceId: string) {
    const type = this.index.case.evidence.get(evidenceId)?.evalType;
    return agesBy(type).days ? ageLimit(this.measure, type) : undefined;
  }

  usable(evidenceId: string): YesNo {
    return remember(this.usables, evidenceId, () =>
      usability(this.measure, evidenceId, this.staleness(evidenceId)),
    );
  }

  judged(evidenceId: string): boolean {
    return isJudged(this.index.case, evidenceId);
  }

  criterionApproved(criterionId: string): YesNo {
    return remember(this.criteria, criterionId, () =>
      approvalOfCriterion(this.index, criterionId, (id) => this.quorum(id)),
    );
  }

  approval(approvalId: string): ApprovalAnswer {
    return remember(this.approvals, approvalId, () =>
      approvalAnswer(this.index, this.settings, approvalId),
    );
  }

  quorum(approvalId: string): YesNo {
    return quorumOf(this.approval(approvalId));
  }

  /** The subjects of approvals, and whether the quorum of all approvals of it is met. */
  get approved(): ReadonlyMap<string, boolean> {
    return this.once('approved', () => approvedSubjects(this.index, (id) => this.quorum(id)));
  }

  /** By components of `structure.children`. */
  private get below(): Components {
    return this.once('below', () => componentsOf(this.structure.children));
  }

  /** E(x) of every element. */
  get evidence(): ReachableItems {
    return this.once('evidence', () => {
      const c = this.index.case;
      return this.reachable((entry) => citedEvidence(c, entry));
    });
  }

  /** own(x) of every element: assumptions, away ones by what they repeat. */
  get assumptions(): ReachableItems {
    return this.once('assumptions', () =>
      this.reachable((entry) => {
        const assumptions = this.structure.assumptionsOf(entry);
        if (assumptions.length === 0) return NO_IDS;
        return assumptions.map((a) => this.structure.assumptionId(a));
      }),
    );
  }

  get summaryOf(): (node: number) => EvidenceSummary {
    return this.once('summaries', () =>
      summaries(this.structure, this.below, (id) => this.usable(id).yes),
    );
  }

  /** What the support of each element depends on: its children, lines of defence, mitigations. */
  get dependencies(): Components {
    return this.once('dependencies', () =>
      this.hasLinesElsewhere || this.hasMitigations
        ? componentsOf(this.hasMitigations ? this.withMitigators() : this.supporters)
        : this.below,
    );
  }

  /** Whether a strategy may rest on lines that are no children of it. */
  private get hasLinesElsewhere(): boolean {
    return this.once('linesElsewhere', () =>
      [...this.index.case.pathways.keys()].some(
        (id) => this.structure.pathwayStrategies(id).length > 1,
      ),
    );
  }

  private get hasMitigations(): boolean {
    return this.once('mitigations', () => {
      for (const link of this.index.links.values()) {
        if (link.link.kind === 'challenges' && mitigators(link, this.refuted).length > 0)
          return true;
      }
      return false;
    });
  }

  /** Children, and the lines of defence of pathways that lie elsewhere. */
  get supporters(): Graph {
    return this.once('supporters', () => {
      const { children } = this.structure;
      if (!this.hasLinesElsewhere) return children;
      return graphOf(children.size, (node, add) => {
        eachSuccessor(children, node, add);
        this.eachLineElsewhere(node, add);
      });
    });
  }

  private eachLineElsewhere(node: number, visit: (goal: number) => void): void {
    const { structure } = this;
    const entry = structure.entry(node);
    const pathway = entry && twoLinesPathway(entry);
    if (!entry || pathway === undefined) return;
    for (const line of LINES) {
      for (const goal of structure.lineGoals(pathway, line)) {
        if (!entry.supportedBy.some(({ to }) => to === goal)) visit(structure.number(goal.id));
      }
    }
  }

  /** What each element supports, away elements and references included. */
  get above(): Graph {
    return this.once('above', () => reversed(this.structure.children));
  }

  private withMitigators(): Graph {
    const { structure, supporters } = this;
    return graphOf(supporters.size, (node, add) => {
      eachSuccessor(supporters, node, add);
      const entry = structure.entry(node);
      if (entry) this.eachMitigator(entry, (id) => add(structure.number(id)));
    });
  }

  /** What mitigates challenges of whatever decides about the element. */
  private eachMitigator(entry: NodeEntry, visit: (id: string) => void): void {
    const { structure } = this;
    this.eachAnswer(entry, visit);
    for (const claim of structure.argued(entry)) this.eachAnswer(claim, visit);
    for (const link of structure.supportLinks(entry)) this.eachAnswer(link, visit);
    const pathway = twoLinesPathway(entry);
    if (pathway !== undefined) {
      for (const link of structure.lineLinks(pathway)) this.eachAnswer(link, visit);
    }
    for (const assumption of structure.assumptionsOf(entry)) {
      for (const one of structure.originChain(assumption)) this.eachAnswer(one, visit);
    }
  }

  private eachAnswer({ challengedBy }: NodeEntry | LinkEntry, visit: (id: string) => void): void {
    for (const challenge of challengedBy) {
      for (const id of mitigators(challenge, this.refuted)) if (this.index.nodes.has(id)) visit(id);
    }
  }

  private reachable(carriedBy: (entry: NodeEntry) => readonly string[]): ReachableItems {
    const { structure } = this;
    return new ReachableItems(structure.children, this.below, (node) => {
      const entry = structure.entry(node);
      return entry ? carriedBy(entry) : NO_IDS;
    });
  }

  private once<T>(part: string, make: () => T): T {
    return remember(this.parts, part, make) as T;
  }
}
