// Where files lie, and which use which.
import { dirname, sep } from 'node:path';

/** The deepest folder that holds all paths, which are absolute. */
export function commonFolder(paths: readonly string[]): string {
  const folders = paths.map((path) => dirname(path).split(sep));
  const [first = []] = folders;
  let length = first.length;
  for (const folder of folders) {
    let same = 0;
    while (same < length && folder[same] === first[same]) same += 1;
    length = same;
  }
  return first.slice(0, length).join(sep) || sep;
}

/** One circle of the graph, its start at both ends; undefined where there is none. */
export function circleIn(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (at: string): string[] | undefined => {
    const start = path.indexOf(at);
    if (start >= 0) return [...path.slice(start), at];
    if (done.has(at)) return undefined;
    path.push(at);
    for (const next of graph.get(at) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(at);
    return undefined;
  };
  for (const at of graph.keys()) {
    const circle = visit(at);
    if (circle) return circle;
  }
  return undefined;
}
