// WF-07: whatever the case names is in the case, and is of the kind that is meant. Duplicate ids are
// GSN-ID-1's, the ends of challenges WF-11's, away elements in a circle WF-03's, and the module that an
// away element shows GSN-MOD-1's.
import type { AwayElement, Case, ModuleReference } from '../../model/case.ts';
import type { CaseIndex, NodeEntry } from '../../model/index.ts';
import { kindName, withArticle } from '../../model/kinds.ts';
import { nameOf, originOf } from '../../model/lookup.ts';
import { brokenReferences, wantedWord } from '../ask/brokenReferences.ts';
import { misnamedLines } from '../ask/lineOf.ts';
import { defineRule, type RuleContext } from '../rule.ts';

export default defineRule({
  id: 'WF-07',
  title: 'What the case names is there, and is what it is taken for.',
  kind: 'structure',
  basis: ['GSN v3 1:4.2', 'GSN v3 Table 1:4-1', 'GSN v3 1:4.6'],
  why: 'A deleted claim, a renamed record or a module that moved on leaves a name behind. The argument still reads as if the thing were there, and nothing that was known about it counts any more.',
  whenNotToUse: 'Never.',
  messages: {
    missing:
      '{owner} names "{target}" as its {field}, but the case has no such thing; {wanted} is meant.',
    kind: '{owner} names "{target}" as its {field}, which is {instead}; {wanted} is meant.',
    line: '{owner} names {name:target} as its {field} line, but the line of defence of {name:target} is {said}.',
    origin: '{owner} is {kind}, but its origin {name:target} is {instead}.',
    version:
      '{owner} is pinned to version "{pinned}" of module {module}, which is at version "{version}".',
    unversioned:
      '{owner} is pinned to version "{pinned}" of module {module}, whose version is missing.',
    profile:
      'The head of the case names the profile "{target}", which is not known here; it is analysed by "{used}".',
  },
  remedy:
    'Restore what was deleted, name what is meant, or remove the reference. For a pinned version: read what changed, then pin the new one.',
  examples: {
    good: [
      {
        name: 'evidence, criterion, people and an away goal, all there',
        sketch: `
          case {systemUnderTest: SV-1, authors: [p-1]}
          G1 {about: [SV-1]}
            AG2 {origin: Sub.G2, originModule: Sub, pinnedVersion: '3'}
            Sn1 -> E-1 M-1
          module Sub {version: '3'}
          G2 {public: true}
          systemVersions SV-1 {name: Model 5}
          evidence E-1 {title: cyber range, criterion: K-1, systemVersion: SV-1}
          criteria K-1 {metric: success rate}
          mitigations M-1 {text: monitor, evaluatedBy: [E-1]}
          people p-1 {name: A. Author}`,
      },
      {
        name: 'a sign-off of the whole case, an away element of an away element',
        sketch: `
          G1
            AG2 {origin: A.AG3}
          module A
          AG3 {origin: B.G3}
          module B
          G3 {public: true}
          signOffs s-1 {subject: sketch, person: p-1}
          people p-1 {name: R. Reviewer}`,
      },
      {
        name: 'the target of a challenge is left to WF-11',
        sketch: `
          G1
          G9
          link challenges G9 -> G77`,
      },
    ],
    bad: [
      {
        name: 'a profile that nobody here has',
        sketch: `
          case {profile: acme-frontier}
          G1 "The model is safe to deploy"`,
        expect: [{ at: [], message: 'profile', severity: 'error' }],
      },
      {
        name: 'a supporter was deleted, its link was not',
        profile: 'gsn-strict',
        sketch: `
          G1
          link supportedBy G1 -> G99`,
        expect: [{ at: ['G1->G99'], message: 'missing', severity: 'error' }],
      },
      {
        name: 'a citation, a criterion, a version and a gatekeeper that nobody recorded',
        sketch: `
          case {systemUnderTest: SV-9, decision: {rightToStop: p-9}}
          G1
            Sn1 -> E-1 E-99
          evidence E-1 {title: run, criterion: K-9}`,
        expect: [
          { at: [], message: 'missing', severity: 'error' },
          { at: [], message: 'missing' },
          { at: ['E-1'], message: 'missing' },
          { at: ['Sn1'], message: 'missing' },
        ],
      },
      {
        name: 'a name that exists, but is another thing: it resolves to nothing',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: K-1}
              G2 <>
            Sn1 -> K-1
          criteria K-1 {metric: success rate}
          pathways P-1 {name: theft, control: S1}`,
        expect: [
          { at: ['P-1'], message: 'kind' },
          { at: ['S1'], message: 'kind' },
          { at: ['Sn1'], message: 'kind' },
        ],
      },
      {
        name: 'a vote of nobody, and a mitigation of a challenge that was deleted',
        sketch: `
          G1
            ! G9 challenge {status: mitigated, mitigatedBy: [G44]}
          approvals a-1 {subject: G1, eligible: [p-1], votes: [{person: p-1, vote: for}]}`,
        expect: [
          { at: ['a-1'], message: 'missing' },
          { at: ['a-1'], message: 'missing' },
          { at: ['G9->G1'], message: 'missing' },
        ],
      },
      {
        name: 'an away goal of a strategy',
        profile: 'gsn-strict',
        sketch: `
          G1
            AG2 {origin: Sub.S2}
          module Sub
          G2 {public: true}
            S2 <>`,
        expect: [{ at: ['Main/AG2'], message: 'origin', severity: 'error' }],
      },
      {
        name: 'pinned to a version that the module has left, or never had',
        sketch: `
          G1
            AG2 {origin: Sub.G2, pinnedVersion: '2'}
            M3 {target: Sub2, pinnedVersion: '1'}
            M4 {target: Gone}
          module Sub {version: '3'}
          G2 {public: true}
          module Sub2
          G3 {public: true}`,
        expect: [
          { at: ['Main/AG2'], message: 'version', severity: 'error' },
          { at: ['Main/M3'], message: 'unversioned' },
          { at: ['Main/M4'], message: 'missing' },
        ],
      },
      {
        name: 'a claim about something else, taken for a line of defence',
        sketch: `
          G1
            S1 {combinator: twoLines, pathway: P-1}
              G2 "It could not" <> {lineOfDefence: control}
              G3 "It would not" <> {lineOfDefence: propensity}
          G7 "The search was thorough" <> {lineOfDefence: neither}
          pathways P-1 {name: theft, control: G7, propensity: G3}`,
        expect: [{ at: ['P-1', 'G7'], message: 'line', severity: 'error' }],
      },
      {
        name: 'a contract that is no contract, and a module in one that is missing',
        sketch: `
          G1
            Con3 {target: Sub}
          module Sub {parent: Gone}
          G3 {public: true}`,
        expect: [
          { at: ['Main/Con3'], message: 'kind' },
          { at: ['Sub'], message: 'missing' },
        ],
      },
    ],
  },
  check(context) {
    const { case: c, index, profile, report } = context;
    const asked = c.meta.profile;
    if (asked !== undefined && !profile.isKnown(asked)) {
      const data = { target: asked, used: profile.title };
      report({ at: [], message: 'profile', data, path: ['meta', 'profile'], key: asked });
    }
    for (const { table, owner, path, field, target, wanted, instead } of brokenReferences(index)) {
      // Where the origin is there GSN-MOD-1 tells the wrong module; where it is not, that is the fault.
      if (path[0] === 'originModule') continue;
      const named = owner === '' ? 'The head of the case' : nameOf(c, owner);
      report({
        at: owner === '' ? [] : [owner],
        message: instead === undefined ? 'missing' : 'kind',
        data: {
          owner: named,
          target,
          field,
          wanted: wantedWord(wanted),
          instead: withArticle(instead ?? ''),
        },
        path: owner === '' ? ['meta', ...path] : [table, owner, ...path],
        key: `${field} ${target}`,
        ...(table === 'modules' && path[0] === 'parent' ? outermost(c, owner) : {}),
      });
    }
    if (!c.modules.has(c.main)) {
      const data = { owner: 'The case', target: c.main, field: 'main', wanted: 'a module' };
      report({ at: [], message: 'missing', data, path: ['main'], key: `main ${c.main}` });
    }
    for (const { pathway, line, goal, said } of misnamedLines(index)) {
      const data = { owner: nameOf(c, pathway), target: goal, field: line, said };
      report({ at: [pathway, goal], message: 'line', data, path: ['pathways', pathway, line] });
    }
    for (const entry of index.nodes.values()) {
      const { node } = entry;
      if ('origin' in node) checkAway(entry, node, index, context);
      else if ('target' in node) checkModule(entry, node, c, context);
    }
  },
});

/** A parent that is missing contains nothing: without it the module stays where it is drawn. */
function outermost(c: Case, module: string) {
  const label = `Remove the missing parent of ${nameOf(c, module)}`;
  return {
    fix: { command: 'setModuleFields', args: { module, fields: { parent: null } }, label },
  };
}

function checkAway(entry: NodeEntry, node: AwayElement, index: CaseIndex, { report }: RuleContext) {
  const at = [entry.id];
  const c = index.case;
  const owner = nameOf(c, entry.id);
  const next = index.nodes.get(node.origin);
  if (!next) return;
  const origin = originOf(index, entry);
  // A chain that ends in nothing is told where it ends; one that runs in a circle is WF-03's.
  if (!origin) return;
  const meant = `away${origin.node.kind.charAt(0).toUpperCase()}${origin.node.kind.slice(1)}`;
  const data = { owner, target: node.origin };
  if (meant !== node.kind) {
    const kind = withArticle(kindName(node.kind));
    const instead = withArticle(kindName(origin.node.kind));
    report({ at, message: 'origin', data: { ...data, kind, instead } });
  }
  checkPin(entry.id, node.pinnedVersion, next.node.module, c, report);
}

function checkModule(entry: NodeEntry, node: ModuleReference, c: Case, { report }: RuleContext) {
  const target = c.modules.get(node.target);
  if (!target) return;
  const contract = target.contract === true;
  if (contract !== (node.kind === 'contractReference')) {
    report({
      at: [entry.id],
      message: 'kind',
      data: {
        owner: nameOf(c, entry.id),
        target: target.name,
        field: 'target',
        wanted: contract ? 'a module that is no contract' : 'a contract module',
        instead: contract ? 'a contract module' : 'a module and no contract',
      },
      key: 'contract',
    });
  }
  checkPin(entry.id, node.pinnedVersion, node.target, c, report);
}

function checkPin(
  id: string,
  pinned: string | undefined,
  moduleId: string,
  c: Case,
  report: RuleContext['report'],
) {
  const module = c.modules.get(moduleId);
  if (pinned === undefined || !module || module.version === pinned) return;
  const data = { owner: nameOf(c, id), pinned, module: module.name };
  if (module.version === undefined) report({ at: [id], message: 'unversioned', data });
  else report({ at: [id], message: 'version', data: { ...data, version: module.version } });
}
