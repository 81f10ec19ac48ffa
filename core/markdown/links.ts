// Links, and which addresses count: http, https, mailto, and "#G3" for what is in the case. Anything
// else ("javascript:", a file, a relative path) leaves the whole link as it was typed.

interface Found {
  readonly href: string;
  /** Where the text goes on. */
  readonly end: number;
}

const LONGEST_ADDRESS = 2_000;
const LONGEST_TITLE = 500;
/** CommonMark asks for at least three levels. */
const DEEPEST_PARENTHESES = 32;

/** Blanks only in names within the case. */
const UNFIT = /[\p{C}<>"\\]|[^\S ]/u;
/** Letters that only look like those of a known address are no part of one; browsers write them out. */
const PRINTED = /^[\x21-\x7e]+$/;
const WEB = /^https?:\/\/[^/?#]/i;
const MAIL = /^mailto:[^@?]+@[^@?]/i;
const WITHIN = /^#[^# ]/;

/** An address that a link of a node's text may have; nothing else is ever a link. */
export function isAddress(address: string): boolean {
  if (address.length > LONGEST_ADDRESS || UNFIT.test(address)) return false;
  return isExternal(address) || WITHIN.test(address);
}

/** It leads out of the case. */
export function isExternal(address: string): boolean {
  return PRINTED.test(address) && (WEB.test(address) || MAIL.test(address));
}

/** "(address)" or "(address "title")" right at this place. */
export function addressAfter(source: string, at: number): Found | undefined {
  if (source[at] !== '(') return undefined;
  const start = skipBlanks(source, at + 1);
  const end = source[start] === '<' ? endOfAngle(source, start) : endOfBare(source, start);
  if (end === undefined) return undefined;
  const angle = source[start] === '<';
  const address = angle ? source.slice(start + 1, end - 1) : source.slice(start, end);
  if (!isAddress(address)) return undefined;
  const title = skipBlanks(source, end);
  const close = title > end ? skipBlanks(source, endOfTitle(source, title)) : title;
  return source[close] === ')' ? { href: address, end: close + 1 } : undefined;
}

function skipBlanks(source: string, at: number): number {
  let end = at;
  while (end < source.length && (source[end] === ' ' || source[end] === '\t') && end - at < 100) {
    end += 1;
  }
  return end;
}

function endOfAngle(source: string, start: number): number | undefined {
  const limit = Math.min(source.length, start + LONGEST_ADDRESS + 2);
  for (let i = start + 1; i < limit; i += 1) {
    const c = source[i];
    if (c === '>') return i + 1;
    if (c === '<' || c === '\n') return undefined;
  }
  return undefined;
}

/** Up to a blank or the parenthesis that closes the link. */
function endOfBare(source: string, start: number): number | undefined {
  const limit = Math.min(source.length, start + LONGEST_ADDRESS + 1);
  let depth = 0;
  for (let i = start; i < limit; i += 1) {
    const c = source[i];
    if (c === ' ' || c === '\t' || c === '\n') return depth === 0 && i > start ? i : undefined;
    if (c === '(') {
      depth += 1;
      if (depth > DEEPEST_PARENTHESES) return undefined;
    } else if (c === ')') {
      if (depth === 0) return i > start ? i : undefined;
      depth -= 1;
    }
  }
  return undefined;
}

const TITLE_ENDS: Readonly<Record<string, string>> = { '"': '"', "'": "'", '(': ')' };

/** Where the title that may stand here ends; the same place where there is none. */
function endOfTitle(source: string, start: number): number {
  const end = TITLE_ENDS[source[start] ?? ''];
  if (end === undefined) return start;
  const limit = Math.min(source.length, start + LONGEST_TITLE);
  for (let i = start + 1; i < limit; i += 1) {
    if (source[i] === '\n') return start;
    if (source[i] === end) return i + 1;
  }
  return start;
}

const AUTOLINK = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2000})>/iy;

/** "<https://…>", shown as the address. */
export function autolinkAt(source: string, at: number): Found | undefined {
  AUTOLINK.lastIndex = at;
  const address = AUTOLINK.exec(source)?.[1];
  if (address === undefined || !isAddress(address)) return undefined;
  return { href: address, end: at + address.length + 2 };
}
