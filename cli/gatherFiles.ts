// The files of an import: those of the call, and those that they use, and so on. A used file is
// opened only inside the folder of the file that names it, links resolved first.
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Importer, SourceFile } from '../core/exchange/importer.ts';
import { problemOf } from '../core/files/fileProblem.ts';
import { decodeText } from '../core/format/decodeText.ts';
import { MAX_IMPORT_BYTES, megabytes } from '../core/format/limits.ts';
import { quoted } from '../core/format/problem.ts';
import { circleIn, commonFolder } from './fileGraph.ts';
import { readBytes } from './files.ts';
import { fileProblem, shown, Unusable } from './unusable.ts';
import type { World } from './world.ts';

/** `uses`: names in it, of all files together. */
const LIMITS = { files: 1_000, uses: 10_000, bytes: MAX_IMPORT_BYTES };
const STANDARD_INPUT = '-';

export interface Gathered {
  /** The first of the call first, named by their paths below the folder that they share. */
  readonly files: readonly SourceFile[];
  /** Paths with links resolved, so that none of them is written over. */
  readonly paths: readonly string[];
  /** What was not opened, or goes round in a circle: a sentence each. */
  readonly notes: readonly string[];
}

/** Throws Unusable where a file of the call cannot be read, or there are too many. */
export async function gatherFiles(
  world: World,
  given: readonly string[],
  importer: Importer,
  limits = LIMITS,
): Promise<Gathered> {
  const gathering = new Gathering(world, importer, limits);
  for (const file of given) await gathering.take(file);
  await gathering.follow();
  return gathering.result();
}

interface Note {
  /** The path of the file that it is about, unless the text names it. */
  readonly of?: string;
  readonly text: string;
}

class Gathering {
  /** Texts by path, in the order of reading. */
  private readonly texts = new Map<string, string>();
  private readonly uses = new Map<string, string[]>();
  private readonly notes: Note[] = [];
  private bytes = 0;
  private named = 0;

  constructor(
    private readonly world: World,
    private readonly importer: Importer,
    private readonly limits: typeof LIMITS,
  ) {}

  /** A file of the call. */
  async take(file: string): Promise<void> {
    try {
      const path = file === STANDARD_INPUT ? file : await this.pathOf(file);
      if (this.texts.has(path)) this.notes.push({ of: path, text: 'given twice; read once.' });
      else this.texts.set(path, await this.read(file));
    } catch (error) {
      throw fileProblem(file, error);
    }
  }

  /** What the files use, breadth first; the map grows while it is walked. */
  async follow(): Promise<void> {
    for (const [path, text] of this.texts) {
      const names = this.importer.uses(text);
      this.named += names.length;
      if (this.named > this.limits.uses) {
        throw new Unusable(
          `The files use more than ${this.limits.uses} others; import fewer at a time.`,
        );
      }
      const used = new Set<string>();
      for (const name of new Set(names)) {
        const found = await this.find(path, name);
        if (typeof found === 'string') {
          this.notes.push({ of: path, text: `uses ${quoted(name)}, which ${found}` });
          continue;
        }
        used.add(found.path);
        if (!this.texts.has(found.path)) await this.readUsed(found.path);
      }
      this.uses.set(path, [...used]);
    }
  }

  result(): Gathered {
    const paths = [...this.texts.keys()];
    const folder = commonFolder(paths.filter((path) => path !== STANDARD_INPUT));
    const nameOf = (path: string) =>
      path === STANDARD_INPUT ? path : relative(folder, path).split(sep).join('/');
    const files = [...this.texts].map(([path, text]) => ({ name: nameOf(path), text }));
    const circle = circleIn(this.uses);
    const notes = this.notes.map(({ of, text }) =>
      of === undefined ? text : `${nameOf(of)}: ${text}`,
    );
    if (circle) {
      notes.push(`The files use each other in a circle: ${circle.map(nameOf).join(' -> ')}.`);
    }
    return { files, paths, notes };
  }

  /** With links resolved where there are any: a pipe has no path. */
  private async pathOf(file: string): Promise<string> {
    const path = resolve(this.world.cwd, file);
    return this.world.fs.realpath(path).catch(() => path);
  }

  /** The path of a used file, or why it is not opened. */
  private async find(by: string, name: string): Promise<{ readonly path: string } | string> {
    if (by === STANDARD_INPUT) return 'is not opened: standard input is in no folder.';
    const folder = dirname(by);
    try {
      const path = await this.world.fs.realpath(resolve(folder, name.replaceAll('\\', '/')));
      const way = relative(folder, path);
      if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
        return 'is outside the folder of that file and is not opened; give it in the call.';
      }
      const stat = await this.world.fs.stat(path);
      return stat.isFile() ? { path } : 'is no file.';
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ENOENT' ? 'is not there.' : `is not opened: ${problemOf(error).why}.`;
    }
  }

  /** One that cannot be read is told, and the rest imported. */
  private async readUsed(path: string): Promise<void> {
    try {
      this.texts.set(path, await this.read(relative(this.world.cwd, path)));
    } catch (error) {
      if (!(error instanceof Unusable) || error instanceof TooMuch) throw error;
      this.notes.push({ text: error.message });
    }
  }

  private async read(file: string): Promise<string> {
    const { files, bytes: mostBytes } = this.limits;
    if (this.texts.size === files) {
      throw new TooMuch(`More than ${files} files; import fewer at a time.`);
    }
    const bytes = await readBytes(this.world, file, mostBytes);
    this.bytes += bytes.length;
    if (this.bytes > mostBytes) {
      const most = megabytes(mostBytes);
      throw new TooMuch(`The files together are larger than ${most}; import fewer at a time.`);
    }
    const decoded = decodeText(bytes, mostBytes);
    if (!decoded.ok) throw new Unusable(`${shown(file)}: ${decoded.problem.message}`);
    return decoded.text;
  }
}

/** A limit of the whole call. */
class TooMuch extends Unusable {}
