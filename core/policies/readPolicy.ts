// Text (or bytes) of a *.policy.json file to a policy. The file is untrusted: it is bounded, checked
// against schemas/policy.schema.json, and refused with one sentence. Never throws.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { parseJson } from '../format/checkJson.ts';
import { decodeText, withoutMark } from '../format/decodeText.ts';
import { type Failure, quoted, refuse } from '../format/problem.ts';
import { refuseAt } from '../format/schemaProblem.ts';
import type { PolicyFile } from '../generated/policy.types.ts';
import { type ValidationError, validatePolicy } from '../generated/policy.validate.js';
import { labelKey } from '../reasoning/words.ts';

/** A long policy with every clause is a tenth of it. */
export const MAX_POLICY_BYTES = 1024 * 1024;

export type ReadPolicy = { readonly ok: true; readonly policy: PolicyFile } | Failure;

/** Reads a policy file of at most 1 MB. */
export function readPolicy(source: string | Uint8Array): ReadPolicy {
  const bytes = typeof source === 'string' ? utf8ToBytes(source) : source;
  const decoded = decodeText(bytes, MAX_POLICY_BYTES);
  if (!decoded.ok) return decoded;
  const text = withoutMark(decoded.text);
  const parsed = parseJson(text);
  return parsed.ok ? checkPolicy(parsed.value, text) : parsed;
}

/** The value as a policy, where it is one; `text` is its own, for line and column. */
export function checkPolicy(value: unknown, text?: string): ReadPolicy {
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (version === undefined) {
    return refuse(
      'The file holds no policy: it has no "formatVersion" at the top; choose a *.policy.json file.',
    );
  }
  if (typeof version === 'number' && version > 1) {
    return refuse(
      `The policy has format ${version}, and this program reads format 1; update the program.`,
    );
  }
  if (!validatePolicy(value)) {
    const [error] = validatePolicy.errors ?? [];
    if (!error) return refuse('The file does not fit the policy schema; restore it from a copy.');
    return refuseAt(error.instancePath, what(error), text);
  }
  const twice = namedTwice(value);
  return twice ?? { ok: true, policy: value };
}

function what({ keyword, params, message }: ValidationError): string {
  const unknown = params.additionalProperty;
  if (typeof unknown === 'string') return `unknown key ${quoted(unknown)}; remove it.`;
  if (typeof params.missingProperty === 'string') return `"${params.missingProperty}" is missing.`;
  if (Array.isArray(params.allowedValues)) {
    return `expected one of ${params.allowedValues.join(', ')}.`;
  }
  if (keyword === 'const') return `expected ${String(params.allowedValue)}.`;
  return `it ${message ?? 'does not fit the policy schema'}.`;
}

/** Versions are known by their names, and so are the levels of each. */
function namedTwice({ versions }: PolicyFile): Failure | undefined {
  const version = repeated(versions.map((one) => one.version));
  if (version !== undefined) return refuse(`The policy has version ${quoted(version)} twice.`);
  for (const { version: name, levels } of versions) {
    const level = repeated((levels ?? []).map((one) => one.name));
    if (level !== undefined) {
      return refuse(`Version ${quoted(name)} of the policy has the level ${quoted(level)} twice.`);
    }
    for (const { name: at, criteria } of levels ?? []) {
      const criterion = repeated((criteria ?? []).map((one) => one.name));
      if (criterion === undefined) continue;
      return refuse(`The level ${quoted(at)} has the criterion ${quoted(criterion)} twice.`);
    }
  }
  return undefined;
}

function repeated(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => {
    const key = labelKey(name);
    return seen.has(key) || !seen.add(key);
  });
}
