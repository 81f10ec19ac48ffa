// A case as a document. The report's code is loaded only here: its PDF library is large.
import { dayOf, openAndAnalyse, openProfile, PROFILE_OPTION, TODAY_OPTION } from '../cases.ts';
import type { Arguments, Command } from '../command.ts';
import { writeFile } from '../files.ts';
import { ORGANISATION_OPTION, organisationOf, tellProblems } from '../organisation.ts';
import { toolOf } from '../tool.ts';
import { shown, Unusable } from '../unusable.ts';
import type { World } from '../world.ts';

const AUDIENCES = ['eu', 'sb53', 'reviewer', 'executive'];

export const report: Command = {
  name: 'report',
  usage:
    'report FILE -o OUT.pdf [--paper a4|letter] [--profile NAME|FILE] [--organisation DIR] [--today YYYY-MM-DD]',
  about:
    'Writes a case as a PDF: status, diagrams, argument, registers, findings. Blockers do not change the exit status.',
  options: {
    out: { type: 'string', short: 'o', value: 'OUT.pdf', about: 'The PDF to write.' },
    paper: { type: 'string', choices: ['a4', 'letter'], about: 'The paper (default a4).' },
    as: { type: 'string', choices: AUDIENCES, about: 'Comes in a later release.' },
    profile: PROFILE_OPTION,
    organisation: ORGANISATION_OPTION,
    today: TODAY_OPTION,
  },
  files: { least: 1, most: 1 },
  run: runReport,
};

async function runReport(args: Arguments, world: World): Promise<number> {
  const [file = ''] = args.files;
  const out = args.one('out');
  if (out === undefined) throw new Unusable('report needs -o OUT.pdf, the file to write.');
  if (args.has('as')) throw new Unusable('--as comes in a later release; leave it out.');
  if (!/\.pdf$/i.test(out)) {
    throw new Unusable(`${out}: only PDF in this release; name the output OUT.pdf.`);
  }
  const name = args.one('profile');
  const organisation = await organisationOf(args, world);
  const analysis = await openAndAnalyse(world, file, {
    profile: name === undefined ? undefined : await openProfile(world, name, organisation),
    organisation,
    today: dayOf(args.one('today')),
  });
  tellProblems(world, organisation);
  const tool = await toolOf(world);
  const { makeReport, unprintedSentence } = await import('../makeReport.ts');
  const pdf = await makeReport({
    index: analysis.index,
    analysis,
    paper: args.one('paper') === 'letter' ? 'letter' : 'a4',
    tool: `${tool.name} ${tool.version}`,
  });
  await writeFile(world, out, pdf, { inputs: args.files });
  const sentence = unprintedSentence(analysis.index.case);
  if (sentence !== undefined) world.stderr.write(`warrant: ${shown(file)}: ${sentence}\n`);
  return 0;
}
