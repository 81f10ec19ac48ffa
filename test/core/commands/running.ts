// Running commands in tests: on a sketch, with counted ids.
import type { Call, CommandContext } from '../../../core/commands/command.ts';
import { type Done, execute, may } from '../../../core/commands/execute.ts';
import type { Case } from '../../../core/model/case.ts';
import type { Tolerance } from '../../../core/model/connections.ts';
import { CaseIndex } from '../../../core/model/index.ts';

export function contextOf(c: Case, tolerates: readonly Tolerance[] = []): CommandContext {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new${count}`;
  };
  return { index: new CaseIndex(c), tolerates, newId, today: '2026-06-01' };
}

/** What the call did. Fails where it was refused. */
export function run(c: Case, call: Call, tolerates: readonly Tolerance[] = []): Done {
  const done = execute(call, contextOf(c, tolerates));
  if (!done.allowed) throw new Error(`refused: ${done.message}`);
  return done;
}

/** The case after the calls, one after the other. */
export function caseAfter(c: Case, ...calls: readonly Call[]): Case {
  return calls.reduce((at, call) => run(at, call).case, c);
}

/** The code of the refusal; 'allowed', or 'warned', where there is none. */
export function answer(c: Case, call: Call, tolerates: readonly Tolerance[] = []): string {
  const verdict = may(call, contextOf(c, tolerates));
  if (!verdict.allowed) return verdict.because;
  return verdict.warning === undefined ? 'allowed' : 'warned';
}

/** The sentence of the refusal or of the warning; empty where there is none. */
export function sentence(c: Case, call: Call, tolerates: readonly Tolerance[] = []): string {
  const verdict = may(call, contextOf(c, tolerates));
  return (verdict.allowed ? verdict.warning : verdict.message) ?? '';
}

/** Identifiers of what supports, bounds or challenges an element, in order. */
export function around(
  c: Case,
  id: string,
  list: 'supportedBy' | 'inContextOf' | 'challengedBy' | 'challenges',
): (string | undefined)[] {
  const links = new CaseIndex(c).nodes.get(id)?.[list] ?? [];
  return links.map(({ from, to }) => (list === 'challengedBy' ? from : to)?.node.identifier);
}
