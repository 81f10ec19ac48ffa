// `extends` with `develops`: an undeveloped element of another module is developed by elements of
// this one. In GSN it is then supported by them, as away elements where it stands (GSN 1:4.3).
import { quoted } from '../../format/problem.ts';
import type { Place, Places } from './places.ts';
import type { Extension, GsnFile } from './readFile.ts';

export interface Development {
  /** What develops. */
  readonly by: Place;
  /** Where in its file that stands, counted from 1. */
  readonly number: number;
}

export interface Developments {
  /** By id of the developed element. */
  readonly of: ReadonlyMap<string, readonly Development[]>;
  /** By number of the file, what of its `extends` means nothing in these files. */
  readonly unresolved: ReadonlyMap<number, readonly Extension[]>;
  readonly losses: readonly string[];
}

export function developmentsOf(files: readonly GsnFile[], places: Places): Developments {
  const reading = new Reading(files, places);
  const unresolved = new Map<number, readonly Extension[]>();
  for (const number of files.keys()) {
    const left = reading.read(number);
    if (left.length > 0) unresolved.set(number, left);
  }
  return { of: reading.of, unresolved, losses: reading.losses };
}

class Reading {
  readonly of = new Map<string, Development[]>();
  readonly losses: string[] = [];
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly files: readonly GsnFile[],
    private readonly places: Places,
  ) {
    for (const [number, { module }] of files.entries()) {
      if (!this.byName.has(module.name)) this.byName.set(module.name, number);
    }
  }

  /** Reads the extensions of a file; what is left of them. */
  read(file: number): Extension[] {
    let count = 0;
    return (this.files[file]?.extensions ?? []).flatMap((extension) => {
      const target = this.byName.get(extension.module);
      if (target === undefined) {
        const module = quoted(extension.module);
        this.tell(file, `extends module ${module}, which none of the files holds; ${KEPT}`);
        return extension;
      }
      const left = new Map<string, readonly string[]>();
      for (const [identifier, locals] of extension.develops) {
        const developed = this.developed(file, target, identifier);
        const missing = [...new Set(locals)].filter((local) => {
          const by = developed && this.places.of(file).get(local);
          if (developed && !by) {
            this.tell(file, `develops ${identifier} by ${local}, which it does not have; ${KEPT}`);
          }
          if (!developed || !by) return true;
          count += 1;
          this.add(developed, { by, number: count });
          return false;
        });
        if (missing.length > 0) left.set(identifier, missing);
      }
      return left.size === 0 ? [] : { module: extension.module, develops: left };
    });
  }

  private developed(file: number, target: number, identifier: string): Place | undefined {
    const foreign = this.files[target];
    const of = `${identifier} of ${foreign?.module.name}`;
    const place = this.places.of(target).get(identifier);
    if (!place) this.tell(file, `develops ${of}, which that module does not have; ${KEPT}`);
    else if (foreign?.elements.get(identifier)?.node.undeveloped !== true) {
      this.tell(file, `develops ${of}, which is not undeveloped.`);
    }
    return place;
  }

  private add(developed: Place, development: Development): void {
    const before = this.of.get(developed.id);
    if (before) before.push(development);
    else this.of.set(developed.id, [development]);
  }

  private tell(file: number, what: string): void {
    this.losses.push(`${this.files[file]?.module.name} ${what}`);
  }
}

const KEPT = 'kept as an attribute.';
