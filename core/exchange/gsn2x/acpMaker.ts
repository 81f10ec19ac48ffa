// Assurance claim points (GSN 1:5) of gsn2x elements: `acp: {NAME: reference or list}`. The element
// itself, one relation, or all support of a goal have a meaning in GSN; anything else is kept as it is.
import type { AssuranceClaimPoint } from '../../model/case.ts';
import type { IdSource } from '../../model/ids.ts';
import { isObject } from './attributes.ts';
import type { LinkMaker } from './linkMaker.ts';
import type { Place } from './places.ts';
import type { Element } from './readElement.ts';

const MAX_NAME = 200;

export class AcpMaker {
  readonly acps: Record<string, AssuranceClaimPoint> = {};
  readonly losses: string[] = [];

  constructor(
    private readonly links: LinkMaker,
    private readonly newId: IdSource,
  ) {}

  /** Makes the element's points; what remains of its `acp`, or undefined. */
  make(place: Place, element: Element): unknown {
    const { acp } = element.kept;
    if (acp === undefined) return undefined;
    if (!isObject(acp)) {
      this.losses.push(`${place.identifier}: acp names no points; kept as an attribute.`);
      return acp;
    }
    if (Object.keys(acp).length === 0) return acp;
    const rest: [string, unknown][] = [];
    // By name, so that a file that was written back gives the same case.
    for (const [name, value] of Object.entries(acp).sort(([a], [b]) => (a < b ? -1 : 1))) {
      const on = name === '' || name.length > MAX_NAME ? undefined : this.on(place, element, value);
      if (on) this.acps[this.newId()] = { on, name };
      else rest.push([name, value]);
    }
    if (rest.length === 0) return undefined;
    const names = rest.map(([name]) => name).join(', ');
    this.losses.push(
      `${place.identifier}: acp ${names} is neither on the element, nor on one of its relations, nor on all support of a goal; kept as an attribute.`,
    );
    return Object.fromEntries(rest);
  }

  private on(
    place: Place,
    { references }: Element,
    value: unknown,
  ): AssuranceClaimPoint['on'] | undefined {
    const names = Array.isArray(value) ? value : [value];
    const [first] = names;
    if (!names.every((name) => typeof name === 'string') || first === undefined) return undefined;
    if (names.length === 1) {
      if (first === place.identifier) return { node: place.id };
      const link = this.links.find(place, first, ['supportedBy', 'inContextOf']);
      return link === undefined ? undefined : { link };
    }
    const support = new Set(references.supportedBy);
    const all = new Set(names).size === support.size && names.every((name) => support.has(name));
    return all && place.kind === 'goal' ? { inference: place.id } : undefined;
  }
}
