// The reasoning core, put together: every answer of the contract in types.ts, computed when first
// asked for and kept for one version of the case.
import type { CaseIndex } from '../model/index.ts';
import { stands } from './challenges.ts';
import { catastrophicElements, isCatastrophic, pathwayBearers } from './critical.ts';
import { Evaluation } from './evaluation.ts';
import { lackOf, supportAnswer } from './explain.ts';
import { Foundations } from './foundations.ts';
import { neededFrom } from './needed.ts';
import { connectedTo, rootsOf } from './roots.ts';
import { strengthAnswer } from './strength.ts';
import { remember } from './structure.ts';
import type { Reasoning, ReasoningSettings, SufficiencyAnswer, SupportAnswer } from './types.ts';

/**
 * Answers about the case that the index holds. The answers follow the index: after `index.update`
 * they are about the next version. Equal settings share their work.
 */
export function reason(index: CaseIndex, settings: ReasoningSettings): Reasoning {
  const key = `reasoning ${settingsKey(settings)}`;
  const ask = <T>(answer: (now: Version) => T): T =>
    index.reasoned(() => answer(index.memo(key, () => new Version(index, settings))));
  return {
    index,
    settings,
    support: (nodeId) => ask((now) => now.support(nodeId)),
    lack: (nodeId) => ask((now) => lackOf(nodeId, now.evaluation)),
    challengeStands: (linkId) => ask((now) => now.challengeStands(linkId)),
    challengeEffect: (linkId) => ask((now) => now.challengeEffect(linkId)),
    declared: (goalId) => ask((now) => now.evaluation.declared(goalId)),
    strength: (goalId) => ask((now) => strengthAnswer(goalId, now.evaluation)),
    sufficiency: (pathwayId) => ask((now) => now.sufficiency(pathwayId)),
    independence: (pathwayId) => ask((now) => now.sufficiency(pathwayId).independence),
    staleness: (evidenceId) => ask((now) => now.base.staleness(evidenceId)),
    ageLimit: (evidenceId) => ask((now) => now.base.ageLimit(evidenceId)),
    usable: (evidenceId) => ask((now) => now.base.usable(evidenceId)),
    judged: (evidenceId) => ask((now) => now.base.judged(evidenceId)),
    criterionApproved: (criterionId) => ask((now) => now.base.criterionApproved(criterionId)),
    approval: (approvalId) => ask((now) => now.base.approval(approvalId)),
    quorumMet: (approvalId) => ask((now) => now.base.quorum(approvalId)),
    roots: () => ask((now) => now.roots.map(({ id }) => id)),
    connected: (nodeId) => ask((now) => now.connected[now.number(nodeId)] === 1),
    needed: (nodeId) => ask((now) => now.isNeeded(nodeId)),
    critical: (goalId) => ask((now) => now.isCritical(goalId)),
    pathwayCritical: (pathwayId) => ask((now) => now.isPathwayCritical(pathwayId)),
    pathwayStrategies: (pathwayId) =>
      ask(({ base }) => base.structure.pathwayStrategies(pathwayId).map(({ id }) => id)),
    evidenceOf: (nodeId) => ask((now) => now.base.evidence.from(now.number(nodeId))),
    evidenceSummary: (nodeId) => ask((now) => now.evaluation.evidenceSummary(nodeId)),
    ownAssumptions: (nodeId) => ask((now) => now.base.assumptions.from(now.number(nodeId))),
    loadBearing: (assumptionId) => ask((now) => now.isLoadBearing(assumptionId)),
  };
}

/** The same for settings that give the same answers. */
export function settingsKey({ contradicted, ...rest }: ReasoningSettings): string {
  return JSON.stringify([rest, contradicted ? [...contradicted].sort() : null]);
}

/** The answers about one version, each part made when first asked for. */
class Version {
  readonly base: Foundations;
  private readonly parts = new Map<string, unknown>();
  private readonly supports: SupportAnswer[] = [];

  constructor(index: CaseIndex, settings: ReasoningSettings) {
    this.base = new Foundations(index, settings);
  }

  get evaluation(): Evaluation {
    return this.once('evaluation', () => new Evaluation(this.base));
  }

  get roots() {
    return this.once('roots', () => rootsOf(this.base.structure));
  }

  get connected(): Uint8Array {
    return this.once('connected', () => connectedTo(this.base.structure, this.roots));
  }

  private get needed(): Uint8Array {
    return this.once('needed', () =>
      neededFrom(
        this.roots.map(({ id }) => this.number(id)),
        this.evaluation,
      ),
    );
  }

  private get catastrophic(): Uint8Array {
    return this.once('catastrophic', () => catastrophicElements(this.base));
  }

  /** Ids of elements that are load-bearing: attached to a needed element, as such or repeated. */
  private get bearing(): ReadonlySet<string> {
    return this.once('bearing', () => {
      const { structure } = this.base;
      const found = new Set<string>();
      structure.entries.forEach((entry, node) => {
        if (this.needed[node] !== 1) return;
        for (const a of structure.assumptionsOf(entry)) {
          for (const { id } of structure.originChain(a)) found.add(id);
        }
      });
      return found;
    });
  }

  number(id: string): number {
    return this.base.structure.number(id);
  }

  support(nodeId: string): SupportAnswer {
    const number = this.number(nodeId);
    const known = this.supports[number];
    if (known) return known;
    const answer = supportAnswer(nodeId, this.evaluation);
    if (number >= 0) this.supports[number] = answer;
    return answer;
  }

  sufficiency(pathwayId: string): SufficiencyAnswer {
    return this.evaluation.sufficiency(pathwayId);
  }

  /** A challenge that is not there is answered by nothing. */
  challengeStands(linkId: string): boolean {
    const entry = this.base.index.links.get(linkId);
    return entry === undefined || stands(entry, this.evaluation);
  }

  challengeEffect(linkId: string) {
    return this.evaluation.challengeEffect(linkId);
  }

  isNeeded(nodeId: string): boolean {
    const number = this.number(nodeId);
    return number < 0 || this.needed[number] === 1;
  }

  isCritical(nodeId: string): boolean {
    const number = this.number(nodeId);
    return number < 0 || (this.needed[number] === 1 && this.catastrophic[number] === 1);
  }

  isPathwayCritical(pathwayId: string): boolean {
    if (!this.base.index.case.pathways.has(pathwayId)) return true;
    const { by, entries } = pathwayBearers(this.base, pathwayId);
    // Its lines may stand under another pathway: then its own severity is not seen at them.
    const own = by === 'lines' && isCatastrophic(this.base, pathwayId);
    return entries.some(({ id }) => (own ? this.isNeeded(id) : this.isCritical(id)));
  }

  isLoadBearing(assumptionId: string): boolean {
    return this.number(assumptionId) < 0 || this.bearing.has(assumptionId);
  }

  private once<T>(part: string, make: () => T): T {
    return remember(this.parts, part, make) as T;
  }
}
