// The register of assumptions: elements of the argument, away ones left out, since they repeat.
import { computed, fieldColumns, ID_COLUMN, USED_BY_COLUMN } from './columns.ts';
import type { Register } from './register.ts';

export const ASSUMPTIONS: Register = {
  id: 'assumptions',
  title: 'Assumptions',
  one: 'assumption',
  about:
    'What the argument takes as given without showing it: each needs a reason, an owner, and a way to notice that it no longer holds.',
  group: 'Argument',
  source: { kind: 'assumptions' },
  columns: [
    ID_COLUMN,
    ...fieldColumns('nodes/assumption', { without: ['identifier', 'module'] }),
    computed('module', 'Module', 'The module that it lies in.'),
    USED_BY_COLUMN,
  ],
  shown: [
    'id',
    'text',
    'status',
    'assumptionKind',
    'justification',
    'owner',
    'monitor',
    'reviewBy',
    'usedBy',
  ],
};
