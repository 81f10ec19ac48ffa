// One module's diagram, or that of all modules, as SVG, with the stamp that no drawing of an inadequate
// case goes without.
import type { Analysis } from '../core/analyser/analyse.ts';
import { diagramSvg } from '../core/draw/diagramSvg.ts';
import { layoutDiagram } from '../core/layout/layoutDiagram.ts';
import type { CaseIndex } from '../core/model/index.ts';
import { stampText } from '../core/report/stamp.ts';
import { architecture } from '../core/select/architecture.ts';
import { moduleDiagram } from '../core/select/moduleDiagram.ts';

/** The modules and what joins them, each contained one beside its container (GSN 1:4.4). */
export function architectureSvg(index: CaseIndex, analysis: Analysis): string {
  const { case: c } = index;
  const diagram = architecture(index, { opened: new Set(c.modules.keys()) });
  const caption = captionOf(analysis);
  return diagramSvg(diagram, layoutDiagram(diagram), {
    title: `${c.meta.title}: architecture`,
    ...(caption === undefined ? {} : { caption }),
  });
}

/** The whole module, nothing collapsed. The GSN profiles have no stamp (REP-01). */
export function moduleSvg(index: CaseIndex, moduleId: string, analysis: Analysis): string {
  const { case: c } = index;
  const { name = moduleId, brief } = c.modules.get(moduleId) ?? {};
  const diagram = moduleDiagram(index, moduleId);
  const caption = captionOf(analysis);
  return diagramSvg(diagram, layoutDiagram(diagram), {
    title: c.modules.size > 1 ? `${c.meta.title}: ${name}` : c.meta.title,
    ...(brief === undefined ? {} : { description: brief }),
    ...(caption === undefined ? {} : { caption }),
  });
}

function captionOf(analysis: Analysis): string | undefined {
  return analysis.profile.family === 'gsn' ? undefined : stampText(analysis);
}
