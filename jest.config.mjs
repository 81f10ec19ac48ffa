// Jest runs everything as CommonJS through swc, which needs no Node flags. A few packages are
// published as ES modules only; they are transformed too.

/** Packages that are ES modules only (prefixes of package names). */
const esmOnly = [
  '@noble/hashes',
  'character-entities',
  'd3-',
  'decode-named-character-reference',
  'devlop',
  'fractional-indexing',
  'mdast-util-',
  'micromark',
  'unist-util-',
];

/**
 * swc options; `tsx` apart from `ts`, because `<T>(x: T) => x` means two things in them.
 * @param {boolean} tsx
 */
function swc(tsx) {
  return [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ];
}

const common = {
  testEnvironment: 'node',
  setupFiles: ['<rootDir>/test/support/fixedSeed.ts'],
  transform: { '\\.tsx$': swc(true), '\\.(ts|js|mjs)$': swc(false) },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')}))`],
  moduleNameMapper: { '^electron$': '<rootDir>/test/stubs/electron.ts' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/fixtures/'],
    },
    {
      ...common,
      displayName: 'e2e',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      testTimeout: 60_000,
    },
  ],
};
