// Why an element has the support that it has: the reasons of a SupportAnswer, put together only when
// somebody asks. Judges nothing itself; every status comes from the evaluation.

import type { Solution } from '../model/case.ts';
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import { isContextual, kindName } from '../model/kinds.ts';
import { bearsWeight } from './bearing.ts';
import { answerOf, CONTESTS, DEFEATS, NONE } from './challenges.ts';
import type { Evaluation } from './evaluation.ts';
import { citedEvidence } from './evidence.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import { remember } from './structure.ts';
import { assumptionEffect, eachChildOnce, SUPPORTED, statusAt } from './support.ts';
import { type Reason, SUPPORT_ORDER, type Support, type SupportAnswer } from './types.ts';

export function supportAnswer(nodeId: string, e: Evaluation): SupportAnswer {
  const entry = e.index.nodes.get(nodeId);
  if (!entry) {
    return {
      status: 'unsupported',
      reasons: [missingValue('element', 'element', [nodeId], nodeId)],
    };
  }
  const status = e.status(nodeId);
  if (status === SUPPORTED) return SUPPORTED_ANSWER;
  return new Lacking(SUPPORT_ORDER[status] ?? 'unsupported', entry, e);
}

/** Most who ask want to know the status only: the reasons are made when they are read. */
class Lacking implements SupportAnswer {
  readonly status: Support;
  readonly #entry: NodeEntry;
  readonly #evaluation: Evaluation;
  #reasons: readonly Reason[] | undefined;

  constructor(status: Support, entry: NodeEntry, evaluation: Evaluation) {
    this.status = status;
    this.#entry = entry;
    this.#evaluation = evaluation;
  }

  get reasons(): readonly Reason[] {
    const [entry, e] = [this.#entry, this.#evaluation];
    return e.index.reasoned(() => {
      this.#reasons ??= [...atElement(entry, e), ...fromBelow(entry, e)];
      return this.#reasons;
    });
  }
}

const SUPPORTED_ANSWER: SupportAnswer = { status: 'supported', reasons: [] };

/** Its marks, the challenges against it, its assumptions. */
function atElement(entry: NodeEntry, e: Evaluation): Reason[] {
  const c = e.index.case;
  const { structure } = e.base;
  const reasons: Reason[] = [];
  for (const { id, node, challengedBy } of structure.bearers(entry)) {
    if (!node.defeated && challengedBy.length === 0) continue;
    const name = names(c, [id]);
    if (node.defeated) reasons.push(reasonOf('defeated', `${name} is marked defeated`, [id]));
    reasons.push(...challengeReasons(challengedBy, name, e));
  }
  for (const assumption of structure.assumptionsOf(entry)) {
    const effect = assumptionEffect(assumption, e);
    if (effect === NONE) continue;
    const name = names(c, [assumption.id]);
    if (effect === DEFEATS) {
      reasons.push(
        reasonOf('violatedAssumption', `its assumption ${name} is violated`, [assumption.id]),
      );
    }
    if (effect === CONTESTS) {
      reasons.push(
        reasonOf('contestedAssumption', `its assumption ${name} is challenged`, [assumption.id]),
      );
    }
  }
  return reasons;
}

function challengeReasons(challengedBy: readonly LinkEntry[], target: string, e: Evaluation) {
  const c = e.index.case;
  return challengedBy.flatMap((challenge): Reason[] => {
    const effect = answerOf(challenge, e);
    if (effect === NONE) return [];
    const name = names(c, [challenge.link.from]);
    const status =
      challenge.link.kind === 'challenges' ? challenge.link.challenge?.status : undefined;
    return effect === DEFEATS
      ? [
          reasonOf('sustainedChallenge', `the challenge ${name} to ${target} is sustained`, [
            challenge.id,
          ]),
        ]
      : [
          reasonOf(
            'openChallenge',
            `the challenge ${name} to ${target} is ${openWords(status)}`,
            [challenge.id],
            ...(status === undefined ? (['status'] as const) : []),
          ),
        ];
  });
}

function openWords(status: string | undefined): string {
  if (status === undefined) return 'open: its status is missing';
  if (status === 'mitigated') return 'open: nothing supported mitigates it';
  if (status === 'residual-accepted') {
    return 'open: its acceptance lacks owner, impact, date or an approval of it with its quorum';
  }
  return status;
}

function fromBelow(entry: NodeEntry, e: Evaluation): Reason[] {
  const c = e.index.case;
  const { node, id } = entry;
  const name = names(c, [id]);
  if (e.isOnCycle(id)) {
    return [reasonOf('cycle', `${name} is on a cycle of support or mitigation`, [id])];
  }
  if (node.kind === 'solution') return solutionReasons(node, entry, e);
  if (isContextual(node.kind)) {
    return [reasonOf('stated', `a ${kindName(node.kind)} is stated and carries nothing`, [id])];
  }
  if ('origin' in node) {
    if (!c.nodes.has(node.origin)) return [missingValue('origin', 'origin', [id], name)];
    return below([node.origin], e);
  }
  if ('target' in node && !c.modules.has(node.target)) {
    return [missingValue('target', 'target', [id], name)];
  }
  const links = e.base.structure.supportLinks(entry);
  const referents = e.base.structure.referents(entry);
  // A reference is carried by what it stands for, never by what is drawn below it alone.
  const argued = e.base.structure.bearers(entry).slice(1);
  const standsAlone = argued.length === 0 && ('target' in node || links.length === 0);
  if (referents.length === 0 && standsAlone) return [noneReason(entry, e)];
  if (node.kind === 'strategy' && node.combinator === 'twoLines') {
    if (node.pathway === undefined) return [missingValue('pathway', 'pathway', [id], name)];
    return [...e.sufficiency(node.pathway).reasons];
  }
  const unargued = argued.filter(({ supportedBy }) => supportedBy.length === 0);
  return [
    ...combinatorReasons(entry, e),
    ...belowReference(referents, e),
    ...unargued.map((claim) => noneReason(claim, e)),
    ...linkReasons(links, e),
  ];
}

function noneReason({ node, id }: NodeEntry, e: Evaluation): Reason {
  const name = names(e.index.case, [id]);
  if ('undeveloped' in node && node.undeveloped) {
    return reasonOf('undeveloped', `${name} is marked undeveloped`, [id]);
  }
  if (node.uninstantiated) return reasonOf('undeveloped', `${name} is not instantiated`, [id]);
  if ('toBeSupportedByContract' in node && node.toBeSupportedByContract) {
    return reasonOf('undeveloped', `${name} waits for a contract`, [id]);
  }
  return reasonOf('noSupport', `nothing supports ${name}`, [id]);
}

/** How many of the children count, where not all must. */
function combinatorReasons({ node, id, supportedBy }: NodeEntry, e: Evaluation): Reason[] {
  if (node.kind !== 'strategy') return [];
  const name = names(e.index.case, [id]);
  const statuses = eachChildOnce(supportedBy, (link) => statusAt(link, e));
  const supported = statuses.filter((status) => status === SUPPORTED).length;
  if (node.combinator === 'any') {
    return [
      reasonOf('any', `none of the ${statuses.length} children of ${name} is supported`, [id]),
    ];
  }
  if (node.combinator !== 'atLeast') return [];
  if (node.n === undefined) return [missingValue('atLeast', 'n', [id], name)];
  const message = `${supported} of ${statuses.length} children of ${name} are supported, it asks ${node.n}`;
  return [reasonOf('atLeast', message, [id])];
}

/** More than so many are told in one reason for each status. */
const MOST_APART = 20;

/** What a reference stands for is the same for all references to the module: so is why it is lacking. */
function belowReference(referents: readonly NodeEntry[], e: Evaluation): readonly Reason[] {
  return remember(e.toldOfReferents, referents, () => {
    const lacking = referents.filter(({ id }) => e.status(id) !== SUPPORTED);
    const ids = lacking.map(({ id }) => id);
    if (ids.length <= MOST_APART) return below(ids, e);
    return SUPPORT_ORDER.flatMap((status, i): Reason[] => {
      const at = ids.filter((id) => e.status(id) === i);
      if (at.length === 0) return [];
      return [reasonOf('supporter', `${names(e.index.case, at)} are ${status}`, at)];
    });
  });
}

function below(ids: readonly string[], e: Evaluation): Reason[] {
  return ids
    .filter((id) => e.status(id) !== SUPPORTED)
    .map((id) => supporterReason(id, SUPPORT_ORDER[e.status(id)], e));
}

function supporterReason(id: string, status: string | undefined, e: Evaluation): Reason {
  return reasonOf('supporter', `${names(e.index.case, [id])} is ${status}`, [id]);
}

/** Each supporter that does not count as Supported where it stands. */
function linkReasons(links: readonly LinkEntry[], e: Evaluation): Reason[] {
  const c = e.index.case;
  return links.flatMap((link): Reason[] => {
    const reasons: Reason[] = [];
    if (link.link.defeated || link.challengedBy.length > 0 || !link.to) {
      const step = `the step ${names(c, [link.id])}`;
      if (link.link.defeated) {
        reasons.push(reasonOf('defeated', `${step} is marked defeated`, [link.id]));
      }
      reasons.push(...challengeReasons(link.challengedBy, step, e));
      if (!link.to) reasons.push(reasonOf('dangling', `${step} leads to nothing`, [link.id]));
    }
    const status = link.to ? e.status(link.to.id) : SUPPORTED;
    if (link.to && status !== SUPPORTED) {
      reasons.push(supporterReason(link.to.id, SUPPORT_ORDER[status], e));
    }
    return reasons;
  });
}

function solutionReasons(node: Solution, entry: NodeEntry, e: Evaluation): Reason[] {
  const c = e.index.case;
  const name = names(c, [entry.id]);
  if ((node.cites ?? []).length === 0) {
    return [reasonOf('noCitation', `${name} cites no evidence`, [entry.id], 'cites')];
  }
  const reasons: Reason[] = [];
  for (const id of node.cites ?? []) {
    const evaluatedBy = c.mitigations.get(id)?.evaluatedBy ?? [];
    if (c.mitigations.has(id) && !evaluatedBy.some((by) => c.evidence.has(by))) {
      const why = `no evidence evaluates ${names(c, [id])}`;
      reasons.push(reasonOf('citation', why, [entry.id, id], 'evaluatedBy'));
    } else if (!c.mitigations.has(id) && !c.evidence.has(id)) {
      reasons.push(missingValue('citation', 'record', [entry.id, id], id));
    }
  }
  for (const id of citedEvidence(c, entry)) {
    if (bearsWeight(e.base, id)) continue;
    const criterion = c.evidence.get(id)?.criterion;
    const gate = criterion === undefined ? undefined : e.base.criterionApproved(criterion);
    const causes = [
      ...e.base.usable(id).reasons,
      ...(gate === undefined || gate.yes ? [] : gate.reasons),
    ];
    const record = names(c, [id]);
    for (const { code, message, at, missing } of causes) {
      const said = message.split(' ').includes(record) ? message : `${record}: ${message}`;
      reasons.push(reasonOf(code, said, [...new Set([id, ...at])], missing));
    }
  }
  return reasons;
}
