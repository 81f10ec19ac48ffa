// The register of challenges: links, each with the element that raises it and what it is against.
import { computed, fieldColumns, ID_COLUMN, USED_BY_COLUMN } from './columns.ts';
import type { Register } from './register.ts';

/** What a link says of its place in the argument, which is drawn and not listed. */
const OF_THE_LINK = ['from', 'to', 'toLink', 'order', 'multiplicity', 'optional', 'choice'];

export const CHALLENGES: Register = {
  id: 'challenges',
  title: 'Challenges',
  one: 'challenge',
  about:
    'The doubts that were raised against the argument, what was answered, and what of them is left.',
  group: 'Argument',
  source: { kind: 'challenges' },
  columns: [
    ID_COLUMN,
    computed('text', 'Doubt', 'What the element says that raises it.'),
    computed('target', 'Against', 'The element or relation that is challenged.'),
    ...fieldColumns('links/challenges', { without: OF_THE_LINK, bare: ['challenge'] }),
    USED_BY_COLUMN,
  ],
  shown: [
    'id',
    'text',
    'target',
    'challenge.status',
    'challenge.kind',
    'challenge.severity',
    'challenge.raisedBy',
    'challenge.on',
    'challenge.response',
  ],
};
