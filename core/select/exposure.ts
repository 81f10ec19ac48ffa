// Evaluation gap exposure: how many times the effective compute that was last evaluated the system has
// by now, for each risk domain and for critical evidence in none. What the evaluations allow to be
// missed grows with it (seeds #31). Where a figure is missing the exposure is not known, never small.
import type { Case } from '../model/case.ts';
import type { CaseIndex } from '../model/index.ts';
import { citations } from '../model/lookup.ts';
import { compareIdentifiers } from '../model/order.ts';
import { agesBy } from '../reasoning/staleness.ts';
import type { Reasoning } from '../reasoning/types.ts';
import { freshnessOf } from './freshness.ts';

export interface Exposure {
  /** The risk domain's id; undefined for critical evidence that is in none. */
  readonly domain: string | undefined;
  readonly name: string;
  /** The largest ratio of the system's effective compute to that of a piece of its evidence. */
  readonly ratio: number | undefined;
  /** The evidence with that ratio. */
  readonly evidence: string | undefined;
  /** The records that were looked at. */
  readonly ids: readonly string[];
  /** Those of which the compute evaluated, or the system's, is not stated. */
  readonly unknown: readonly string[];
}

export interface GapExposure {
  /** computeFactor. */
  readonly factor: number;
  readonly system: { readonly name: string; readonly compute: number | undefined } | undefined;
  /** Domains in the order of their ids, critical evidence in no domain last. */
  readonly rows: readonly Exposure[];
  /** The largest of all; undefined where nothing is known. */
  readonly largest: Exposure | undefined;
}

/** How far the system has outgrown what was evaluated. Domains without evidence have none. */
export function gapExposure(reasoning: Reasoning): GapExposure {
  const { index, settings } = reasoning;
  const c = index.case;
  const byDomain = evidenceByDomain(reasoning);
  const placed = new Set([...byDomain.values()].flatMap((ids) => [...ids]));
  const rows = [...c.riskDomains.keys()].sort(compareIdentifiers).map((id) => {
    const name = c.riskDomains.get(id)?.name ?? id;
    return exposureOf(reasoning, id, name, byDomain.get(id) ?? new Set());
  });
  const others = criticalEvidence(reasoning).filter((id) => !placed.has(id));
  if (others.length > 0) {
    const name = 'Critical evidence in no risk domain';
    rows.push(exposureOf(reasoning, undefined, name, new Set(others)));
  }
  const system = c.systemVersions.get(c.meta.systemUnderTest ?? '');
  return {
    factor: settings.parameters.computeFactor,
    system: system && { name: system.name, compute: system.effCompute },
    rows,
    largest: rows.reduce<Exposure | undefined>(
      (most, row) => ((row.ratio ?? -1) > (most?.ratio ?? -1) ? row : most),
      undefined,
    ),
  };
}

function exposureOf(
  reasoning: Reasoning,
  domain: string | undefined,
  name: string,
  ids: ReadonlySet<string>,
): Exposure {
  const asked = [...ids]
    .filter((id) => isOutgrowable(reasoning.index.case, id))
    .sort(compareIdentifiers);
  let [ratio, evidence]: [number | undefined, string | undefined] = [undefined, undefined];
  const unknown: string[] = [];
  for (const id of asked) {
    const found = freshnessOf(reasoning, id).compute?.ratio;
    if (found === undefined) unknown.push(id);
    else if (ratio === undefined || found > ratio) [ratio, evidence] = [found, id];
  }
  return { domain, name, ratio, evidence, ids: asked, unknown };
}

/** Evaluations of the model that were run and count: what compute can outgrow. */
export function isOutgrowable(c: Case, id: string): boolean {
  const evidence = c.evidence.get(id);
  return (
    evidence !== undefined &&
    (evidence.status ?? 'active') === 'active' &&
    evidence.result !== 'not-run' &&
    agesBy(evidence.evalType).model
  );
}

/** E(x) of the elements about the domain, or about one of its pathways. */
function evidenceByDomain(reasoning: Reasoning): ReadonlyMap<string, Set<string>> {
  const { index } = reasoning;
  const c = index.case;
  const domainsOf = (id: string) => {
    if (c.riskDomains.has(id)) return id;
    return c.pathways.get(id)?.domain;
  };
  const found = new Map<string, Set<string>>();
  for (const { id, node } of index.nodes.values()) {
    const about = [...(node.about ?? []), ...('pathway' in node ? [node.pathway ?? ''] : [])];
    for (const domain of new Set(about.map(domainsOf))) {
      if (domain === undefined) continue;
      const ids = found.get(domain) ?? new Set<string>();
      for (const one of reasoning.evidenceOf(id)) ids.add(one);
      found.set(domain, ids);
    }
  }
  return found;
}

/** Evidence that a critical element cites, directly or through a mitigation. */
export function criticalEvidence({ index, critical }: Reasoning): string[] {
  return [...index.case.evidence.keys()].filter((id) =>
    citersOf(index, id).some((citer) => critical(citer)),
  );
}

/** Solutions that cite the evidence, or a mitigation that it evaluates. */
export function citersOf(index: CaseIndex, evidence: string): readonly string[] {
  const by = index.memo('mitigationsByEvidence', () => {
    const found = new Map<string, string[]>();
    for (const [id, { evaluatedBy = [] }] of index.case.mitigations) {
      for (const one of evaluatedBy) found.set(one, [...(found.get(one) ?? []), id]);
    }
    return found;
  });
  const cited = citations(index);
  const citers = [evidence, ...(by.get(evidence) ?? [])].flatMap((id) => cited.get(id) ?? []);
  return [...new Set(citers.map(({ id }) => id))].sort(compareIdentifiers);
}
