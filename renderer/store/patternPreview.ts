// What inserting a pattern would make, without making it: the drawing of the new elements, and what the
// analyser says of them.
import { analyse, asOf } from '../../core/analyser/analyse.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import { IMPORT_PROFILE, shippedProfile } from '../../core/analyser/profile.ts';
import { profileFor } from '../../core/analyser/profileLibrary.ts';
import type { Call } from '../../core/commands/command.ts';
import type { Diagram, DiagramLayout } from '../../core/layout/diagram.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { type Case, TABLES } from '../../core/model/case.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { moduleDiagram } from '../../core/select/moduleDiagram.ts';
import type { Editor } from './editor.ts';
import { finderOf, ownProfiles } from './profiles.ts';

export interface PatternPreview {
  readonly case: Case;
  readonly index: CaseIndex;
  readonly diagram: Diagram;
  readonly layout: DiagramLayout;
  /** Ids of everything that is new. */
  readonly made: ReadonlySet<string>;
}

/** Larger results are not drawn: nobody could read them in a dialog. */
const MOST_DRAWN = 400;
/** Larger cases are checked for structure only while the dialog is open. */
const MOST_CHECKED = 2_000;

/** The preview, or why the pattern cannot be inserted. */
export function previewOf({ document }: Editor, call: Call): PatternPreview | string {
  const done = document.preview(call);
  if (!done.allowed) return done.message;
  const before = document.case;
  const made = new Set(
    TABLES.flatMap((table) => [...done.case[table].keys()].filter((id) => !before[table].has(id))),
  );
  const index = new CaseIndex(done.case);
  const first = done.made.find((id) => index.nodes.has(id));
  const module = index.nodes.get(first ?? '')?.node.module ?? done.case.main;
  const whole = made.has(module) ? undefined : first;
  const nodes = [...made].filter((id) => index.nodes.has(id));
  const diagram: Diagram =
    nodes.length > MOST_DRAWN
      ? { nodes: [], links: [] }
      : onlyMade(moduleDiagram(index, module, { root: whole }), made);
  return { case: done.case, index, diagram, layout: layoutDiagram(diagram), made };
}

function onlyMade({ nodes, links }: Diagram, made: ReadonlySet<string>): Diagram {
  return {
    nodes: nodes.filter(({ id }) => made.has(id)),
    links: links.filter(({ id }) => made.has(id)),
  };
}

/** What the case's profile would say of the new elements and records, worst first. */
export function findingsOf(
  editor: Editor,
  { case: c, index, made }: PatternPreview,
): readonly Finding[] {
  const small = c.nodes.size <= MOST_CHECKED;
  const own = profileFor(c, finderOf(editor)).profile;
  const profile = small ? own : (shippedProfile(IMPORT_PROFILE) ?? own);
  const profiles = ownProfiles(editor).map(({ id }) => id);
  const { findings } = analyse(index, {
    profile,
    profiles,
    ...asOf(c, undefined, editor.host.today()),
  });
  return findings.filter(({ ids }) => ids.some((one) => made.has(one)));
}
