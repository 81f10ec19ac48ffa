// How Vite builds the programs: the renderer for browsers, the command line for Node, the desktop's
// main process and preload script for Electron.
import { join } from 'node:path';
import { root } from './root.mjs';

/** @type {import('vite').InlineConfig['resolve']} */
const resolveOptions = {
  alias: {
    // Its browser version asks `document` to decode, which a worker does not have.
    'decode-named-character-reference': join(
      root,
      'node_modules/decode-named-character-reference/index.js',
    ),
  },
};

/** @type {NonNullable<import('vite').BuildOptions['rolldownOptions']>} */
const rolldownOptions = {
  onwarn(warning, warn) {
    // React packages mark themselves 'use client', which means nothing here.
    if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
  },
};

/** @type {import('vite').InlineConfig} */
export const rendererConfig = {
  configFile: false,
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  resolve: resolveOptions,
  oxc: { jsx: { runtime: 'automatic' } },
  worker: { format: 'es' },
  build: {
    outDir: join(root, 'dist/renderer'),
    emptyOutDir: true,
    rolldownOptions,
    target: 'es2023',
    assetsInlineLimit: 0, // fonts as `data:` addresses are forbidden by our own policy
    chunkSizeWarningLimit: 4000, // kB; the report's chunk holds pdfmake
  },
};

/** @type {import('vite').InlineConfig} */
export const cliConfig = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: 'warn',
  resolve: resolveOptions,
  // One read of one file is faster than hundreds of small ones, so packages are bundled. pdfmake is
  // large and only `report` needs it: it stays a package and is imported when asked for.
  ssr: { noExternal: true, external: ['pdfmake'] },
  build: {
    ssr: join(root, 'cli/main.ts'),
    outDir: join(root, 'dist/cli'),
    emptyOutDir: true,
    rolldownOptions,
    target: 'node20',
    minify: false,
    chunkSizeWarningLimit: 4000,
  },
};

/**
 * One file each: a preload script in a sandbox can load no other, and both are CommonJS, which it
 * needs and which lets the main process speak before Electron is ready.
 * @param {'main' | 'preload'} name
 * @returns {import('vite').InlineConfig}
 */
export function electronConfig(name) {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    resolve: resolveOptions,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: join(root, `electron/${name}.ts`),
      outDir: join(root, 'dist/electron'),
      emptyOutDir: false,
      rolldownOptions: {
        ...rolldownOptions,
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
      target: 'node22',
      minify: false,
    },
  };
}
