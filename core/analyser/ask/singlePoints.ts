// What falls when one thing fails: for each element under the lines of defence, the shared things
// whose failure alone takes its support away. One pass upwards over sets of bits. A failure that
// merely lowers a cap on strength is not followed; the stress test does that.
import type { CaseIndex, LinkEntry, NodeEntry } from '../../model/index.ts';
import { eachSuccessor, flood } from '../../reasoning/graph.ts';
import { LINES, type Line, remember } from '../../reasoning/structure.ts';
import type { Reasoning } from '../../reasoning/types.ts';
import { labelsOf, type Thing, type Things } from './sharedThings.ts';
import { structureOf, supportCycles, supportGraph } from './structure.ts';

/** Numbers of things; undefined: does not stand anyway. */
type Bits = Uint32Array | undefined;

export class SinglePoints {
  private readonly index: CaseIndex;
  private readonly reasoning: Reasoning;
  private readonly things: Things;
  private readonly words: number;
  private readonly found: Bits[] = [];
  private readonly ofReferents = new Map<readonly NodeEntry[], Bits>();

  constructor(index: CaseIndex, reasoning: Reasoning, things: Things) {
    this.index = index;
    this.reasoning = reasoning;
    this.things = things;
    this.words = Math.ceil(things.list.length / 32);
    const structure = structureOf(index);
    const graph = supportGraph(index);
    const lines = [...index.case.pathways.keys()].flatMap((pathway) =>
      LINES.flatMap((line) => structure.lineGoals(pathway, line)),
    );
    const strategies = [...index.case.pathways.keys()].flatMap((pathway) =>
      structure.pathwayStrategies(pathway),
    );
    const tops = [...lines, ...strategies].map(({ id }) => structure.number(id));
    const under = flood(graph.size, tops, (node, visit) => eachSuccessor(graph, node, visit));
    for (const node of supportCycles(index).order) {
      const entry = under[node] === 1 ? structure.entry(node) : undefined;
      if (entry) this.found[node] = this.fallsWith(entry);
    }
  }

  /** The things whose failure takes this line of the pathway down; none where it does not stand. */
  ofLine(pathway: string, line: Line): readonly Thing[] {
    return this.thingsOf(this.lineBits(pathway, line));
  }

  /** The things whose failure leaves the pathway insufficient; none where it is so already. */
  ofSufficiency(pathway: string): readonly Thing[] {
    return this.thingsOf(this.twoLines(pathway));
  }

  private thingsOf(bits: Bits): Thing[] {
    return bits ? this.things.list.filter((_, i) => ((bits[i >> 5] ?? 0) >>> (i & 31)) & 1) : [];
  }

  private fallsWith(entry: NodeEntry): Bits {
    const { status } = this.reasoning.support(entry.id);
    if (status !== 'supported' && status !== 'contested') return undefined;
    const structure = structureOf(this.index);
    const own = this.any(
      structure
        .assumptionsOf(entry)
        .map((a) => this.bitsOf([{ kind: 'assumption', name: structure.assumptionId(a) }])),
    );
    const { node } = entry;
    if (node.kind === 'solution') return this.any([own, this.ofCitations(node.cites ?? [])]);
    const below = structure.supportLinks(entry).filter((link) => this.counts(link));
    const children = below.map(({ to }) => to && this.of(to));
    if (node.kind === 'strategy' && node.combinator === 'twoLines') {
      return this.any([own, this.twoLines(node.pathway ?? '')]);
    }
    if (node.kind === 'strategy' && node.combinator === 'any') {
      return this.any([own, this.moreThan(children, 0)]);
    }
    if (node.kind === 'strategy' && node.combinator === 'atLeast') {
      return this.any([own, this.moreThan(children, (node.n ?? 0) - 1)]);
    }
    const referents = structure.referents(entry);
    if (referents.length === 0) return this.any([own, ...children]);
    // One and the same list for all references to a module.
    const shared = remember(this.ofReferents, referents, () =>
      this.any(referents.map((one) => this.of(one))),
    );
    return this.any([own, ...children, shared]);
  }

  private of(entry: NodeEntry): Bits {
    return this.found[structureOf(this.index).number(entry.id)];
  }

  private counts({ link, challengedBy }: LinkEntry): boolean {
    const effects = challengedBy.map(({ id }) => this.reasoning.challengeEffect(id));
    return link.defeated === undefined && !effects.includes('defeats');
  }

  /** A solution stands while one record that it cites does. */
  private ofCitations(cites: readonly string[]): Bits {
    const { evidence, mitigations } = this.index.case;
    const standing: Bits[] = [];
    const add = (id: string, via: readonly Thing[]) => {
      const criterion = evidence.get(id)?.criterion;
      const approved = criterion === undefined || this.reasoning.criterionApproved(criterion).yes;
      if (!approved || !this.reasoning.usable(id).yes) return;
      const labels = labelsOf(this.index.case, id);
      standing.push(this.bitsOf([{ kind: 'evidence', name: id }, ...labels, ...via]));
    };
    for (const id of cites) {
      if (evidence.has(id)) add(id, []);
      for (const by of mitigations.get(id)?.evaluatedBy ?? []) {
        if (evidence.has(by)) add(by, [{ kind: 'mitigation', name: id }]);
      }
    }
    return this.moreThan(standing, 0);
  }

  private lineBits(pathway: string, line: Line): Bits {
    const goals = structureOf(this.index).lineGoals(pathway, line);
    const sets = goals.map((goal) => this.of(goal));
    return sets.length > 0 && sets.every((set) => set) ? this.any(sets) : undefined;
  }

  /** One strong line: what takes it; two: what takes both; two moderate ones: what takes either. */
  private twoLines(pathway: string): Bits {
    const answer = this.reasoning.sufficiency(pathway);
    if (!answer.sufficient && !answer.contestedOnly) return undefined;
    const control = this.lineBits(pathway, 'control');
    const propensity = this.lineBits(pathway, 'propensity');
    const strong = [
      ...(answer.controlStrength === 3 ? [control] : []),
      ...(answer.propensityStrength === 3 ? [propensity] : []),
    ];
    return strong.length > 0 ? this.moreThan(strong, 0) : this.any([control, propensity]);
  }

  private bitsOf(things: readonly Thing[]): Uint32Array {
    const bits = new Uint32Array(this.words);
    for (const thing of things) {
      const i = this.things.number(thing);
      if (i !== undefined) bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
    }
    return bits;
  }

  /** In any of the sets that stand. */
  private any(sets: readonly Bits[]): Uint32Array {
    const bits = new Uint32Array(this.words);
    for (const set of sets) {
      if (set) for (let w = 0; w < this.words; w += 1) bits[w] = (bits[w] ?? 0) | (set[w] ?? 0);
    }
    return bits;
  }

  /** Things whose failure leaves no more than `spare` of the sets standing. */
  private moreThan(sets: readonly Bits[], spare: number): Bits {
    const standing = sets.filter((set) => set !== undefined);
    if (standing.length === 0) return undefined;
    if (spare === 0) {
      const bits = new Uint32Array(this.words).fill(0xffffffff);
      for (const set of standing) {
        for (let w = 0; w < this.words; w += 1) bits[w] = (bits[w] ?? 0) & (set[w] ?? 0);
      }
      return bits;
    }
    const counts = new Int32Array(this.things.list.length);
    for (const set of standing) {
      for (let i = 0; i < counts.length; i += 1) {
        counts[i] = (counts[i] ?? 0) + (((set[i >> 5] ?? 0) >>> (i & 31)) & 1);
      }
    }
    const bits = new Uint32Array(this.words);
    counts.forEach((count, i) => {
      const falls = standing.length - count <= spare;
      if (falls && count > 0) bits[i >> 5] = (bits[i >> 5] ?? 0) | (1 << (i & 31));
    });
    return bits;
  }
}
