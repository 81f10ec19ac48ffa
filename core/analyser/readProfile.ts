// Text (or bytes) of a *.profile.json file to a profile. The file is untrusted: it is bounded, checked
// against the schema and against the catalogue of rules, and refused with one sentence. Never throws.
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { parseJson } from '../format/checkJson.ts';
import { decodeText, withoutMark } from '../format/decodeText.ts';
import { didYouMean } from '../format/nearest.ts';
import { type Failure, oneLine, quoted, refuse } from '../format/problem.ts';
import { refuseAt } from '../format/schemaProblem.ts';
import type { ProfileFile } from '../generated/profile.types.ts';
import { type ValidationError, validateProfile } from '../generated/profile.validate.js';
import {
  levelOf,
  type Profile,
  type ProfileSource,
  resolveProfile,
  shippedFile,
  shippedProfiles,
} from './profile.ts';
import { catalogueFault } from './profileCatalogue.ts';
import { NOT_WAIVABLE } from './waivers.ts';

/** All rules with all their cases are a hundredth of it. */
export const MAX_PROFILE_BYTES = 1024 * 1024;

/** A profile file that was read, with what a later sentence about it needs. */
export interface OwnProfile {
  readonly file: ProfileFile;
  /** Its text, for line and column. */
  readonly text: string;
  /** The file as it was named. */
  readonly name: string;
}

export type ReadProfile = { readonly ok: true; readonly own: OwnProfile } | Failure;
export type ResolvedProfile = { readonly ok: true; readonly profile: Profile } | Failure;

/**
 * Reads a profile file of at most 1 MB.
 * @param name the file as people know it
 */
export function readProfile(source: string | Uint8Array, name: string): ReadProfile {
  const bytes = typeof source === 'string' ? utf8ToBytes(source) : source;
  const decoded = decodeText(bytes, MAX_PROFILE_BYTES);
  if (!decoded.ok) return decoded;
  const text = withoutMark(decoded.text);
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const fault = formatFault(parsed.value) ?? faultOf(parsed.value, text);
  return fault ?? { ok: true, own: { file: parsed.value as ProfileFile, text, name } };
}

/**
 * The profile with all that it extends. What no profile may do is refused here: a cycle, an unknown
 * parent, the name of a shipped profile, silence about what nobody may waive.
 * @param others where parents beside the shipped ones are looked for
 */
export function resolveOwn(
  { file, text, name }: OwnProfile,
  others: ProfileSource,
): ResolvedProfile {
  if (shippedFile(file.id)) {
    const what = `${quoted(file.id)} is the name of a profile of this program; choose another, and extend that one.`;
    return refuseAt('/id', what, text);
  }
  let profile: Profile;
  try {
    profile = resolveProfile(file, (id) => shippedFile(id) ?? others(id));
  } catch (error) {
    const { message } = error as Error;
    const ids = shippedProfiles().map(({ id }) => id);
    const hint =
      didYouMean(file.extends ?? '', ids) ||
      `; choose one of ${ids.join(', ')}, or a file beside it.`;
    return refuseAt(
      '/extends',
      oneLine(message.endsWith('.') ? message : `${message}${hint}`),
      text,
    );
  }
  return silenced(profile, file, text) ?? { ok: true, profile: { ...profile, file: name } };
}

function formatFault(value: unknown): Failure | undefined {
  const version = (value as { formatVersion?: unknown } | null)?.formatVersion;
  if (version === undefined) {
    return refuse(
      'The file holds no profile: it has no "formatVersion" at the top; choose a *.profile.json file.',
    );
  }
  if (typeof version !== 'number' || version <= 1) return undefined;
  return refuse(
    `The profile has format ${version}, and this program reads format 1; update the program.`,
  );
}

/** What the catalogue says of it comes first: it knows what is meant. */
function faultOf(value: unknown, text: string): Failure | undefined {
  const fault = catalogueFault(value);
  if (fault) return refuseAt(fault.pointer, fault.what, text);
  if (validateProfile(value)) return undefined;
  const [error] = validateProfile.errors ?? [];
  if (!error) return refuse('The file does not fit the profile schema; restore it from a copy.');
  return refuseAt(pointerOf(error), sentence(error, value), text);
}

function pointerOf({ instancePath, params }: ValidationError): string {
  const { additionalProperty: key } = params;
  if (typeof key !== 'string') return instancePath;
  return `${instancePath}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** What, where the pointer has said where, and how to mend it. */
function sentence(error: ValidationError, value: unknown): string {
  const { keyword, params, message } = error;
  const found = quoted(valueAt(value, error.instancePath));
  const { additionalProperty: unknown, missingProperty: missing, allowedValues: words } = params;
  if (typeof unknown === 'string') {
    const hint = error.instancePath === '' ? didYouMean(unknown, KEYS) : '';
    return `unknown key ${quoted(unknown)}${hint || '; remove it.'}`;
  }
  if (typeof missing === 'string') return `the key "${missing}" is missing; add it.`;
  if (Array.isArray(words)) return `${found} is none of ${words.join(', ')}; choose one of these.`;
  if (keyword === 'const')
    return `expected ${String(params.allowedValue)}, found ${found}; change it.`;
  if (keyword === 'type') return `expected ${String(params.type)}, found ${found}; change it.`;
  if (keyword === 'pattern') {
    return `${found} is no name of a profile; write small letters, digits and hyphens, at most 64.`;
  }
  if (typeof params.comparison === 'string') {
    return `${found} is out of range: it must be ${params.comparison} ${params.limit}; change it.`;
  }
  return `${found} ${message ?? 'does not fit the profile schema'}; change it.`;
}

const KEYS = ['id', 'title', 'description', 'extends', 'family', 'tolerates', 'rules', 'options'];

/** A profile of the ai family that is silent, or less than blocking, where nobody may waive. */
function silenced(profile: Profile, file: ProfileFile, text: string): Failure | undefined {
  if (profile.family !== 'ai') return undefined;
  for (const [rule, why] of NOT_WAIVABLE) {
    if (rule.startsWith('WAV')) continue;
    if (levelOf(profile, rule) === 'blocker') continue;
    const pointer = rule in file.rules ? `/rules/${rule}` : '/rules';
    const level = quoted(levelOf(profile, rule));
    const what = `${rule} is ${level}, and must be "blocker" in every profile for AI cases: ${why}; change it, or extend a shipped profile.`;
    return refuseAt(pointer, what, text);
  }
  return undefined;
}

function valueAt(value: unknown, pointer: string): unknown {
  let at = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    at = (at as Record<string, unknown> | null | undefined)?.[key];
  }
  return at;
}
