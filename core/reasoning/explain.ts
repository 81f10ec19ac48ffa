// Why an element has the support that it has: the reasons of a SupportAnswer, put together only when
// somebody asks; or what it lacks, where nobody reads of what is below it in words. Judges nothing
// itself; every status comes from the evaluation.

import type { NodeEntry } from '../model/index.ts';
import type { Evaluation } from './evaluation.ts';
import { missingValue, names, reasonOf } from './sentences.ts';
import { remember } from './structure.ts';
import { SUPPORTED } from './support.ts';
import { type Telling, tell } from './telling.ts';
import {
  type Lack,
  type Reason,
  SUPPORT_ORDER,
  type Support,
  type SupportAnswer,
} from './types.ts';

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
    this.#reasons ??= inWords(this.#entry, this.#evaluation);
    return this.#reasons;
  }
}

const SUPPORTED_ANSWER: SupportAnswer = { status: 'supported', reasons: [] };

function inWords(entry: NodeEntry, e: Evaluation): readonly Reason[] {
  const reasons: Reason[] = [];
  tell(entry, e, {
    add: (reason) => reasons.push(reason),
    addSupporter: (id) => reasons.push(supporterReason(id, e)),
    addReferents: (referents) => reasons.push(...belowReference(referents, e)),
  });
  return reasons;
}

const NO_IDS: readonly string[] = [];
const NOTHING: Lack = { own: [], below: NO_IDS, standsFor: NO_IDS };

/** What keeps an element from being Supported; for what is not there, or is Supported, nothing. */
export function lackOf(nodeId: string, e: Evaluation): Lack {
  const entry = e.index.nodes.get(nodeId);
  if (!entry || e.status(nodeId) === SUPPORTED) return NOTHING;
  const lack = new Apart();
  tell(entry, e, lack);
  return lack;
}

class Apart implements Telling, Lack {
  readonly own: Reason[] = [];
  readonly below: string[] = [];
  standsFor = NO_IDS;

  add(reason: Reason): void {
    this.own.push(reason);
  }

  addSupporter(id: string): void {
    this.below.push(id);
  }

  addReferents(referents: readonly NodeEntry[], e: Evaluation): void {
    this.standsFor = lackingOf(referents, e);
  }
}

/** More than so many are told in one reason for each status. */
const MOST_APART = 20;

/** What a reference stands for is the same for all references to the module: so is why it is lacking. */
function belowReference(referents: readonly NodeEntry[], e: Evaluation): readonly Reason[] {
  return remember(e.toldOfReferents, referents, () => {
    const ids = lackingOf(referents, e);
    if (ids.length <= MOST_APART) return ids.map((id) => supporterReason(id, e));
    return SUPPORT_ORDER.flatMap((status, i): Reason[] => {
      const at = ids.filter((id) => e.status(id) === i);
      if (at.length === 0) return [];
      return [reasonOf('supporter', `${names(e.index.case, at)} are ${status}`, at)];
    });
  });
}

function lackingOf(referents: readonly NodeEntry[], e: Evaluation): readonly string[] {
  return remember(e.lackingReferents, referents, () =>
    referents.filter(({ id }) => e.status(id) !== SUPPORTED).map(({ id }) => id),
  );
}

function supporterReason(id: string, e: Evaluation): Reason {
  const message = `${names(e.index.case, [id])} is ${SUPPORT_ORDER[e.status(id)]}`;
  return reasonOf('supporter', message, [id]);
}
