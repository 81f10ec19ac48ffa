// Whatever claim points and challenges a file holds (on nothing, on two things, on missing ids, in
// circles): it is analysed, drawn, reported and asked about, and nothing of it changes or crashes.
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { analyse } from '../../core/analyser/analyse.ts';
import { shippedProfile } from '../../core/analyser/profile.ts';
import { CaseDocument } from '../../core/commands/document.ts';
import { may } from '../../core/commands/execute.ts';
import { liftDefeat } from '../../core/commands/liftDefeat.ts';
import { recordDefeat } from '../../core/commands/recordDefeat.ts';
import { diagramSvg } from '../../core/draw/diagramSvg.ts';
import { writeCase } from '../../core/format/canonical.ts';
import { layoutDiagram } from '../../core/layout/layoutDiagram.ts';
import { claimPointLabel, claimPointsAt } from '../../core/model/claimPoints.ts';
import { seededIds } from '../../core/model/ids.ts';
import { CaseIndex } from '../../core/model/index.ts';
import { nameOf } from '../../core/model/lookup.ts';
import { buildReport } from '../../core/report/buildReport.ts';
import { moduleDiagram } from '../../core/select/moduleDiagram.ts';
import { editCase } from './editCases.ts';

const TODAY = '2026-06-01';
const RUNS = { numRuns: 120, seed: 20260601 };

test('any case is analysed, drawn and reported', () => {
  fc.assert(
    fc.property(editCase, fc.constantFrom('gsn-strict', 'review'), (c, name) => {
      const profile = shippedProfile(name);
      if (!profile) throw new Error(name);
      const before = writeCase(c);
      const index = new CaseIndex(c);
      const analysis = analyse(index, { profile, today: TODAY, frozen: false });
      expect(analysis.findings.filter(({ rule }) => rule === 'SYS-01')).toEqual([]);
      const diagram = moduleDiagram(index, 'main');
      expect(diagramSvg(diagram, layoutDiagram(diagram), { title: 'Any' })).toContain('<svg');
      const report = buildReport({ index, analysis, paper: 'a4', tool: 'test' });
      expect(report.content.length).toBeGreaterThan(0);
      for (const ids of claimPointsAt(index).values()) {
        for (const id of ids) expect(claimPointLabel(index, id)).not.toBe('');
      }
      for (const id of c.links.keys()) expect(nameOf(c, id)).not.toBe('');
      expect(writeCase(c)).toBe(before);
    }),
    RUNS,
  );
});

test('each claim point on nothing, on two things, or on something missing is told exactly once', () => {
  fc.assert(
    fc.property(editCase, (c) => {
      const profile = shippedProfile('gsn-strict');
      if (!profile) throw new Error('gsn-strict');
      const index = new CaseIndex(c);
      const { findings } = analyse(index, { profile, today: TODAY, frozen: false });
      for (const [id, { on }] of c.acps) {
        const named = Object.values(on);
        const there = named.filter((at) => c.nodes.has(at) || c.links.has(at));
        const told = (rule: string) =>
          findings.some((one) => one.rule === rule && one.ids[0] === id);
        if (named.length !== 1) expect(told('GSN-ACP-2')).toBe(true);
        if (there.length < named.length) expect(told('WF-07')).toBe(true);
        if (named.length === 1 && there.length === 0) expect(told('GSN-ACP-2')).toBe(false);
      }
    }),
    RUNS,
  );
});

test('a defeat that is recorded and lifted leaves the case as it was', () => {
  fc.assert(
    fc.property(editCase, fc.nat(30), (c, at) => {
      const ids = [...c.nodes.keys(), ...c.links.keys()];
      const id = ids[at % ids.length] ?? '';
      const document = new CaseDocument(c, {
        newId: seededIds('fresh'),
        today: () => TODAY,
        now: () => 0,
      });
      const why = 'It was withdrawn.';
      expect(document.execute(recordDefeat.call({ at: id, why, by: 'Ada' })).allowed).toBe(true);
      expect(document.execute(liftDefeat.call({ at: id })).allowed).toBe(true);
      expect(writeCase(document.case)).toBe(writeCase(c));
    }),
    RUNS,
  );
});

test('a quick fix about a claim point or a challenge is one that can be done', () => {
  fc.assert(
    fc.property(editCase, (c) => {
      const profile = shippedProfile('gsn-strict');
      if (!profile) throw new Error('no profile');
      const index = new CaseIndex(c);
      const { findings } = analyse(index, { profile, today: TODAY, frozen: false });
      const context = { index, tolerates: [], newId: seededIds('fix'), today: TODAY };
      for (const { rule, messageId, fix } of findings) {
        if (!fix || !/^GSN-(ACP|DIA)/.test(rule)) continue;
        expect([rule, messageId, may(fix, context)]).toMatchObject([
          rule,
          messageId,
          { allowed: true },
        ]);
      }
    }),
    { ...RUNS, numRuns: 400 },
  );
});
