// What keeps an element from being Supported, cause by cause: its marks, challenges and assumptions, and
// what carries it. Judges nothing itself; every status comes from the evaluation.
import type { Solution } from '../model/case.ts';
import type { LinkEntry, NodeEntry } from '../model/index.ts';
import { isContextual, kindName } from '../model/kinds.ts';
import { bearsWeight } from './bearing.ts';
import { answerOf, CONTESTS, DEFEATS, NONE } from './challenges.ts';
import type { Evaluation } from './evaluation.ts';
import { citedEvidence } from './evidence.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import { assumptionEffect, eachChildOnce, SUPPORTED, statusAt } from './support.ts';
import type { Reason } from './types.ts';

/** Takes down what is told of an element, in the order in which people read it. */
export interface Telling {
  add(reason: Reason): void;
  /** Something that supports it, and is itself not Supported. */
  addSupporter(id: string, e: Evaluation): void;
  /** What a reference stands for. */
  addReferents(referents: readonly NodeEntry[], e: Evaluation): void;
}

/** Why an element that is not Supported is not. */
export function tell(entry: NodeEntry, e: Evaluation, telling: Telling): void {
  tellElement(entry, e, telling);
  tellBelow(entry, e, telling);
}

/** Its marks, the challenges against it, its assumptions. */
function tellElement(entry: NodeEntry, e: Evaluation, telling: Telling): void {
  const c = e.index.case;
  const { structure } = e.base;
  tellOwn(entry, e, telling);
  for (const claim of structure.argued(entry)) tellOwn(claim, e, telling);
  for (const assumption of structure.assumptionsOf(entry)) {
    const effect = assumptionEffect(assumption, e);
    if (effect === NONE) continue;
    const name = names(c, [assumption.id]);
    if (effect === DEFEATS) {
      const message = `its assumption ${name} is violated`;
      telling.add(reasonOf('violatedAssumption', message, [assumption.id]));
    }
    if (effect === CONTESTS) {
      const message = `its assumption ${name} is challenged`;
      telling.add(reasonOf('contestedAssumption', message, [assumption.id]));
    }
  }
}

function tellOwn({ id, node, challengedBy }: NodeEntry, e: Evaluation, telling: Telling): void {
  if (!node.defeated && challengedBy.length === 0) return;
  const name = names(e.index.case, [id]);
  if (node.defeated) telling.add(reasonOf('defeated', `${name} is marked defeated`, [id]));
  tellChallenges(challengedBy, name, e, telling);
}

function tellChallenges(
  challengedBy: readonly LinkEntry[],
  target: string,
  e: Evaluation,
  telling: Telling,
): void {
  for (const challenge of challengedBy) {
    const effect = answerOf(challenge, e);
    if (effect === NONE) continue;
    const { id, link } = challenge;
    const words = `the challenge ${names(e.index.case, [link.from])} to ${target} is`;
    if (effect === DEFEATS) {
      telling.add(reasonOf('sustainedChallenge', `${words} sustained`, [id]));
      continue;
    }
    const status = link.kind === 'challenges' ? link.challenge?.status : undefined;
    const missing = status === undefined ? 'status' : undefined;
    telling.add(reasonOf('openChallenge', `${words} ${openWords(status)}`, [id], missing));
  }
}

function openWords(status: string | undefined): string {
  if (status === undefined) return 'open: its status is missing';
  if (status === 'mitigated') return 'open: nothing supported mitigates it';
  if (status === 'residual-accepted') {
    return 'open: its acceptance lacks owner, impact, date or an approval of it with its quorum';
  }
  return status;
}

function tellBelow(entry: NodeEntry, e: Evaluation, telling: Telling): void {
  const c = e.index.case;
  const { node, id } = entry;
  if (e.isOnCycle(id)) {
    const message = `${names(c, [id])} is on a cycle of support or mitigation`;
    telling.add(reasonOf('cycle', message, [id]));
  } else if (node.kind === 'solution') tellSolution(node, entry, e, telling);
  else if (isContextual(node.kind)) {
    const message = `a ${kindName(node.kind)} is stated and carries nothing`;
    telling.add(reasonOf('stated', message, [id]));
  } else if ('origin' in node) {
    if (!c.nodes.has(node.origin)) telling.add(missingOf('origin', id, e));
    else if (e.status(node.origin) !== SUPPORTED) telling.addSupporter(node.origin, e);
  } else if ('target' in node && !c.modules.has(node.target)) {
    telling.add(missingOf('target', id, e));
  } else tellCarriers(entry, e, telling);
}

function missingOf(field: string, id: string, e: Evaluation): Reason {
  return missingValue(field, field, [id], names(e.index.case, [id]));
}

/** What carries a goal, a strategy or a reference. */
function tellCarriers(entry: NodeEntry, e: Evaluation, telling: Telling): void {
  const { structure } = e.base;
  const { node, id } = entry;
  const links = structure.supportLinks(entry);
  const referents = structure.referents(entry);
  // A reference is carried by what it stands for, never by what is drawn below it alone.
  const argued = structure.argued(entry);
  const standsAlone = argued.length === 0 && ('target' in node || links.length === 0);
  if (referents.length === 0 && standsAlone) {
    telling.add(noneReason(entry, e));
    return;
  }
  if (node.kind === 'strategy' && node.combinator === 'twoLines') {
    if (node.pathway === undefined) telling.add(missingOf('pathway', id, e));
    else for (const reason of e.sufficiency(node.pathway).reasons) telling.add(reason);
    return;
  }
  if (node.kind === 'strategy') tellCombinator(entry, e, telling);
  if (referents.length > 0) telling.addReferents(referents, e);
  for (const claim of argued) {
    if (claim.supportedBy.length === 0) telling.add(noneReason(claim, e));
  }
  tellLinks(links, e, telling);
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
function tellCombinator(
  { node, id, supportedBy }: NodeEntry,
  e: Evaluation,
  telling: Telling,
): void {
  if (node.kind !== 'strategy') return;
  const { combinator, n } = node;
  if (combinator !== 'any' && combinator !== 'atLeast') return;
  if (combinator === 'atLeast' && n === undefined) {
    telling.add(missingValue('atLeast', 'n', [id], names(e.index.case, [id])));
    return;
  }
  const name = names(e.index.case, [id]);
  const statuses = eachChildOnce(supportedBy, (link) => statusAt(link, e));
  const supported = statuses.filter((status) => status === SUPPORTED).length;
  const message =
    combinator === 'any'
      ? `none of the ${statuses.length} children of ${name} is supported`
      : `${supported} of ${statuses.length} children of ${name} are supported, it asks ${n}`;
  telling.add(reasonOf(combinator, message, [id]));
}

/** Each supporter that does not count as Supported where it stands. */
function tellLinks(links: readonly LinkEntry[], e: Evaluation, telling: Telling): void {
  for (const { id, link, to, challengedBy } of links) {
    if (link.defeated || challengedBy.length > 0 || !to) {
      const step = `the step ${names(e.index.case, [id])}`;
      if (link.defeated) telling.add(reasonOf('defeated', `${step} is marked defeated`, [id]));
      tellChallenges(challengedBy, step, e, telling);
      if (!to) telling.add(reasonOf('dangling', `${step} leads to nothing`, [id]));
    }
    if (to && e.status(to.id) !== SUPPORTED) telling.addSupporter(to.id, e);
  }
}

function tellSolution(node: Solution, entry: NodeEntry, e: Evaluation, telling: Telling): void {
  const c = e.index.case;
  if ((node.cites ?? []).length === 0) {
    const message = `${names(c, [entry.id])} cites no evidence`;
    telling.add(reasonOf('noCitation', message, [entry.id], 'cites'));
    return;
  }
  for (const id of node.cites ?? []) {
    const evaluatedBy = c.mitigations.get(id)?.evaluatedBy;
    if (c.mitigations.has(id) && !evaluatedBy?.some((by) => c.evidence.has(by))) {
      const why = `no evidence evaluates ${names(c, [id])}`;
      telling.add(reasonOf('citation', why, [entry.id, id], 'evaluatedBy'));
    } else if (!c.mitigations.has(id) && !c.evidence.has(id)) {
      telling.add(missingValue('citation', 'record', [entry.id, id], id));
    }
  }
  for (const id of citedEvidence(c, entry)) {
    if (!bearsWeight(e.base, id)) for (const reason of notBearing(id, e)) telling.add(reason);
  }
}

/** Why evidence bears nothing, in words that name it. */
function notBearing(id: string, { base, index: { case: c } }: Evaluation): readonly Reason[] {
  const criterion = c.evidence.get(id)?.criterion;
  const gate = criterion === undefined ? undefined : base.criterionApproved(criterion);
  const causes = base.usable(id).reasons;
  const all = gate === undefined || gate.yes ? causes : [...causes, ...gate.reasons];
  const record = names(c, [id]);
  return all.map(({ code, message, at, missing }) => {
    const said = message.includes(record) && message.split(' ').includes(record);
    const ids = at.length === 1 && at[0] === id ? at : [...new Set([id, ...at])];
    return reasonOf(code, said ? message : `${record}: ${message}`, ids, missing);
  });
}
