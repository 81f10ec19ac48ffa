// Splits what the window's main thread did between two marks by the function it was for, from a
// profile of V8: each sample belongs to the innermost function on its stack that has a name here.

/** What the `Profiler` of the Chrome DevTools protocol gives, as far as it is used. */
export interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string };
    readonly children?: readonly number[];
  }[];
  /** The innermost function of each sample, by its node. */
  readonly samples?: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas?: readonly number[];
}

export type Phases = Readonly<Record<string, readonly string[]>>;

const REST = 'rest';

/**
 * Milliseconds by phase, in the order given; `rest` is what is for none of them (the browser's own
 * work included), `idle` what the thread waited.
 * @param phases names of functions by phase; a function that is not listed counts to its caller
 */
export function phasesOf(
  profile: Profile,
  begins: string,
  ends: string,
  phases: Phases,
): Map<string, number> {
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, callFrame.functionName]));
  const parents = new Map<number, number>();
  for (const { id, children } of profile.nodes) {
    for (const child of children ?? []) parents.set(child, id);
  }
  const phaseOf = new Map<string, string>([['(idle)', 'idle']]);
  for (const [phase, functions] of Object.entries(phases)) {
    for (const name of functions) phaseOf.set(name, phase);
  }
  const known = new Map<number, string>();
  const classify = (id: number): string => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const own = phaseOf.get(names.get(id) ?? '');
    const above = parents.get(id);
    const phase = own ?? (above === undefined ? REST : classify(above));
    known.set(id, phase);
    return phase;
  };
  const times = new Map<string, number>(Object.keys(phases).map((phase) => [phase, 0]));
  const { samples = [], timeDeltas = [] } = profile;
  const first = samples.findIndex((id) => names.get(id) === begins);
  const last = samples.findLastIndex((id) => names.get(id) === ends);
  for (let i = first; i < last; i += 1) {
    const phase = classify(samples[i] ?? 0);
    // A sample stands for the time until the next one.
    times.set(phase, (times.get(phase) ?? 0) + (timeDeltas[i + 1] ?? 0) / 1_000);
  }
  return times;
}
