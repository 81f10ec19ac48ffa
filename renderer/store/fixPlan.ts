// How all fixes of a rule are done: those that set the same fields of many elements as one command,
// since each command copies the table that it changes; the others one after another, so many at once.
import type { Finding } from '../../core/analyser/finding.ts';
import type { Call } from '../../core/commands/command.ts';
import { setManyNodeFields } from '../../core/commands/setManyNodeFields.ts';
import { setNodeFields } from '../../core/commands/setNodeFields.ts';
import type { Verdict } from '../../core/commands/verdict.ts';

/** A call, and the findings that it fixes. */
export interface PlannedFix {
  readonly call: Call;
  readonly findings: readonly Finding[];
}

export interface FixPlan {
  readonly fixes: readonly PlannedFix[];
  /** For another time. */
  readonly waiting: readonly Finding[];
}

/** Of those that are done one by one; each takes a few milliseconds at ten thousand elements. */
export const MOST_AT_ONCE = 500;

/** @param may whether a call is allowed as the case is */
export function planFixes(findings: readonly Finding[], may: (call: Call) => Verdict): FixPlan {
  const groups = new Map<string, Finding[]>();
  const alone: Finding[] = [];
  for (const finding of findings) {
    const key = finding.fix && may(finding.fix).allowed ? fieldsKey(finding.fix) : undefined;
    const group = key === undefined ? undefined : groups.get(key);
    if (group) group.push(finding);
    else if (key !== undefined) groups.set(key, [finding]);
    else alone.push(finding);
  }
  const fixes: PlannedFix[] = [];
  for (const group of groups.values()) {
    const call = together(group);
    if (call && may(call).allowed) fixes.push({ call, findings: group });
    else alone.push(...group);
  }
  for (const finding of alone.slice(0, MOST_AT_ONCE)) {
    if (finding.fix) fixes.push({ call: finding.fix, findings: [finding] });
  }
  return { fixes, waiting: alone.slice(MOST_AT_ONCE) };
}

/** Fixes with the same key differ in nothing but their element. */
function fieldsKey({ command, args }: Call): string | undefined {
  return command === setNodeFields.id ? JSON.stringify(args.fields) : undefined;
}

/** One command for a group; undefined where one fix is as good, or an element is named twice. */
function together(group: readonly Finding[]): Call | undefined {
  const nodes = group.map(({ fix }) => String(fix?.args.node));
  const fields = group[0]?.fix?.args.fields;
  if (group.length < 2 || new Set(nodes).size < nodes.length) return undefined;
  return setManyNodeFields.call({ nodes, fields: fields as Record<string, never> });
}
