// GSN-PAT-2: what is to be instantiated is marked, and the token stands in curly brackets. An away
// element says what its origin says, and is told there. No quick fix: a mark hides that support is missing,
// and without it a claim counts as it stands.
import { statementOf } from '../../model/statement.ts';
import { BRACKETS } from '../../patterns/findProblems.ts';
import { hasBrackets, tokensOf } from '../../patterns/tokens.ts';
import { isEarly } from '../ask/maturity.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'GSN-PAT-2',
  title: 'What is to be instantiated is marked so, and its tokens stand in curly brackets.',
  kind: 'structure',
  basis: ['GSN v3 Table 1:3-2'],
  why: 'The triangle says that a claim is not meant yet as it stands. A token without the triangle is read as a claim about a thing called so; a triangle without a token does not say what is to be filled in.',
  whenNotToUse: 'Where curly brackets are meant as such: write a backslash before them, or code.',
  cases: { early: 'the case is an outline or a draft' },
  messages: {
    unmarked: '{name:element} has {tokens} to fill in, but is not marked as to be instantiated.',
    noToken:
      '{name:element} is to be instantiated, but has no token in curly brackets that says what.',
    brackets: '{name:element}: {faults}.',
  },
  remedy:
    'Fill the token in, or mark the element; name in curly brackets what is to be filled in, or remove the mark. Write \\{ for a bracket that is meant as such.',
  examples: {
    good: [
      {
        name: 'a token and the mark',
        profile: 'gsn-strict',
        sketch: `
          G1 "{system} is contained" {uninstantiated: true}`,
      },
      {
        name: 'the token of the identifier, brackets in code, and an away element',
        profile: 'gsn-strict',
        sketch: `
          G1 "Managed" {identifier: 'G: {haz}', uninstantiated: true}
            G2 "The answer is \`{}\` and the set \\{x\\}"
              AG3 {origin: Sub.G3}
          module Sub
          G3 "{system} is contained" {uninstantiated: true, public: true}`,
      },
    ],
    bad: [
      {
        name: 'a token without the mark, and a mark without a token',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1 "{system} is contained in {where}"
            Sn1 "Quantitative evidence" {uninstantiated: true}`,
        expect: [
          { at: ['G1'], message: 'unmarked', severity: 'warning' },
          { at: ['Sn1'], message: 'noToken', severity: 'warning' },
        ],
      },
      {
        name: 'in a draft it is only told',
        sketch: `
          G1 "{System} causes no harm" <>`,
        expect: [{ at: ['G1'], message: 'unmarked', severity: 'info' }],
      },
      {
        name: 'brackets that do not pair up',
        profile: 'gsn-strict',
        sketch: `
          case {maturity: reviewed}
          G1 "{system is contained"
            G2 "The {a {b}} is safe"
              Sn2 "Report}"`,
        expect: [
          { at: ['G1'], message: 'brackets', severity: 'warning' },
          { at: ['G2'], message: 'brackets', severity: 'warning' },
          { at: ['Sn2'], message: 'brackets', severity: 'warning' },
        ],
      },
    ],
  },
  check({ case: c, index, today, report }) {
    const early = isEarly(c, today) ? { case: 'early' } : {};
    for (const entry of index.nodes.values()) {
      const { id, node } = entry;
      const statement = statementOf(index, entry);
      const isPlain = !hasBrackets(statement) && !hasBrackets(node.identifier);
      if (isPlain && !node.uninstantiated) continue;
      const texts = [statement, node.identifier].map(tokensOf);
      const tokens = [
        ...new Set(texts.flatMap((one) => one.tokens.map(({ name }) => `“${name}”`))),
      ];
      const faults = [...new Set(texts.flatMap((one) => one.faults))];
      const follows = 'origin' in node && node.text === undefined;
      if (faults.length > 0 && !follows) {
        const words = faults.map((fault) => BRACKETS[fault]).join('; ');
        const data = { element: id, faults: words };
        report({ at: [id], message: 'brackets', data, path: ['nodes', id, 'text'], ...early });
      } else if (node.uninstantiated && tokens.length === 0) {
        report({ at: [id], message: 'noToken', data: { element: id }, ...early });
      } else if (!node.uninstantiated && tokens.length > 0 && !follows) {
        report({ at: [id], message: 'unmarked', data: { element: id, tokens }, ...early });
      }
    }
  },
});
