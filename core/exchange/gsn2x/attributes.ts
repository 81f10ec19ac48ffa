// Where a case keeps what gsn2x says and this format has no name for: `attributes.gsn2x` holds it
// under gsn2x's own names, `attributes.gsn2xFile` of the module how the file was laid out.
import type { Attributes } from '../../model/case.ts';

export interface FileLayout {
  /** Ids of the nodes in the file's order. */
  readonly elements: readonly string[];
  /** Whether the file had a `module`, and that a name. */
  readonly module: 'named' | 'unnamed' | 'none';
  /** The file's path below the folder of all files, where there were several. */
  readonly file?: string;
}

/** What is kept under gsn2x's own names; empty where there is nothing, or something else. */
export function keptOf(attributes: Attributes | undefined): Readonly<Record<string, unknown>> {
  return isObject(attributes?.gsn2x) ? attributes.gsn2x : {};
}

/** Nothing where there is nothing to keep. */
export function keep(values: Record<string, unknown>): { attributes?: Attributes } {
  return Object.keys(values).length === 0 ? {} : { attributes: { gsn2x: values } };
}

/** How the file was laid out; people may have changed the attributes to anything. */
export function layoutOf(attributes: Attributes | undefined): Partial<FileLayout> {
  const layout = attributes?.gsn2xFile;
  if (!isObject(layout)) return {};
  const { elements, module, file } = layout;
  return {
    ...(Array.isArray(elements)
      ? { elements: elements.filter((id) => typeof id === 'string') }
      : {}),
    ...(module === 'named' || module === 'unnamed' || module === 'none' ? { module } : {}),
    ...(typeof file === 'string' ? { file } : {}),
  };
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
