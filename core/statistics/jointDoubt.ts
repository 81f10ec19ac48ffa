// The doubt that two lines of defence leave together, by how their doubts are correlated (Littlewood and
// Wright, TSE 33(5), 2007): xy + rho sqrt(x(1-x)y(1-y)), within the Frechet bounds.

export interface JointDoubt {
  /** The correlation asked for, or the highest that is possible. */
  readonly rho: number;
  readonly doubt: number;
}

/**
 * The probability that both lines fail, for doubts x and y in [0, 1] and a correlation of at least 0.
 * Two doubts that differ cannot be correlated fully: rho is cut to what is possible.
 */
export function jointDoubt(x: number, y: number, rho: number): JointDoubt {
  const possible = Math.min(rho, mostCorrelation(x, y));
  return { rho: possible, doubt: x * y + possible * spreadOf(x, y) };
}

/** The correlation at which the joint doubt is the smaller of the two; 1 where neither can vary. */
export function mostCorrelation(x: number, y: number): number {
  const spread = spreadOf(x, y);
  return spread === 0 ? 1 : Math.min(1, (Math.min(x, y) - x * y) / spread);
}

function spreadOf(x: number, y: number): number {
  return Math.sqrt(x * (1 - x) * y * (1 - y));
}
