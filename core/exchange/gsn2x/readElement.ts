// One element of a gsn2x file: its type, its own fields, its references by identifier, and what is
// kept as it is because this format has no name for it (layers, style, assurance claim points).
import { didYouMean } from '../../format/nearest.ts';
import { type Failure, quoted, refuse } from '../../format/problem.ts';
import { isObject } from './attributes.ts';
import { TYPE_NAMES, typeNamed, typeOfIdentifier } from './elementTypes.ts';

export const REFERENCE_KEYS = [
  'supportedBy',
  'inContextOf',
  'challenges',
  'defeatedRelation',
] as const;
export type ReferenceKey = (typeof REFERENCE_KEYS)[number];

export interface Element {
  /** Fields of the node that the element becomes. */
  readonly node: Readonly<Record<string, unknown>>;
  readonly references: Readonly<Record<ReferenceKey, readonly string[]>>;
  readonly kept: Readonly<Record<string, unknown>>;
  readonly losses: readonly string[];
}

type Read = { readonly ok: true; readonly element: Element } | Failure;

const MAX_IDENTIFIER = 200;

/** @param value what stands under the identifier; nothing is an element without fields */
export function readElement(identifier: string, value: unknown): Read {
  const shown = quoted(identifier);
  if (identifier === '' || identifier.length > MAX_IDENTIFIER) {
    return refuse(`At ${shown}: an identifier has 1 to ${MAX_IDENTIFIER} characters; rename it.`);
  }
  const fields = value ?? {};
  if (!isObject(fields)) {
    return refuse(`At ${shown}: expected an element's keys but found ${quoted(value)}; write {}.`);
  }
  const type =
    fields.nodeType === undefined ? typeOfIdentifier(identifier) : typeNamed(fields.nodeType);
  if (!type) return refuse(noType(identifier, fields.nodeType));
  return readFields(identifier, fields, type.kind);
}

function noType(identifier: string, nodeType: unknown): string {
  if (nodeType === undefined) {
    return `At ${quoted(identifier)}: cannot tell the type of ${quoted(identifier)}; name it G…, S…, Sn…, C…, A…, J…, CG… or CSn…, or give a nodeType.`;
  }
  const hint = typeof nodeType === 'string' ? didYouMean(nodeType, TYPE_NAMES) : '';
  const none = `At ${quoted(identifier)}.nodeType: ${quoted(nodeType)} is none of ${TYPE_NAMES.join(', ')}`;
  return `${none}${hint || '; choose one of these.'}`;
}

function readFields(identifier: string, fields: Record<string, unknown>, kind: string): Read {
  const node: Record<string, unknown> = { kind };
  const kept: Record<string, unknown> = {};
  const losses: string[] = [];
  const references: Record<ReferenceKey, readonly string[]> = {
    supportedBy: [],
    inContextOf: [],
    challenges: [],
    defeatedRelation: [],
  };
  for (const [key, value] of Object.entries(fields)) {
    const at = `At ${quoted(identifier)}.${key}`;
    if (isReferenceKey(key)) {
      const list = referencesOf(value);
      if (!list) {
        return refuse(`${at}: expected an identifier or a list of them; found ${quoted(value)}.`);
      }
      references[key] = unique(list, (twice) =>
        losses.push(`${identifier}: ${key} names ${quoted(twice)} twice; kept once.`),
      );
    } else if (key === 'text') {
      const text = textOf(value);
      if (text === undefined) {
        return refuse(`${at}: expected a text but found ${quoted(value)}; put it in quotes.`);
      }
      if (value !== null) node.text = text;
      if (value !== null && text !== value) {
        losses.push(`${identifier}: the text ${quoted(value)} was no text; kept as one.`);
      }
    } else if (key === 'undeveloped' || key === 'defeated') {
      if (typeof value !== 'boolean' && value !== null) {
        return refuse(`${at}: expected true or false but found ${quoted(value)}; change it.`);
      }
      readFlag(key, value ?? undefined, kind, node, kept, (loss) =>
        losses.push(`${identifier}: ${loss}`),
      );
    } else kept[key] = value;
  }
  return { ok: true, element: { node, references, kept, losses } };
}

function isReferenceKey(key: string): key is ReferenceKey {
  return (REFERENCE_KEYS as readonly string[]).includes(key);
}

function readFlag(
  key: 'undeveloped' | 'defeated',
  value: boolean | undefined,
  kind: string,
  node: Record<string, unknown>,
  kept: Record<string, unknown>,
  lose: (loss: string) => void,
): void {
  if (key === 'defeated') {
    if (value === true) node.defeated = {};
    else kept.defeated = value ?? null;
  } else if (kind === 'goal' || kind === 'strategy') {
    if (value !== undefined) node.undeveloped = value;
  } else {
    kept.undeveloped = value ?? null;
    if (value === true) lose(`only goals and strategies are undeveloped; kept as an attribute.`);
  }
}

function textOf(value: unknown): string | undefined {
  if (value === null) return '';
  return typeof value === 'object' ? undefined : String(value);
}

/** One reference or a list; undefined where it is neither. */
function referencesOf(value: unknown): string[] | undefined {
  if (value === null) return [];
  const list = Array.isArray(value) ? value : [value];
  const texts = list.map((item) => (item === null ? undefined : textOf(item)));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

function unique(list: readonly string[], onTwice: (twice: string) => void): string[] {
  const seen = new Set<string>();
  return list.filter((item) => {
    if (seen.has(item)) onTwice(item);
    return !seen.has(item) && seen.add(item);
  });
}
