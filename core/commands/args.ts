// The arguments of a command as data: which there are, of what form. Wrong ones get a sentence.

export interface ArgType<T> {
  /** Completes "must be …". */
  readonly expects: string;
  readonly fits: (value: unknown) => value is T;
  readonly optional?: boolean;
}

interface OptionalArg<T> extends ArgType<T> {
  readonly optional: true;
}

export type ArgShape = Readonly<Record<string, ArgType<unknown>>>;

type OptionalKeys<S extends ArgShape> = {
  [K in keyof S]: S[K] extends OptionalArg<unknown> ? K : never;
}[keyof S];

type ValueOf<A> = A extends ArgType<infer T> ? T : never;

/** The arguments that a shape describes. */
export type ArgsOf<S extends ArgShape> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: ValueOf<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: ValueOf<S[K]> | undefined };

/** Fields of a record by name; null, '', [] and {} ask to remove the field. */
export type Fields = Readonly<Record<string, unknown>>;

const isString = (value: unknown): value is string => typeof value === 'string';

export const text: ArgType<string> = { expects: 'a text', fits: isString };

export const id: ArgType<string> = {
  expects: 'an id',
  fits: (value): value is string => isString(value) && value !== '',
};

export const ids: ArgType<readonly string[]> = {
  expects: 'a list of ids',
  fits: (value): value is readonly string[] => Array.isArray(value) && value.every(isString),
};

export const flag: ArgType<boolean> = {
  expects: 'true or false',
  fits: (value): value is boolean => typeof value === 'boolean',
};

export const fields: ArgType<Fields> = {
  expects: 'fields by name',
  fits: isPlainObject,
};

export const count: ArgType<number> = {
  expects: 'a whole number from 1',
  fits: (value): value is number => Number.isInteger(value) && (value as number) >= 1,
};

/** One of a few words. */
export function oneOf<T extends string>(words: readonly T[]): ArgType<T> {
  return {
    expects: `one of ${words.join(', ')}`,
    fits: (value): value is T => (words as readonly unknown[]).includes(value),
  };
}

/** The same, and it may be left out. */
export function optional<T>(type: ArgType<T>): OptionalArg<T> {
  return { ...type, optional: true };
}

/** What is wrong with the arguments, as a sentence; undefined when they fit. */
export function wrongArgs(command: string, shape: ArgShape, args: unknown): string | undefined {
  if (!isPlainObject(args)) return `The command ${command} needs arguments by name.`;
  for (const name of Object.keys(args)) {
    if (!Object.hasOwn(shape, name)) return `The command ${command} has no argument "${name}".`;
  }
  for (const [name, type] of Object.entries(shape)) {
    const value = Object.hasOwn(args, name) ? args[name] : undefined;
    if (value === undefined && type.optional) continue;
    if (!type.fits(value)) return `"${name}" of the command ${command} must be ${type.expects}.`;
  }
  return undefined;
}

/** An object with names and values: no array, no class instance. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
