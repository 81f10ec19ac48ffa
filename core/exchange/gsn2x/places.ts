// Which element a reference means. gsn2x has one space of identifiers for all files, this format one
// for each module (GSN 1:2.1.2): the own file's element goes first, then that of the earlier file.
import type { IdSource } from '../../model/ids.ts';
import type { NodeKind } from '../../model/kinds.ts';
import type { GsnFile } from './readFile.ts';

/** Where an element is. */
export interface Place {
  /** The number of its file. */
  readonly file: number;
  readonly identifier: string;
  readonly kind: NodeKind;
  /** Its id in the case. */
  readonly id: string;
}

export class Places {
  /** A sentence for each identifier that is in several files. */
  readonly losses: string[] = [];
  private readonly own: Map<string, Place>[];
  private readonly all = new Map<string, Place[]>();
  private readonly told = new Set<string>();

  constructor(
    private readonly files: readonly GsnFile[],
    newId: IdSource,
  ) {
    this.own = files.map(({ elements }, file) => {
      const places = new Map<string, Place>();
      for (const [identifier, { node }] of elements) {
        const place = { file, identifier, kind: node.kind as NodeKind, id: newId() };
        places.set(identifier, place);
        const others = this.all.get(identifier);
        if (others) others.push(place);
        else this.all.set(identifier, [place]);
      }
      return places;
    });
    this.tellShared();
  }

  /** The elements of a file, in its order. */
  of(file: number): ReadonlyMap<string, Place> {
    return this.own[file] ?? new Map();
  }

  /** What `identifier` means where the file writes it. */
  find(file: number, identifier: string): Place | undefined {
    const own = this.own[file]?.get(identifier);
    if (own) return own;
    const others = this.all.get(identifier) ?? [];
    const [first] = others;
    if (first && others.length > 1) this.tellChoice(file, first);
    return first;
  }

  private tellShared(): void {
    const shared = [...this.all.values()].filter((places) => places.length > 1);
    if (shared.length === 0) return;
    const shown = shared.slice(0, 5).map((places) => {
      const modules = places.slice(0, 5).map(({ file }) => this.nameOf(file));
      return `${places[0]?.identifier} (${modules.join(', ')})`;
    });
    const more = shared.length > shown.length ? ` and ${shared.length - shown.length} more` : '';
    this.losses.push(
      `Identifiers that are in several files, which gsn2x refuses and GSN allows, stay as they are: ${shown.join('; ')}${more}.`,
    );
  }

  private tellChoice(file: number, { file: chosen, identifier }: Place): void {
    const key = `${file} ${identifier}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    this.losses.push(
      `${this.nameOf(file)}: ${identifier} is in several files; taken from ${this.nameOf(chosen)}.`,
    );
  }

  private nameOf(file: number): string {
    return this.files[file]?.name ?? '';
  }
}
