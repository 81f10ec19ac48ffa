// What the reasoning core says of a row, as a column of its register: freshness apart from result, and
// whether a gate is open. Only the window has these; nothing of it is stored.
import type { Reasoning, YesNo } from '../../../core/reasoning/types.ts';
import type { Column, Register } from '../../../core/registers/register.ts';
import { freshnessOf } from '../../../core/select/freshness.ts';
import { freshnessText } from '../../../core/select/freshnessWords.ts';

export interface ComputedColumn {
  readonly column: Column;
  /** At first it stands behind this column. */
  readonly after: string;
  readonly text: (reasoning: Reasoning, id: string) => string;
}

const fixed = 'It is worked out, and changes when what it rests on changes.';
const form = { type: 'computed' } as const;

const COLUMNS: Readonly<Record<string, ComputedColumn>> = {
  evidence: {
    column: {
      id: 'freshness',
      title: 'Freshness',
      about: 'Whether it has become too old, or the system has outgrown it; apart from the result.',
      form,
      fixed,
    },
    after: 'result',
    text: (reasoning, id) => freshnessText(freshnessOf(reasoning, id)),
  },
  criteria: {
    column: {
      id: 'gate',
      title: 'Gate',
      about: 'A criterion that is not concrete, or lacks its quorum, counts as failed.',
      form,
      fixed,
    },
    after: 'definedness',
    text: (reasoning, id) =>
      gateText(
        reasoning.criterionApproved(id),
        reasoning.index.case.criteria.get(id)?.approval === undefined ? 'Concrete' : 'Approved',
      ),
  },
  approvals: {
    column: {
      id: 'gate',
      title: 'Gate',
      about: 'Until the quorum is met, what is put to the vote counts as failed.',
      form,
      fixed,
    },
    after: 'subject',
    text: (reasoning, id) => gateText(reasoning.quorumMet(id), 'Approved'),
  },
};

/** None for most registers. */
export function computedColumn({ id }: Register): ComputedColumn | undefined {
  return COLUMNS[id];
}

function gateText({ yes, reasons }: YesNo, open: string): string {
  if (yes) return open;
  return `Counts as failed: ${reasons.map(({ message }) => message).join('; ')}`;
}
