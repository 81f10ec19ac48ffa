// Raising a challenge against anything that is selected: the challenger and its link are one step, and
// so is the strategy that an inference from several needs (GSN 1:6.3.12).
import { addNode } from '../../core/commands/addNode.ts';
import { challengeInference } from '../../core/commands/challengeInference.ts';
import type { Verdict } from '../../core/commands/verdict.ts';
import type { Challenge } from '../../core/model/case.ts';
import type { CaseIndex, NodeEntry } from '../../core/model/index.ts';
import { indivisibleWith } from '../../core/model/inference.ts';
import { isGoalLike } from '../../core/model/kinds.ts';
import { nameOf } from '../../core/model/lookup.ts';
import type { Editor } from './editor.ts';

export type ChallengeKind = NonNullable<Challenge['kind']>;

/** A challenge that is to be raised. */
export interface Objection {
  /** An element or a link. */
  readonly target: string;
  /** A claim that is argued, or evidence that speaks for itself. */
  readonly by: 'goal' | 'solution';
  readonly kind: ChallengeKind;
  readonly text: string;
  /** Against the whole inference, through a strategy that is put in. */
  readonly whole?: boolean;
}

/**
 * Of what sort a challenge of this target is, unless its author says otherwise: rebutting a claim,
 * undermining a ground, undercutting a step (Eliminative Argumentation; DEF-07).
 */
export function challengeKindFor({ nodes }: CaseIndex, target: string): ChallengeKind {
  const kind = nodes.get(target)?.node.kind;
  if (kind === undefined || kind === 'strategy') return 'undercutting';
  return isGoalLike(kind) || kind.endsWith('Reference') ? 'rebutting' : 'undermining';
}

function callOf({ document: { index } }: Editor, { target, by, kind, text }: Objection) {
  const end = index.links.has(target) ? { toLink: target } : { parent: target };
  const words = text.trim() === '' ? {} : { text };
  return addNode.call({ kind: by, link: 'challenges', ...end, ...words, challenge: { kind } });
}

/** Whether it may be raised; what is ambiguous is said in the warning. */
export function mayChallenge(editor: Editor, objection: Objection): Verdict {
  return editor.document.may(callOf(editor, objection));
}

/** The goal whose whole inference a link is one part of; undefined where a link is whole. */
export function inferenceAt({ links }: CaseIndex, target: string): NodeEntry | undefined {
  const link = links.get(target);
  return link && indivisibleWith(link) ? link.from : undefined;
}

/** Raises it and selects the challenger; nothing is left behind where a part of it is refused. */
export function raiseChallenge(editor: Editor, objection: Objection): boolean {
  const { document } = editor;
  const goal = objection.whole ? inferenceAt(document.index, objection.target) : undefined;
  const mark = document.mark();
  // With the strategy there is nothing left to be warned of.
  const done = goal
    ? document.execute(callOf(editor, objection))
    : editor.execute(callOf(editor, objection));
  const put =
    done.allowed && goal ? editor.execute(challengeInference.call({ goal: goal.id })) : done;
  if (!done.allowed || !put.allowed) {
    document.bail(mark);
    return false;
  }
  const whole = goal && `Challenge the inference to ${nameOf(document.case, goal.id)}`;
  document.commit(mark, whole);
  const [made] = done.made;
  editor.refreshScene();
  if (made !== undefined) editor.goTo(made, 'nearest');
  return true;
}
