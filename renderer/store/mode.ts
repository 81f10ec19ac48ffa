// What the window lets a user change: everything as author, nothing as reader, challenges with what
// belongs to them, votes and sign-offs, as reviewer. The document asks here before every edit, whoever
// sends it.
import type { Call } from '../../core/commands/command.ts';
import type { Change } from '../../core/commands/document.ts';
import { ALLOWED, refused, type Verdict } from '../../core/commands/verdict.ts';
import type { Editor } from './editor.ts';

export const MODES = ['author', 'review', 'read'] as const;
export type Mode = (typeof MODES)[number];

/** What a reviewer did since the review began. */
export interface Review {
  /** Steps that were there before: the reviewer may not take them back. */
  readonly depth: number;
  /** Ids of the challenges raised, of the elements made for them, and of the approvals voted in. */
  readonly raised: ReadonlySet<string>;
}

export const NO_REVIEW: Review = { depth: 0, raised: new Set() };

/** After a gesture was given up, what it had raised was never raised. */
export function withoutGivenUp(review: Review, { cause, patches }: Change): Review {
  if (cause !== 'bail' || review.raised.size === 0) return review;
  const raised = new Set(review.raised);
  for (const { op, path } of patches)
    if (op === 'remove' && path.length === 2) raised.delete(String(path[1]));
  return { ...review, raised };
}

export const READ_ONLY = 'The case is only being read. Switch to Author to change it.';
export const CHALLENGES_ONLY =
  'A review raises challenges and leaves the argument as it is. Switch to Author to change it.';

/** What the state says that matters here. */
export interface Setting {
  readonly mode: Mode;
  readonly review: Review;
}

/**
 * Whether a step may be taken in this mode; the command has its own say after that.
 * @param undoDepth how many steps the document could take back
 */
export function permits(
  { mode, review }: Setting,
  step: Call | 'undo' | 'redo',
  undoDepth: number,
): Verdict {
  if (mode === 'author' || isLook(step)) return ALLOWED;
  if (mode === 'read') return refused('read-only', READ_ONLY);
  return inReview(review, step, undoDepth) ? ALLOWED : refused('review-only', CHALLENGES_ONLY);
}

/** Folding and unfolding is how a case is read. */
function isLook(step: Call | 'undo' | 'redo'): boolean {
  return typeof step !== 'string' && step.command === 'setView' && step.args.pinned === undefined;
}

function inReview({ depth, raised }: Review, step: Call | 'undo' | 'redo', now: number): boolean {
  if (step === 'undo') return now > depth;
  // Raising something has cleared what could be redone from before.
  if (step === 'redo') return raised.size > 0;
  const { command, args } = step;
  const isRaised = (id: unknown) => typeof id === 'string' && raised.has(id);
  const isRaisedPlace = (at: { kind?: unknown; id?: unknown } | undefined) =>
    at?.kind !== 'record' && isRaised(at?.id);
  switch (command) {
    case 'addNode':
      return args.link === 'challenges';
    // Reviewers are who gates are put to (product.md: sign or refuse).
    case 'castVote':
    case 'signOff':
      return true;
    case 'connect':
      return args.kind === 'challenges';
    case 'setText':
    case 'setNodeFields':
    case 'setIdentifier':
      return isRaised(args.node);
    case 'setLinkFields':
    case 'disconnect':
      return isRaised(args.link);
    case 'setCells':
      return Array.isArray(args.cells) && args.cells.every((cell) => isRaisedPlace(cell?.at));
    case 'deleteElements':
      return Array.isArray(args.ids) && args.ids.every(isRaised);
    default:
      return false;
  }
}

/** The approval that a step votes in. */
export function votedIn({ command, args }: Call): readonly string[] {
  return command === 'castVote' ? [String(args.approval)] : [];
}

/**
 * Why these cannot be changed in this mode; undefined where they can.
 * @param ids of elements or links; none: the case as a whole, or a record
 */
export function whyNotChange(
  { mode, review }: Setting,
  ids: readonly string[],
): string | undefined {
  if (mode === 'author') return undefined;
  if (mode === 'read') return READ_ONLY;
  const own = ids.length > 0 && ids.every((id) => review.raised.has(id));
  return own ? undefined : CHALLENGES_ONLY;
}

/** What an action changes: the case at large, challenges too, or just what is selected. */
export type Edits = 'case' | 'challenge' | 'selected';

/** Why an action that edits cannot be done in this mode; undefined where it can. */
export function whyNotEdit({ store }: Editor, edits: Edits): string | undefined {
  const { mode, review, selected } = store.getState();
  if (mode === 'review' && edits === 'challenge') return undefined;
  return whyNotChange({ mode, review }, edits === 'selected' ? [...selected] : []);
}
