// `extends` with `develops`: an undeveloped element of another module is developed by elements of
// this one. In GSN it is then supported by them, as away elements where it stands (GSN 1:4.3).
import { quoted } from '../../format/problem.ts';
import type { Place, Places } from './places.ts';
import type { Extension, GsnFile } from './readFile.ts';

export interface Developments {
  /** By id of the developed element, what develops it. */
  readonly by: ReadonlyMap<string, readonly Place[]>;
  readonly losses: readonly string[];
}

export function developmentsOf(files: readonly GsnFile[], places: Places): Developments {
  const by = new Map<string, Place[]>();
  const losses: string[] = [];
  const byName = new Map<string, number>();
  for (const [number, { module }] of files.entries()) {
    if (!byName.has(module.name)) byName.set(module.name, number);
  }
  for (const [number, file] of files.entries()) {
    for (const extension of file.extensions) {
      const tell = (what: string) => losses.push(`${file.module.name} ${what}`);
      const target = byName.get(extension.module);
      if (target === undefined) {
        tell(
          `extends module ${quoted(extension.module)}, which none of the files holds; kept as an attribute.`,
        );
        continue;
      }
      const foreign = { number: target, name: extension.module, file: files[target] };
      for (const { developed, locals } of pairs(extension, foreign, places, tell)) {
        const found = locals.flatMap((local) => {
          const place = places.of(number).get(local);
          if (!place) tell(`develops ${developed.identifier} by ${local}, which it does not have.`);
          return place ?? [];
        });
        const before = by.get(developed.id);
        if (before) before.push(...found);
        else by.set(developed.id, found);
      }
    }
  }
  return { by, losses };
}

interface Foreign {
  readonly number: number;
  readonly name: string;
  readonly file: GsnFile | undefined;
}

function* pairs(
  { develops }: Extension,
  foreign: Foreign,
  places: Places,
  tell: (what: string) => void,
): Generator<{ developed: Place; locals: readonly string[] }> {
  for (const [identifier, locals] of develops) {
    const developed = places.of(foreign.number).get(identifier);
    const of = `${identifier} of ${foreign.name}`;
    if (!developed) {
      tell(`develops ${of}, which that module does not have; kept as an attribute.`);
      continue;
    }
    const element = foreign.file?.elements.get(identifier);
    if (element?.node.undeveloped !== true) tell(`develops ${of}, which is not undeveloped.`);
    yield { developed, locals: [...new Set(locals)] };
  }
}
