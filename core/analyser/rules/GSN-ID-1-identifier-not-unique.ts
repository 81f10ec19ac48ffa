// GSN-ID-1: identifiers are unique within a module, ids within the case. Identifiers are compared
// as people read them: without blanks at the ends and what nobody sees, in one form (NFKC).
import { proposeIdentifier } from '../../commands/parts/numbering.ts';
import { perText } from '../../markdown/perText.ts';
import { TABLES } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { originOf } from '../../model/lookup.ts';
import { compareIdentifiers } from '../../model/order.ts';
import { hasTokens } from '../../patterns/tokens.ts';
import { remember } from '../../reasoning/structure.ts';
import { visible } from '../../reasoning/words.ts';
import { allIds } from '../ask/allIds.ts';
import { tableWord } from '../ask/references.ts';
import { templatesOf } from '../ask/templates.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-ID-1',
  title: 'An identifier names one element of its module, a name one module, an id one thing.',
  kind: 'structure',
  basis: [
    'GSN v3 1:2.1.2',
    'GSN v3 1:3.5.4',
    'GSN v3 1:4.2.2',
    'GSN v3 Table 1:4-1',
    'GSN v3 2:5.2.6',
  ],
  why: 'Reviews, sign-offs and reports speak of elements by their identifiers. Where two share one, a comment or an approval can be read as meant for the other.',
  whenNotToUse:
    'Never. The same identifier in two modules is fine, and so is an away element that repeats an identifier of its host: it shows its module.',
  messages: {
    identifier: '{count} elements of module {module} have the identifier "{identifier}".',
    blank: 'The identifier of {count} elements of module {module} cannot be seen: it is blank.',
    id: 'The id "{id}" is used {count} times: as {tables}.',
    module:
      '{count} modules are called "{identifier}": an element that shows this name may mean any of them.',
  },
  remedy:
    'Renumber all but one of the elements, or give all but one of the records another id, and of the modules another name.',
  examples: {
    good: [
      {
        name: 'the same identifier in two modules',
        sketch: `
          G1
            AG1 {origin: Sub.G1}
          module Sub
          G1 {public: true}`,
      },
      {
        name: 'away elements show the module that they come from: G2 of Sub and of Other beside a G2 here',
        sketch: `
          G1
            G2 <>
            AG2 {identifier: G2, origin: Sub.G2}
            AG3 {identifier: G2, origin: Other.G2}
          module Sub
          G2 {public: true}
          module Other
          G2 {public: true}`,
      },
      {
        name: 'an identifier with a token names an element of its template',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2 "{hazard} is managed" {id: first, identifier: 'G: {short code}', uninstantiated: true}
                Sn2 "Test of {hazard}" {uninstantiated: true}
            S3
              G4 "{threat} is managed" {id: second, identifier: 'G: {short code}', uninstantiated: true}
                Sn4 "Test of {threat}" {uninstantiated: true}
          instantiations I1 {template: S1, tables: [{rows: [{values: {hazard: theft, short code: t}}]}]}
          instantiations I2 {template: S3, tables: [{rows: [{values: {threat: misuse, short code: m}}]}]}`,
      },
      {
        name: 'one element with two parents',
        sketch: `
          G1
            G2
              G4 <>
            G3
              G4`,
      },
    ],
    bad: [
      {
        name: 'two goals called G2',
        profile: 'gsn-strict',
        sketch: `
          G1
            G2 "Misuse is controlled" {id: first}
            G2 "Theft is prevented" {id: second}`,
        expect: [{ at: ['G2', 'G2'], message: 'identifier', severity: 'error' }],
      },
      {
        name: 'one goal of another module, repeated by two elements instead of one with two parents',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
            S1
              AG3 {identifier: G2, origin: Sub.G2}
          module Sub
          G2 {public: true}`,
        expect: [{ at: ['Main/G2', 'Main/G2'], message: 'identifier', severity: 'error' }],
      },
      {
        name: 'twice within one template, and without data',
        profile: 'gsn-strict',
        sketch: `
          G1
            S1
              G2 "{hazard} is managed" {id: first, identifier: 'G: {short code}', uninstantiated: true}
              G3 "{hazard} is known" {id: second, identifier: 'G: {short code}', uninstantiated: true}
            G4 "{short name} is managed" {id: third, identifier: 'G: {short name}', uninstantiated: true}
            G5 "{short name} is known" {id: fourth, identifier: 'G: {short name}', uninstantiated: true}
          instantiations I1 {template: S1, tables: [{rows: [{values: {hazard: theft, short code: t}}]}]}`,
        expect: [
          { at: ['G: {short code}', 'G: {short code}'], message: 'identifier', severity: 'error' },
          { at: ['G: {short name}', 'G: {short name}'], message: 'identifier', severity: 'error' },
        ],
      },
      {
        name: 'they differ only in a blank that nobody sees',
        sketch: `
          G1
            G2 {id: first}
            G3 {id: second, identifier: 'G2 '}`,
        expect: [{ at: ['G2', 'G2 '], message: 'identifier' }],
      },
      {
        name: 'they differ in a zero-width space; one is nothing but blanks',
        sketch: `
          G1
            G2 {id: first}
            G3 {id: second, identifier: "G2\\u200b"}
            G4 {id: third, identifier: ' '}`,
        expect: [
          { at: [' '], message: 'blank', severity: 'error' },
          { at: ['G2', 'G2\u200b'], message: 'identifier' },
        ],
      },
      {
        name: 'two modules of one name: the away goal shows a module, but not which',
        profile: 'gsn-strict',
        sketch: `
          G1
            AG2 {identifier: G2, origin: Sub.G2}
            AG3 {identifier: G3, origin: Other.G3}
          module Sub
          G2 {public: true}
          module Other {name: 'Sub '}
          G3 {public: true}`,
        expect: [{ at: ['Sub ', 'Sub'], message: 'module', severity: 'error' }],
      },
      {
        name: 'one id for an evidence record and a criterion, and for a goal and a pathway',
        sketch: `
          G1
            Sn1 -> X-1
          evidence X-1 {title: cyber range}
          criteria X-1 {metric: success rate}
          pathways G1 {name: exfiltration}`,
        expect: [
          { at: ['G1'], message: 'id', severity: 'error' },
          { at: ['X-1'], message: 'id', severity: 'error' },
        ],
      },
    ],
  },
  check({ case: c, index, report }) {
    for (const ids of namedAlike(index)) {
      const first = c.nodes.get(ids[0] ?? '');
      if (!first) continue;
      const identifier = readable(first.identifier);
      const module = c.modules.get(first.module)?.name ?? first.module;
      const at = ids.sort(compareIdentifiers);
      const message = identifier === '' ? 'blank' : 'identifier';
      const fix = renumbering(index, at, message === 'blank' ? 1 : 2);
      report({ at, message, data: { count: at.length, module, identifier }, ...fix });
    }
    const modules = new Map<string, string[]>();
    for (const [id, { name }] of c.modules) {
      const shown = readable(name);
      modules.set(shown, [...(modules.get(shown) ?? []), id]);
    }
    for (const [identifier, at] of modules) {
      if (at.length < 2) continue;
      report({ at: at.sort(), message: 'module', data: { count: at.length, identifier } });
    }
    for (const id of allIds(index).twice) {
      const words = TABLES.filter((table) => c[table].has(id)).map(tableWord);
      report({ at: [id], message: 'id', data: { id, count: words.length, tables: words } });
    }
  },
});

/** Ids of elements that a reader cannot tell apart, and of each that has no identifier to be read. */
function namedAlike(index: CaseIndex): readonly string[][] {
  const firsts = new Map<string, Map<string, string>>();
  const alike = new Map<string, string[]>();
  for (const entry of index.nodes.values()) {
    const { id, node } = entry;
    const shown = readable(node.identifier);
    // A blank is a fault whatever it repeats.
    const name = shown === '' ? '' : qualified(index, entry, shown);
    const byName = remember(firsts, node.module, () => new Map<string, string>());
    const first = byName.get(name);
    if (first !== undefined) remember(alike, first, () => [first]).push(id);
    else {
      byName.set(name, id);
      if (name === '') alike.set(id, [id]);
    }
  }
  return [...alike.values()];
}

/** Renumbers the last, where that leaves none of the fault; the choice among more is the author's. */
function renumbering(index: CaseIndex, at: readonly string[], most: number) {
  const id = at.at(-1) ?? '';
  const node = index.nodes.get(id)?.node;
  // An away element bears the identifier of what it repeats (GSN 1:4.2).
  if (!node || at.length !== most || 'origin' in node) return {};
  const identifier = proposeIdentifier(index, node.module, node.kind);
  const label = `Renumber one to ${identifier}`;
  return { fix: { command: 'setIdentifier', args: { node: id, identifier }, label } };
}

/**
 * An away element shows the module of its origin beside its identifier (GSN 1:4.2), which names the
 * origin. One with another identifier than its origin is left to GSN-MOD-1. What is to be instantiated
 * in an identifier is unique within its template (1:3.5.4); what the data makes of it is GSN-TPL-3's.
 */
function qualified(index: CaseIndex, entry: NodeEntry, shown: string): string {
  const qualifier = qualifierOf(index, entry);
  // No identifier is read with a blank at its end, so that no other element has this name; the length
  // keeps the parts apart, whatever is in them.
  return qualifier === '' ? shown : `${shown.length} ${shown}${qualifier} `;
}

function qualifierOf(index: CaseIndex, entry: NodeEntry): string {
  const { id, node } = entry;
  if ('origin' in node) return `origin ${originOf(index, entry)?.id ?? node.origin}`;
  if (!hasTokens(node.identifier)) return '';
  const template = templatesOf(index).find(({ ids }) => ids.has(id));
  return template ? `template ${template.id}` : '';
}

function readable(identifier: string): string {
  return PLAIN.test(identifier) ? identifier : withoutUnseen(identifier);
}

/** ASCII that begins and ends with what is seen: shown as it is. */
const PLAIN = /^[!-~](?:[ -~]*[!-~])?$/;

const withoutUnseen = perText((identifier) => visible(identifier.normalize('NFKC')).trim());
