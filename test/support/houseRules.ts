// The rules of the house that are about one file or the whole of core, and not about who imports
// whom. Each gives what breaks it, as readable lines.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { argumentsOf, fileOf, importsOf, parse, type Syntax, sourcesIn, walk } from './sources.ts';

const longest = 300;

/** Files of more than 300 lines. */
export function tooLong(root: string, folders: readonly string[]): string[] {
  return sourcesIn(root, folders)
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest)
    .map(({ file, lines }) => `${file} has ${lines} lines`);
}

/** Files whose names are not camelCase; rules, migrations and React components have forms of their own. */
export function misnamed(root: string, folders: readonly string[]): string[] {
  return sourcesIn(root, folders).filter((file) => {
    const name = basename(file);
    if (/^core\/analyser\/rules\/[A-Z]/.test(file)) {
      return !/^[A-Z]+(-[A-Z]+)?-\d+-[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name);
    }
    if (/^core\/format\/migrations\/\d/.test(file)) {
      return !/^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(name);
    }
    if (name.endsWith('.tsx')) return !/^[A-Za-z][A-Za-z0-9]*(\.stories)?\.tsx$/.test(name);
    return !/^[a-z][A-Za-z0-9]*(\.worker|\.d|\.config)?\.(ts|mjs|js)$/.test(name);
  });
}

/** Methods that answer differently in another time zone. */
const localTime =
  /^(get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)|set(FullYear|Month|Date|Hours|Minutes|Seconds))$/;

/** What in core asks the clock, chance, the time zone or the language of the machine. */
export function impure(root: string): string[] {
  return sourcesIn(root, ['core']).flatMap((file) =>
    [...walk(parse(root, file))].flatMap((node) =>
      impurityOf(node).map((what) => `${file}: ${what}`),
    ),
  );
}

function impurityOf(node: Syntax): string[] {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date') {
    return argumentsOf(node).length === 0 ? ['new Date()'] : [];
  }
  if (node.type === 'CallExpression') {
    const callee = nameOf(node.callee);
    if (callee === 'Date') return ['Date()'];
    if (/(^|\.)localeCompare$/.test(callee) && argumentsOf(node).length < 2)
      return ['localeCompare'];
    if (/(^|\.)toLocale\w*$/.test(callee) && argumentsOf(node).length === 0)
      return ['toLocaleString'];
    const method = callee.split('.').at(-1) ?? '';
    return callee.includes('.') && localTime.test(method) ? [`.${method}()`] : [];
  }
  if (node.type === 'MemberExpression') {
    const name = nameOf(node);
    return /(^|\.)(Date\.now|Math\.random)$/.test(name) ? [name] : [];
  }
  // const { random } = Math
  if (node.type === 'VariableDeclarator' && ['Math', 'Date'].includes(nameOf(node.init))) {
    return [`an alias of ${nameOf(node.init)}`];
  }
  return [];
}

/** `a.b.c` for a chain of names, `?.c` where it begins with something else. */
function nameOf(value: unknown): string {
  const node = value as Syntax | undefined | null;
  if (node?.type === 'Identifier') return String(node.value);
  if (node?.type !== 'MemberExpression') return node ? '?' : '';
  const property = node.property as Syntax;
  if (property.type === 'Identifier') return `${nameOf(node.object)}.${String(property.value)}`;
  const computed = property.type === 'Computed' ? (property.expression as Syntax) : property;
  return `${nameOf(node.object)}.${computed.type === 'StringLiteral' ? computed.value : '?'}`;
}

/** Cycles of files of core that load each other when they are loaded; each is reported once. */
export function cycles(root: string): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const path: string[] = [];
  function visit(file: string): void {
    const at = path.indexOf(file);
    if (at >= 0) found.push([...path.slice(at), file].join(' -> '));
    if (at >= 0 || done.has(file)) return;
    path.push(file);
    for (const next of loadedBy(root, file)) visit(next);
    path.pop();
    done.add(file);
  }
  for (const file of sourcesIn(root, ['core'])) visit(file);
  return found;
}

/** TypeScript files that a file loads, generated ones too: the catalogue of rules is generated. */
function loadedBy(root: string, file: string): string[] {
  return importsOf(root, file)
    .filter(({ specifier, when }) => when === 'static' && specifier.startsWith('.'))
    .map(({ specifier }) => fileOf(file, specifier))
    .filter((next) => next.endsWith('.ts') && existsSync(join(root, next)));
}
