// Who may import whom: schemas <- core <- { cli, renderer, electron }.
// Own code rather than dependency-cruiser, whose swc parser reads no TSX and knows no type imports.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileOf, importsOf, sourcesIn } from './sources.ts';

interface Layer {
  /** Folders it may import from. */
  readonly folders: readonly string[];
  /** Node's built-in modules. */
  readonly node: boolean;
  /** Packages; `all`: whatever package.json lists under dependencies, without `electron`. */
  readonly packages: readonly string[] | 'all';
}

const layers: Record<string, Layer> = {
  core: {
    folders: ['core'],
    node: false,
    packages: [
      '@noble/hashes',
      'fflate',
      'fractional-indexing',
      'fzstd',
      'immer',
      'papaparse',
      'yaml',
    ],
  },
  cli: { folders: ['cli', 'core'], node: true, packages: 'all' },
  renderer: { folders: ['renderer', 'core'], node: false, packages: 'all' },
  electron: { folders: ['electron', 'core'], node: true, packages: ['electron'] },
};

/** Imports that break the direction, those of types included, as `file -> what: why`, sorted. */
export function forbiddenImports(root: string): string[] {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const found: string[] = [];
  for (const [name, layer] of Object.entries(layers)) {
    for (const file of sourcesIn(root, [name]).filter((path) => !path.endsWith('.d.ts'))) {
      for (const { specifier } of importsOf(root, file)) {
        const why = specifier.startsWith('.')
          ? againstFiles(root, layer, fileOf(file, specifier))
          : againstPackages(layer, specifier, Object.keys(dependencies));
        if (why) found.push(`${file} -> ${specifier}: ${why}`);
      }
    }
  }
  return found.sort();
}

/** The composition roots: what else lies in electron/ gets Electron passed in, so that tests can. */
const electronRoots = ['electron/main.ts', 'electron/preload.ts'];

/** Files of electron/ that load 'electron' itself, and are no composition root. */
export function electronByValue(root: string): string[] {
  return sourcesIn(root, ['electron'])
    .filter((file) => !electronRoots.includes(file))
    .filter((file) =>
      importsOf(root, file).some(
        ({ specifier, when }) => when !== 'type' && /^electron($|\/)/.test(specifier),
      ),
    );
}

function againstFiles(root: string, layer: Layer, target: string): string | undefined {
  if (!existsSync(join(root, target))) return 'no such file';
  const folder = target.split('/')[0] ?? '';
  if (folder === 'templates' && target.endsWith('.json')) return undefined;
  return layer.folders.includes(folder) ? undefined : `${folder} is out of bounds`;
}

function againstPackages(layer: Layer, specifier: string, shipped: string[]): string | undefined {
  const parts = specifier.split('/');
  const name = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? '');
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return layer.node ? undefined : 'no Node here';
  }
  if (layer.packages !== 'all') {
    return layer.packages.includes(name) ? undefined : 'not on the list of packages';
  }
  return shipped.includes(name) ? undefined : 'not among the dependencies';
}
