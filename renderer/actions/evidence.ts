// What is done with the evidence that the inspector shows: judging it, accepting its run, showing when
// it ages.
import { Gavel, Handshake, History } from 'lucide-react';
import { runDoubts } from '../../core/reasoning/run.ts';
import { showCentre } from '../store/centre.ts';
import type { Editor } from '../store/editor.ts';
import { defineAction } from './action.ts';

/** The id of the evidence record that is shown; undefined where none is. */
function shown({ document, store }: Editor): string | undefined {
  const { record, selection } = store.getState();
  if (selection || record?.table !== 'evidence') return undefined;
  return document.case.evidence.has(record.id) ? record.id : undefined;
}

const FIRST = 'Show an evidence record first.';

export const judgeByCriterion = defineAction({
  id: 'judgeByCriterion',
  label: 'Judge by a criterion…',
  group: 'argument',
  section: 'evidence',
  submenu: 'Evidence',
  keywords: ['result', 'pass', 'fail', 'threshold', 'evidence'],
  edits: 'case',
  icon: Gavel,
  keys: [],
  where: 'window',
  detail: shown,
  when: (editor) => {
    if (shown(editor) === undefined) return FIRST;
    if (editor.document.case.criteria.size > 0) return true;
    return 'The case has no criteria; add one first.';
  },
  run: (editor) => editor.open({ kind: 'judge', evidence: shown(editor) ?? '' }),
});

export const acceptTheRun = defineAction({
  id: 'acceptRun',
  label: 'Accept the run…',
  group: 'argument',
  section: 'evidence',
  submenu: 'Evidence',
  keywords: ['cancelled', 'incomplete', 'log', 'evidence'],
  edits: 'case',
  icon: Handshake,
  keys: [],
  where: 'window',
  detail: shown,
  when: (editor) => {
    const { log } = editor.document.case.evidence.get(shown(editor) ?? '') ?? {};
    if (shown(editor) === undefined) return FIRST;
    if (log?.accepted) return 'The run has been accepted already.';
    return runDoubts(log).length > 0 || 'Nothing is in doubt about its run.';
  },
  run: (editor) => editor.open({ kind: 'acceptRun', evidence: shown(editor) ?? '' }),
});

export const showOnTimeline = defineAction({
  id: 'showOnTimeline',
  label: 'Show when it ages',
  group: 'argument',
  section: 'evidence',
  submenu: 'Evidence',
  keywords: ['timeline', 'stale', 'fresh', 'evidence'],
  icon: History,
  keys: [],
  where: 'window',
  detail: shown,
  when: (editor) => shown(editor) !== undefined || FIRST,
  run: (editor) => showCentre(editor, 'freshness', shown(editor)),
});
