// Reads the project's sources as syntax trees, for the architecture test.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { type Module, parseSync } from '@swc/core';

/** A node of a syntax tree, as far as the checks look at it. */
export interface Syntax {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Source files below some folders, generated ones left out.
 * @returns paths from `root` with `/`, sorted
 */
export function sourcesIn(root: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(folder, file.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => /\.(tsx?|mjs|js)$/.test(file) && !file.startsWith('core/generated/'))
    .sort();
}

export function parse(root: string, file: string): Module {
  const tsx = file.endsWith('.tsx');
  return parseSync(readFileSync(join(root, file), 'utf8'), { syntax: 'typescript', tsx });
}

/** Every node of a tree, parents before children. */
export function* walk(value: unknown): Generator<Syntax> {
  if (Array.isArray(value)) {
    for (const item of value) yield* walk(item);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Syntax;
    for (const child of Object.values(value)) yield* walk(child);
  }
}

/** One mention of another file or package in a source. */
export interface Import {
  /** As written: './x.ts', 'immer', 'node:fs'. */
  readonly specifier: string;
  /** `type` is erased, `static` is loaded with the file, `later` when it is asked for. */
  readonly when: 'type' | 'static' | 'later';
}

/** Everything that a file imports or re-exports, in whatever form. */
export function importsOf(root: string, file: string): Import[] {
  return [...walk(parse(root, file))].flatMap((node): Import[] => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return literal(node.source, node.typeOnly ? 'type' : 'static');
      case 'TsImportType':
        return literal(node.argument, 'type');
      case 'TsExternalModuleReference':
        return literal(node.expression, 'static');
      case 'CallExpression': {
        const callee = node.callee as Syntax;
        const isRequire = callee.type === 'Identifier' && callee.value === 'require';
        if (callee.type !== 'Import' && !isRequire) return [];
        return literal(firstArgument(node), isRequire ? 'static' : 'later');
      }
      case 'NewExpression': // new URL('./x.worker.ts', import.meta.url)
        return (node.callee as Syntax).value === 'URL' && argumentsOf(node).length === 2
          ? literal(firstArgument(node), 'later')
          : [];
      default:
        return [];
    }
  });
}

/** The arguments of a call or a `new`. */
export function argumentsOf(node: Syntax): readonly { expression: Syntax }[] {
  return Array.isArray(node.arguments) ? node.arguments : [];
}

function firstArgument(node: Syntax): unknown {
  return argumentsOf(node)[0]?.expression;
}

function literal(value: unknown, when: Import['when']): Import[] {
  const node = value as Syntax | null | undefined;
  if (!node) return [];
  // What is put together while running cannot be checked, and nothing here needs it.
  const specifier = node.type === 'StringLiteral' ? String(node.value) : '(not a plain string)';
  return [{ specifier, when }];
}

/** The file that a relative specifier names, from the project's folder; Vite's `?worker` is cut off. */
export function fileOf(importer: string, specifier: string): string {
  return posix.join(dirname(importer), specifier.replace(/\?[a-z&]+$/, ''));
}
