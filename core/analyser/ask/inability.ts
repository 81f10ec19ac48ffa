// Claims of "could not": which goals make them, and the capability evidence below them.
import type { Evidence } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { saysNothing } from '../../reasoning/words.ts';

const CONTROL_KINDS: ReadonlySet<string | undefined> = new Set([
  'inability',
  'control-measures',
  'safeguard-misuse',
  'security',
]);

/** A goal that argues that the system could not, by its line, its kind, or as a pathway's control line. */
export function isControlGoal(index: CaseIndex, { id, node }: NodeEntry): boolean {
  if (node.kind !== 'goal') return false;
  if (node.lineOfDefence === 'control' || CONTROL_KINDS.has(node.argumentKind)) return true;
  return controlLines(index).has(id);
}

function controlLines(index: CaseIndex): ReadonlySet<string> {
  return index.memo('ask.controlLines', () => {
    const lines = new Set<string>();
    for (const { control } of index.case.pathways.values()) {
      if (control === undefined) continue;
      lines.add(control);
      const entry = index.nodes.get(control);
      const origin = entry && originOf(index, entry);
      if (origin) lines.add(origin.id);
    }
    return lines;
  });
}

/** A capability evaluation, or one that does not say what it is (a missing type never passes). */
export function isCapabilityEvidence({ evalType }: Evidence): boolean {
  return evalType === undefined || evalType === 'capability' || evalType === 'capability-noCoT';
}

/** No elicitation record, or one in which nothing is written: blanks, stand-ins and empty lists. */
export function lacksElicitation({ elicitation = {} }: Evidence): boolean {
  const { rung, ...others } = elicitation;
  return rung === undefined && Object.values(others).every(isUnsaid);
}

function isUnsaid(value: string | number | boolean | readonly string[] | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return saysNothing(value);
  return typeof value === 'object' && value.every((one) => saysNothing(one));
}

/** Fine-tuned for the evaluation, by the field or by the rung that was reached. */
export function isFineTuned({ elicitation }: Evidence): boolean {
  const rung = elicitation?.rung;
  return elicitation?.fineTuned === true || rung === 'sft' || rung === 'rl';
}
