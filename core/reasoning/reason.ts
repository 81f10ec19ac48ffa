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
  const make = () => new Version(index, settings);
  const asks = <T>(question: string, answer: (now: Version, id: string) => T) => {
    const name = `${question} by ${key}`;
    const compute = (id: string) => answer(index.memo(key, make), id);
    return (id: string) => index.reasoned(name, id, compute);
  };
  const roots = asks('roots', (now) => now.roots.map(({ id }) => id));
  return {
    index,
    settings,
    support: asks('support', (now, id) => now.support(id)),
    lack: asks('lack', (now, id) => lackOf(id, now.evaluation)),
    challengeStands: asks('challengeStands', (now, id) => now.challengeStands(id)),
    challengeEffect: asks('challengeEffect', (now, id) => now.challengeEffect(id)),
    declared: asks('declared', (now, id) => now.evaluation.declared(id)),
    strength: asks('strength', (now, id) => strengthAnswer(id, now.evaluation)),
    sufficiency: asks('sufficiency', (now, id) => now.sufficiency(id)),
    independence: asks('independence', (now, id) => now.sufficiency(id).independence),
    staleness: asks('staleness', (now, id) => now.base.staleness(id)),
    ageLimit: asks('ageLimit', (now, id) => now.base.ageLimit(id)),
    usable: asks('usable', (now, id) => now.base.usable(id)),
    judged: asks('judged', (now, id) => now.base.judged(id)),
    criterionApproved: asks('criterionApproved', (now, id) => now.base.criterionApproved(id)),
    approval: asks('approval', (now, id) => now.base.approval(id)),
    quorumMet: asks('quorumMet', (now, id) => now.base.quorum(id)),
    roots: () => roots(''),
    connected: asks('connected', (now, id) => now.connected[now.number(id)] === 1),
    needed: asks('needed', (now, id) => now.isNeeded(id)),
    critical: asks('critical', (now, id) => now.isCritical(id)),
    pathwayCritical: asks('pathwayCritical', (now, id) => now.isPathwayCritical(id)),
    pathwayStrategies: asks('pathwayStrategies', ({ base }, id) =>
      base.structure.pathwayStrategies(id).map((strategy) => strategy.id),
    ),
    evidenceOf: asks('evidenceOf', (now, id) => now.base.evidence.from(now.number(id))),
    evidenceSummary: asks('evidenceSummary', (now, id) => now.evaluation.evidenceSummary(id)),
    ownAssumptions: asks('ownAssumptions', (now, id) => now.base.assumptions.from(now.number(id))),
    loadBearing: asks('loadBearing', (now, id) => now.isLoadBearing(id)),
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
