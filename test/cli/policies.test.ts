// `warrant policies`: the published frameworks as they are in templates/policies, and an organisation's.
import { afterAll, expect, test } from '@jest/globals';
import anthropic from '../../templates/policies/anthropic-rsp.policy.json';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { run, write } = program;

const IDS = [
  'anthropic-rsp',
  'openai-preparedness',
  'deepmind-fsf',
  'eu-gpai-code',
  'metr-common-elements',
  'own',
];

test('a line for each: its name, whose it is, its versions', () => {
  const { status, stdout } = run(['policies']);
  expect(status).toBe(0);
  const lines = stdout.trim().split('\n');
  expect(lines.map((line) => line.split(':')[0])).toEqual(IDS);
  const versions = anthropic.versions.map(({ version }) => version).join(', ');
  const head = `anthropic-rsp: Responsible Scaling Policy (Anthropic), versions ${versions}.`;
  expect(lines[0]?.startsWith(head)).toBe(true);
  const markdown = run(['policies', '--format', 'markdown']).stdout;
  expect(markdown.match(/^- [a-z-]+: /gm)).toHaveLength(IDS.length);
});

test('one whole: every fact that is recorded, and how sure it is', () => {
  const { stdout } = run(['policies', '--policy', 'anthropic-rsp']);
  for (const { version, levels } of anthropic.versions) {
    expect(stdout).toContain(`\nVersion ${version} [`);
    for (const { name } of levels) expect(stdout).toContain(`\n  Level ${name} [`);
  }
  // Of version 1.0, as the file has it: the thresholds of ASL-4 were not defined, and the text was read.
  expect(stdout).toMatch(/\n {2}Level ASL-4 \[verified\]\n {4}.*: Undefined \[verified\]\n/);
  expect(stdout).toMatch(/\n {2}verified: verified in the source text\n/);
  const markdown = run(['policies', '--policy', 'anthropic-rsp', '--format', 'markdown']).stdout;
  expect(markdown).toContain('\n- **Level ASL-4 \\[verified\\]**\n');
});

test('JSON has the facts as the files have them', () => {
  const { stdout } = run(['policies', '--policy', 'anthropic-rsp', '--format', 'json']);
  const { tool, policies } = JSON.parse(stdout);
  expect(tool.name).toBe('warrant');
  expect(policies).toEqual([anthropic]);
  expect(JSON.parse(run(['policies', '--format', 'json']).stdout).policies).toHaveLength(6);
});

test('an organisation’s own stand beside them; its words are words, not Markdown', () => {
  const versions = [
    {
      version: '7',
      notes: `<b>${'long '.repeat(200)}end</b>`,
      clauses: [{ text: 'one' }, { text: 'two', modality: 'will' }],
      levels: [{ name: 'Level 2', criteria: [{ name: 'solve rate', value: 0.2 }] }],
    },
  ];
  const acme = { formatVersion: 1, id: 'acme', title: 'Acme policy', versions };
  write('org/policies/acme.policy.json', JSON.stringify(acme));
  const own = ['policies', '--organisation', 'org'];
  expect(run(own).stdout).toContain('\nacme: Acme policy, version 7.\n');
  const { stdout } = run([...own, '--policy', 'acme']);
  expect(stdout).toMatch(/^Acme policy\n\nVersion 7\n/);
  expect(stdout).toMatch(/\n {2}\S[^\n]*: text: one\n {2}[^\n]*: text: two, modality: will\n/);
  // Called so once, and its criterion below it.
  expect(stdout).toMatch(/\n {2}Level 2\n {4}Criterion solve rate\n {6}[^\n]+: 0\.2\n/);
  const { stdout: page } = run([...own, '--policy', 'acme', '--format', 'markdown']);
  expect(page).toContain('end&lt;/b&gt;');
});

test('a call that is none', () => {
  expect(run(['policies', '--policy', 'anthropic-rps'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'warrant: there is no policy "anthropic-rps"; did you mean "anthropic-rsp"?\n',
  });
});
