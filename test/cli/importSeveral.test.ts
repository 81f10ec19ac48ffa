// `import` of several files as a user runs it: which files are opened, in what order, and which are not
// (product.md, "Names of other files": only inside the folder of the file that names them, links
// resolved first).
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../../scripts/root.mjs';
import { openProgram } from './program.ts';

const program = openProgram();
afterAll(program.remove);
const { write } = program;
const upstream = join(root, 'test/fixtures/gsn2x-upstream');
let count = 0;
let at = '';

// Each test in a folder of its own below that of the program.
beforeEach(() => {
  count += 1;
  at = `t${count}`;
  mkdirSync(join(program.folder, at));
});

const run = (...args: string[]) => program.run(args);
const put = (file: string, text: string) => write(`${at}/${file}`, text);
const IMPORTED = { status: 0, stdout: '', stderr: '' };

function modulesOf(file: string): string[] {
  const { modules, main } = JSON.parse(program.read(file));
  const names = Object.entries(modules).map(([id, module]) => {
    return `${(module as { name: string }).name}${id === main ? ' (main)' : ''}`;
  });
  return names.sort();
}

test('gsn2x’s modular example: one call, every used file; out again as it was', () => {
  cpSync(join(upstream, 'examples/modular'), join(program.folder, at), { recursive: true });
  const out = `${at}/o.case.json`;
  expect(run('import', `${at}/index.gsn.yaml`, '-o', out)).toEqual(IMPORTED);
  expect(modulesOf(out)).toEqual(['Main (main)', 'Sub1', 'Sub3']);
  // Named in the call as well, they are the same case.
  const all = ['index', 'sub1', 'sub3'].map((name) => `${at}/${name}.gsn.yaml`);
  expect(run('import', ...all, '-o', `${at}/all.case.json`)).toEqual(IMPORTED);
  expect(program.read(`${at}/all.case.json`)).toBe(program.read(out));
  expect(run('check', out).status).toBe(0);
  expect(run('export', out, '--to', 'gsn2x', '-o', `${at}/out`)).toEqual(IMPORTED);
  for (const name of ['index', 'sub1', 'sub3']) {
    const before = parse(program.read(`${at}/${name}.gsn.yaml`));
    const after = parse(program.read(`${at}/out/${name}.gsn.yaml`));
    expect(after).toEqual(before);
    expect(Object.keys(after)).toEqual(Object.keys(before));
  }
  expect(run('import', `${at}/out/index.gsn.yaml`, '-o', `${at}/again.case.json`)).toEqual(
    IMPORTED,
  );
});

test('template and instance, in two files of the call', () => {
  const files = ['template', 'instance'].map((name) =>
    join(upstream, `examples/template/${name}.gsn.yaml`),
  );
  expect(run('import', ...files, '-o', `${at}/o.case.json`)).toEqual(IMPORTED);
  expect(modulesOf(`${at}/o.case.json`)).toEqual(['instance', 'template (main)']);
});

const OUTSIDE =
  /^warrant: a\.yaml: uses ".+", which is outside the folder of that file and is not opened; give it in the call\.$/;

describe('what is not opened is told, and the rest is read', () => {
  const uses = (...names: string[]) =>
    `module: {name: A, uses: ${JSON.stringify(names)}}\nG1: {undeveloped: true}`;
  const told = (...files: string[]) => {
    const paths = files.map((file) => `${at}/${file}`);
    const { status, stderr } = run('import', ...paths, '-o', `${at}/o.case.json`);
    expect(status).toBe(0);
    return stderr;
  };

  test('a file that is not there', () => {
    put('a.yaml', uses('none.yaml'));
    expect(told('a.yaml')).toBe('warrant: a.yaml: uses "none.yaml", which is not there.\n');
  });

  test('a file above the folder, by an absolute name, or through a link', () => {
    const secret = join(program.folder, at, 'secret.yaml');
    put('secret.yaml', 'G9: {text: secret}');
    put('in/a.yaml', uses('../secret.yaml', secret, 'link.yaml', 'folder/secret.yaml', 'ok.yaml'));
    put('in/ok.yaml', 'G2: {undeveloped: true}');
    symlinkSync('../secret.yaml', join(program.folder, at, 'in/link.yaml'));
    symlinkSync('..', join(program.folder, at, 'in/folder'));
    const lines = told('in/a.yaml').trim().split('\n');
    expect(lines).toHaveLength(4);
    for (const line of lines) {
      expect(line).toMatch(OUTSIDE);
    }
    expect(program.read(`${at}/o.case.json`)).not.toContain('"text": "secret"');
    expect(modulesOf(`${at}/o.case.json`)).toEqual(['A (main)', 'ok']);
    // In the call it is read.
    put('in/a.yaml', uses('ok.yaml'));
    expect(told('in/a.yaml', 'secret.yaml')).toBe('');
    expect(modulesOf(`${at}/o.case.json`)).toEqual(['A (main)', 'ok', 'secret']);
  });

  test('a link within the folder is followed, and what it names is looked for where it lies', () => {
    put('a.yaml', uses('link.yaml'));
    put('sub/b.yaml', 'module: {name: B, uses: [c.yaml]}\nG2: {undeveloped: true}');
    put('sub/c.yaml', 'module: {name: C}\nG3: {undeveloped: true}');
    symlinkSync('sub/b.yaml', join(program.folder, at, 'link.yaml'));
    expect(told('a.yaml')).toBe('');
    expect(modulesOf(`${at}/o.case.json`)).toEqual(['A (main)', 'B', 'C']);
  });

  test('a folder, a device, a name that is none', () => {
    put(
      'a.yaml',
      uses('.', '/dev/zero', 'a\u0000b', 'x'.repeat(5000), 'https://example.org/a.yaml'),
    );
    const lines = told('a.yaml').trim().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toBe('warrant: a.yaml: uses ".", which is no file.');
    expect(lines[1]).toMatch(OUTSIDE);
    expect(lines[4]).toMatch(/is not there\.$/);
  });

  test('a circle, oneself, and a file that two use', () => {
    put('a.yaml', 'module: {name: A, uses: [b.yaml, c.yaml]}\nG1: {supportedBy: [G2, G3]}');
    put('b.yaml', 'module: {name: B, uses: [c.yaml]}\nG2: {undeveloped: true}');
    put('c.yaml', 'module: {name: C}\nG3: {undeveloped: true}');
    expect(told('a.yaml')).toBe('');
    put('c.yaml', 'module: {name: C, uses: [b.yaml]}\nG3: {undeveloped: true}');
    expect(told('a.yaml')).toBe(
      'warrant: The files use each other in a circle: b.yaml -> c.yaml -> b.yaml.\n',
    );
    put('c.yaml', 'module: {name: C, uses: [c.yaml]}\nG3: {undeveloped: true}');
    expect(told('a.yaml')).toBe(
      'warrant: The files use each other in a circle: c.yaml -> c.yaml.\n',
    );
    expect(modulesOf(`${at}/o.case.json`)).toEqual(['A (main)', 'B', 'C']);
  });

  test('a used file that is no text', () => {
    put('a.yaml', uses('b.yaml'));
    write(`${at}/b.yaml`, new Uint8Array([0xff, 0xfe, 0x00]));
    expect(told('a.yaml')).toMatch(/^warrant: t\d+\/b\.yaml: [^\n]+\n$/);
    expect(modulesOf(`${at}/o.case.json`)).toEqual(['A (main)']);
  });

  test('a file that is given twice', () => {
    put('a.yaml', uses());
    expect(told('a.yaml', './a.yaml')).toBe('warrant: a.yaml: given twice; read once.\n');
    expect(modulesOf(`${at}/o.case.json`)).toEqual(['A (main)']);
  });
});

describe('unusable: one line, nothing written', () => {
  const refused = (...files: string[]) => {
    const { status, stderr } = run('import', ...files, '-o', `${at}/o.case.json`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^warrant: [^\n]*\n$/);
    expect(() => program.read(`${at}/o.case.json`)).toThrow();
    return stderr;
  };

  test('gsn2x’s circle: no file has elements, and the circle is named', () => {
    expect(refused(join(upstream, 'tests/circle1.yaml'))).toBe(
      'warrant: None of the files has elements at its top level; add one, such as G1. The files use each other in a circle: circle1.yaml -> circle2.yaml -> circle3.yaml -> circle1.yaml.\n',
    );
  });

  test('a module without elements whose used file is missing', () => {
    expect(refused(join(upstream, 'tests/issue472.yaml'))).toMatch(
      /no elements at the top level; add one, such as G1\. issue472\.yaml: uses "issue472_2\.yaml", which is not there\.$/m,
    );
  });

  test('a used file that is no YAML, named', () => {
    put('a.yaml', 'module: {name: A, uses: [b.yaml]}\nG1: {}');
    put('b.yaml', 'G2: [');
    expect(refused(`${at}/a.yaml`)).toMatch(/^warrant: b\.yaml: It is no YAML .* at line 1/);
  });

  test('more than a thousand files, each using the next', () => {
    for (let i = 0; i <= 1000; i += 1) {
      put(`f${i}.yaml`, `module: {name: M${i}, uses: [f${i + 1}.yaml]}\nG${i}: {}`);
    }
    expect(refused(`${at}/f0.yaml`)).toBe(
      'warrant: More than 1000 files; import fewer at a time.\n',
    );
  });

  test('more names than anybody writes', () => {
    const names = Array.from({ length: 10_001 }, (_, i) => `${i}.yaml`);
    put('a.yaml', `module: {name: A, uses: [${names.join(', ')}]}\nG1: {}`);
    expect(refused(`${at}/a.yaml`)).toBe(
      'warrant: The files use more than 10000 others; import fewer at a time.\n',
    );
  });

  test('the output would overwrite a used file', () => {
    put('a.yaml', 'module: {name: A, uses: [b.yaml]}\nG1: {}');
    put('b.yaml', 'G2: {}');
    const { status, stderr } = run('import', `${at}/a.yaml`, '-o', `${at}/b.yaml`);
    expect([status, program.read(`${at}/b.yaml`)]).toEqual([2, 'G2: {}']);
    expect(stderr).toMatch(/the output would overwrite the input/);
  });

  test('the files of an export would overwrite the case', () => {
    put('a.yaml', 'module: {name: A}\nG1: {}');
    put('sub/case.yaml', 'module: {name: B}\nG2: {}');
    const files = [`${at}/a.yaml`, `${at}/sub/case.yaml`];
    expect(run('import', ...files, '-o', `${at}/out/sub/case.yaml`).status).toBe(2);
    mkdirSync(dirname(join(program.folder, at, 'out/sub/case.yaml')), { recursive: true });
    expect(run('import', ...files, '-o', `${at}/out/sub/case.yaml`).status).toBe(0);
    const text = program.read(`${at}/out/sub/case.yaml`);
    const { status } = run('export', `${at}/out/sub/case.yaml`, '--to', 'gsn2x', '-o', `${at}/out`);
    expect([status, program.read(`${at}/out/sub/case.yaml`)]).toEqual([2, text]);
  });
});
