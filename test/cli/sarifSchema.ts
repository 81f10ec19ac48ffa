// What SARIF 2.1.0 (OASIS Standard, sections 3.13 to 3.52) says of the objects that `check` writes, as a
// JSON schema: members that must be there, that may be there, and their values. Written from the standard.

const strings = { type: 'array', items: { type: 'string' } };
const bag = { type: 'object', properties: { tags: { ...strings, uniqueItems: true } } };
const LEVEL = { enum: ['none', 'note', 'warning', 'error'] };

const object = (
  properties: Readonly<Record<string, object>>,
  required: readonly string[] = [],
): object => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties: { ...properties, properties: bag },
});

const text = object({ text: { type: 'string', minLength: 1 }, markdown: { type: 'string' } }, [
  'text',
]);
const artifactLocation = object({
  // RFC 3986: a reference without anything that must be escaped.
  uri: { type: 'string', pattern: "^[\\w.~:/?#\\[\\]@!$&'()*+,;=%-]+$" },
  uriBaseId: { type: 'string' },
  index: { type: 'integer', minimum: -1 },
});
const region = object({
  startLine: { type: 'integer', minimum: 1 },
  startColumn: { type: 'integer', minimum: 1 },
  endLine: { type: 'integer', minimum: 1 },
  endColumn: { type: 'integer', minimum: 1 },
});
const location = object({
  physicalLocation: object({ artifactLocation, region }),
  logicalLocations: {
    type: 'array',
    uniqueItems: true,
    items: object({ name: { type: 'string' }, fullyQualifiedName: { type: 'string' } }),
  },
});
const rule = object(
  {
    id: { type: 'string', minLength: 1 },
    name: { type: 'string' },
    shortDescription: text,
    fullDescription: text,
    help: text,
    helpUri: { type: 'string' },
    defaultConfiguration: object({ enabled: { type: 'boolean' }, level: LEVEL }),
  },
  ['id'],
);
const result = object(
  {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level: LEVEL,
    message: text,
    locations: { type: 'array', items: location },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
    baselineState: { enum: ['new', 'unchanged', 'updated', 'absent'] },
    suppressions: {
      type: 'array',
      items: object(
        {
          kind: { enum: ['inSource', 'external'] },
          status: { enum: ['accepted', 'underReview', 'rejected'] },
          justification: { type: 'string' },
        },
        ['kind'],
      ),
    },
  },
  ['message'],
);
const run = object(
  {
    tool: object(
      {
        driver: object(
          {
            name: { type: 'string' },
            version: { type: 'string' },
            rules: { type: 'array', uniqueItems: true, items: rule },
          },
          ['name'],
        ),
      },
      ['driver'],
    ),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    automationDetails: object({ id: { type: 'string' } }),
    artifacts: {
      type: 'array',
      uniqueItems: true,
      items: object({
        location: artifactLocation,
        mimeType: { type: 'string', pattern: '[^/]+/.+' },
      }),
    },
    results: { type: 'array', items: result },
  },
  ['tool'],
);

export const SARIF_SCHEMA = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: { type: 'array', items: run },
  },
};
