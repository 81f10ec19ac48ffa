// Opinions: belief, disbelief and uncertainty about a claim (Jøsang, Subjective Logic, Springer 2016;
// Dempster's rule for comparison). They keep "no evidence" apart from "evidence against". The products
// assume independence; what is not argued to be independent is averaged.

export interface Opinion {
  readonly b: number;
  readonly d: number;
  /** b + d + u = 1. */
  readonly u: number;
  /** Base rate. */
  readonly a: number;
}

/** The probability that an opinion stands for: b + au. */
export function projection({ b, u, a }: Opinion): number {
  return b + a * u;
}

/** That both hold, for independent claims (7.1). Of two base rates of 1 the limit is taken: no prior doubt. */
export function both(x: Opinion, y: Opinion): Opinion {
  const rest = 1 - x.a * y.a;
  const share = (weight: number) => (rest === 0 ? 0 : weight / rest);
  return {
    b: x.b * y.b + share((1 - x.a) * y.a * x.b * y.u + x.a * (1 - y.a) * x.u * y.b),
    d: x.d + y.d - x.d * y.d,
    u: x.u * y.u + share((1 - y.a) * x.b * y.u + (1 - x.a) * x.u * y.b),
    a: x.a * y.a,
  };
}

/** That at least one holds, for independent claims (7.3): not both do not. */
export function either(x: Opinion, y: Opinion): Opinion {
  return negated(both(negated(x), negated(y)));
}

export function negated({ b, d, u, a }: Opinion): Opinion {
  return { b: d, d: b, u, a: 1 - a };
}

/** Two independent sources about one claim (12.14). Two that are certain weigh the same. */
export function cumulated(x: Opinion, y: Opinion): Pick<Opinion, 'b' | 'd' | 'u'> {
  const rest = x.u + y.u - x.u * y.u;
  if (rest === 0) return averaged(x, y);
  return {
    b: (x.b * y.u + y.b * x.u) / rest,
    d: (x.d * y.u + y.d * x.u) / rest,
    u: (x.u * y.u) / rest,
  };
}

/** Two sources that may share their evidence (12.18). Two that are certain weigh the same. */
export function averaged(x: Opinion, y: Opinion): Pick<Opinion, 'b' | 'd' | 'u'> {
  const rest = x.u + y.u;
  if (rest === 0) return { b: (x.b + y.b) / 2, d: (x.d + y.d) / 2, u: 0 };
  return {
    b: (x.b * y.u + y.b * x.u) / rest,
    d: (x.d * y.u + y.d * x.u) / rest,
    u: (2 * x.u * y.u) / rest,
  };
}

/** What a source says, as far as the source is trusted (14.5). */
export function discounted(trust: Opinion, said: Opinion): Opinion {
  const p = projection(trust);
  const b = p * said.b;
  const d = p * said.d;
  return { b, d, u: 1 - b - d, a: said.a };
}

export interface Combined {
  /** Masses by hypothesis, normalised; empty where nothing is left to normalise. */
  readonly masses: Readonly<Record<string, number>>;
  /** The mass that the sources give to different hypotheses; from one half on, average instead. */
  readonly conflict: number;
}

/** Dempster's rule for masses on single hypotheses that exclude each other. */
export function combined(
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Combined {
  const agreed = Object.entries(one).flatMap(([name, mass]) => {
    const both = mass * (other[name] ?? 0);
    return both > 0 ? [[name, both] as const] : [];
  });
  const left = agreed.reduce((sum, [, mass]) => sum + mass, 0);
  return {
    masses: Object.fromEntries(agreed.map(([name, mass]) => [name, mass / left])),
    conflict: 1 - left,
  };
}
