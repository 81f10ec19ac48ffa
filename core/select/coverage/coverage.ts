// The coverage matrix: each risk domain by harm mode by threat actor by deployment context, and what
// the case says of each such cell. Answers come from the records and the reasoning core; nothing is
// drawn here, and no rule is decided.
import { downFrom } from '../../analyser/ask/descent.ts';
import { addTo } from '../../analyser/ask/fields.ts';
import { topGoals } from '../../analyser/ask/unknowns.ts';
import type { RiskDomain } from '../../model/case.ts';
import type { CaseIndex } from '../../model/index.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { settled } from '../../model/reads.ts';
import { settingsKey } from '../../reasoning/reason.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { type ExclusionAnswer, excludes, exclusionAnswer } from './exclusions.ts';
import { capabilityNamed, HARM_MODES, type HarmMode, NINE_CAPABILITIES } from './nine.ts';
import { type PathwayAnswer, pathwayAnswers } from './pathways.ts';

/** A domain of the matrix: one of the nine capabilities, of record or not, or any other on record. */
export interface DomainRow {
  /** Its record's id; one of the nine keeps `nine:NAME` whether it is on record or not. */
  readonly key: string;
  readonly name: string;
  /** Records of this domain: several where one capability is recorded under two spellings. */
  readonly records: readonly string[];
  readonly taxonomy: NonNullable<RiskDomain['taxonomy']>;
  /** Goals below a top goal that are about the domain itself. They argue it as a whole, and no cell. */
  readonly goals: readonly string[];
}

/** One tuple. Actor and context are undefined where the case has none on record. */
export interface Place {
  readonly row: DomainRow;
  readonly harmMode: HarmMode;
  readonly actor: string | undefined;
  readonly context: string | undefined;
}

export interface Coverage {
  readonly rows: readonly DomainRow[];
  readonly modes: readonly HarmMode[];
  /** Ids in order; empty where the case has none, and then nobody is asked for one. */
  readonly actors: readonly string[];
  readonly contexts: readonly string[];
  readonly pathways: ReadonlyMap<string, PathwayAnswer>;
  readonly exclusions: readonly ExclusionAnswer[];
  /** Pathways that cover no cell, since a field is absent or names nothing. */
  readonly unplaced: readonly PathwayAnswer[];
  /** The row that a record belongs to. */
  readonly rowOf: (domain: string | undefined) => DomainRow | undefined;
  /** Pathways in this row and mode. */
  readonly pathwaysAt: (row: DomainRow, mode: HarmMode) => readonly PathwayAnswer[];
  /** Exclusions that touch this row and mode, for some actor and context. */
  readonly exclusionsAt: (row: DomainRow, mode: HarmMode) => readonly ExclusionAnswer[];
}

/** The coverage of the case, which the reasoning is about; once for each version and settings. */
export function coverageOf(index: CaseIndex, reasoning: Reasoning): Coverage {
  const key = `coverage ${settingsKey(reasoning.settings)}`;
  return index.memo(key, () => settled(makeCoverage(index, reasoning)));
}

function makeCoverage(index: CaseIndex, reasoning: Reasoning): Coverage {
  const c = index.case;
  const rows = rowsOf(index, reasoning);
  const byRecord = new Map(rows.flatMap((row) => row.records.map((id) => [id, row] as const)));
  const rowOf = (domain: string | undefined) => byRecord.get(domain ?? '');
  const pathways = pathwayAnswers(index, reasoning);
  const exclusions = [...c.exclusions]
    .sort(([a], [b]) => compareIdentifiers(a, b))
    .map(([id, exclusion]) => exclusionAnswer(id, exclusion, reasoning.settings.today));
  const placed = new Map<string, PathwayAnswer[]>();
  const unplaced: PathwayAnswer[] = [];
  for (const one of pathways) {
    const row = rowOf(one.pathway.domain);
    if (!row || one.missing.length + one.dangling.length > 0) unplaced.push(one);
    else addTo(placed, `${one.pathway.harmMode} ${row.key}`, one);
  }
  return {
    rows,
    modes: HARM_MODES,
    actors: [...c.threatActors.keys()].sort(compareIdentifiers),
    contexts: [...c.deploymentContexts.keys()].sort(compareIdentifiers),
    pathways: new Map(pathways.map((one) => [one.id, one])),
    exclusions,
    unplaced,
    rowOf,
    pathwaysAt: (row, mode) => placed.get(`${mode} ${row.key}`) ?? [],
    exclusionsAt: (row, harmMode) =>
      exclusions.filter((one) => {
        const { actor, context } = one.cell;
        return domainsOf(row).some((domain) => excludes(one, { domain, harmMode, actor, context }));
      }),
  };
}

/** The row's records, for asking each; a row without any is still asked once. */
export function domainsOf(row: DomainRow): readonly (string | undefined)[] {
  return row.records.length > 0 ? row.records : [undefined];
}

/** The nine first, then the EU's, then the others; each by identifier. */
function rowsOf(index: CaseIndex, reasoning: Reasoning): DomainRow[] {
  const c = index.case;
  const goals = goalsByDomain(index, reasoning);
  const ids = [...c.riskDomains.keys()].sort(compareIdentifiers);
  const nine = new Map<string, string[]>();
  const others: string[] = [];
  for (const id of ids) {
    const capability = capabilityNamed(c.riskDomains.get(id)?.name ?? '');
    if (capability === undefined) others.push(id);
    else addTo(nine, capability, id);
  }
  const row = (records: readonly string[], name: string, taxonomy: DomainRow['taxonomy']) => ({
    key: taxonomy === 'nine' ? `nine:${name}` : (records[0] ?? name),
    name,
    records,
    taxonomy,
    goals: [...new Set(records.flatMap((id) => goals.get(id) ?? []))].sort(compareIdentifiers),
  });
  const own = others.map((id) => {
    const { name = id, taxonomy } = c.riskDomains.get(id) ?? {};
    // One that calls itself of the nine and is none of them is somebody's own.
    return row([id], name, taxonomy === 'eu-1.4' ? taxonomy : 'own');
  });
  return [
    ...NINE_CAPABILITIES.map(([name]) => row(nine.get(name) ?? [], name, 'nine')),
    ...own.filter(({ taxonomy }) => taxonomy === 'eu-1.4'),
    ...own.filter(({ taxonomy }) => taxonomy !== 'eu-1.4'),
  ];
}

function goalsByDomain(index: CaseIndex, reasoning: Reasoning): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of downFrom(index, topGoals(index, reasoning))) {
    const node = index.case.nodes.get(id);
    if (node?.kind !== 'goal') continue;
    for (const one of node.about ?? []) if (index.case.riskDomains.has(one)) addTo(found, one, id);
  }
  return found;
}
