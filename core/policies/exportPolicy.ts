// A policy of a case as a policy file: everything that the format has a place for, in canonical form.
import { canonicalJson } from '../format/canonical.ts';
import { type Failure, refuse } from '../format/problem.ts';
import type {
  PolicyFile,
  PolicySources,
  PublishedCriterion,
  PublishedLevel,
  PublishedVersion,
} from '../generated/policy.types.ts';
import type { Case, Criterion, PolicyVersion, SafetyLevel, Sources } from '../model/case.ts';
import { compareIdentifiers } from '../model/order.ts';
import { isCertainty } from './certainty.ts';
import { checkPolicy } from './readPolicy.ts';

/** The text of the file; a refusal where the case says what a policy file cannot, such as a name twice. */
export function exportPolicy(
  c: Case,
  policyId: string,
): { readonly ok: true; readonly text: string; readonly name: string } | Failure {
  const policy = c.policies.get(policyId);
  if (!policy) return refuse(`There is no policy "${policyId}" in this case.`);
  const versions = ordered(c.policyVersions).filter(([, one]) => one.policy === policyId);
  if (versions.length === 0) {
    return refuse(`${policy.name} has no version to write; add one first.`);
  }
  const id = slug(policy.name);
  const { name: title, ...source } = sourcesOf(policy.source) ?? {};
  const sources = title ? { ...source, title } : source;
  const file: PolicyFile = plain({
    formatVersion: 1 as const,
    id,
    title: policy.name,
    publisher: policy.publisher || undefined,
    source: Object.keys(sources).length > 0 ? sources : undefined,
    versions: versions.map(([key, one]) => versionOf(c, key, one)),
  });
  const checked = checkPolicy(file);
  if (!checked.ok) {
    return refuse(`${policy.name} cannot be written as a policy file. ${checked.problem.message}`);
  }
  return { ok: true, text: canonicalJson(file), name: `${id}.policy.json` };
}

function versionOf(c: Case, id: string, version: PolicyVersion): PublishedVersion {
  const { policy, supersededBy, source, attributes: _own, ...facts } = version;
  const next = supersededBy === undefined ? undefined : c.policyVersions.get(supersededBy);
  const levels = ordered(c.safetyLevels).filter(([, one]) => one.policyVersion === id);
  return plain({
    ...facts,
    supersededBy: next?.policy === policy ? next?.version : undefined,
    levels: levels.length > 0 ? levels.map(([, one]) => levelOf(c, one)) : undefined,
    source: sourcesOf(source),
  });
}

function levelOf(c: Case, level: SafetyLevel): PublishedLevel {
  const {
    policyVersion,
    next,
    criteria,
    source,
    safeguards: _m,
    attributes: _own,
    ...facts
  } = level;
  const above = next === undefined ? undefined : c.safetyLevels.get(next);
  const found = (criteria ?? []).flatMap((id) => {
    const criterion = c.criteria.get(id);
    return criterion ? [criterionOf(id, criterion)] : [];
  });
  return plain({
    ...facts,
    next: above?.policyVersion === policyVersion ? above?.name : undefined,
    criteria: found.length > 0 ? found : undefined,
    source: sourcesOf(source),
  });
}

function criterionOf(id: string, criterion: Criterion): PublishedCriterion {
  return plain({
    name: criterion.name || criterion.metric || id,
    metric: criterion.metric,
    operator: criterion.operator,
    value: criterion.value,
    unit: criterion.unit,
    procedure: criterion.procedure,
    population: criterion.population,
    intent: criterion.intent,
    definedness: criterion.definedness,
    alert: criterion.alert,
    harmMapping: criterion.harmMapping,
    enforceability: criterion.enforceability,
    notes: criterion.notes,
    source: sourcesOf(criterion.source),
  });
}

/** A certainty in words of one's own is, in the file, one that nobody marked. */
function sourcesOf(sources: Sources | undefined): PolicySources | undefined {
  const entries = Object.entries(sources ?? {});
  if (entries.length === 0) return undefined;
  return Object.fromEntries(
    entries.map(([field, { url, on, certainty }]) => [
      field,
      plain({ url, on, certainty: isCertainty(certainty) ? certainty : ('unmarked' as const) }),
    ]),
  );
}

function ordered<T>(table: ReadonlyMap<string, T>): [string, T][] {
  return [...table].sort(([a], [b]) => compareIdentifiers(a, b));
}

type Plain<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without fields that say nothing. */
function plain<T extends object>(value: T): Plain<T> {
  const said = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(said) as Plain<T>;
}

function slug(name: string): string {
  const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 64).replace(/-+$/, '') || 'policy';
}
