// Instantiation data of patterns and template arguments.
import { type Presentation, REMARKS } from './presentation.ts';

export const INSTANTIATION: Presentation = {
  one: 'instantiation',
  many: 'Instantiations',
  basic: ['name', 'template', 'tables', 'decisions', 'patternName'],
  groups: [
    {
      title: 'Instantiation data',
      fields: {
        name: 'Name',
        template: {
          label: 'Template argument',
          hint: 'The top element of what is to be repeated.',
        },
        tables: {
          label: 'Tables',
          fields: {
            name: 'Name of the table',
            columns: {
              label: 'Columns',
              fields: { token: 'Token', code: 'Token of the short code' },
            },
            rows: { label: 'Rows', fields: { values: 'Values', without: 'Not needed here' } },
          },
        },
        decisions: {
          label: 'Options and choices',
          fields: { link: 'Link of the pattern', where: 'Where', taken: 'Taken' },
        },
      },
    },
    {
      title: 'Pattern',
      fields: {
        patternName: 'Name of the pattern',
        patternIdentifier: 'Identifier of the pattern',
        patternVersion: 'Version of the pattern',
        pattern: 'Module of the pattern',
        patternDigest: 'Digest of the pattern',
      },
    },
    {
      title: 'Made',
      fields: { elements: 'Elements made', by: 'Made by', on: 'Made on' },
    },
    REMARKS,
  ],
};
