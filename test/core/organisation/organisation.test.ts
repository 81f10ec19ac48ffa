// An organisation's folder: what can be used of it is there, what cannot is told, and never more.
import { expect, test } from '@jest/globals';
import { writeCase } from '../../../core/format/canonical.ts';
import {
  type OrganisationFile,
  type OrganisationPart,
  readOrganisation,
} from '../../../core/organisation/organisation.ts';
import { shippedPolicies } from '../../../core/policies/shippedPolicies.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

const file = (
  part: OrganisationPart,
  name: string,
  content: string | object,
): OrganisationFile => ({
  part,
  name: `${part}/${name}`,
  bytes: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});
const profile = (id: string, parent: string) => ({
  formatVersion: 1,
  id,
  title: id,
  family: 'ai',
  extends: parent,
  rules: {},
});

test('profiles that extend each other in any order, templates and policies', () => {
  const [policy] = shippedPolicies();
  const read = readOrganisation([
    file('profiles', 'a.profile.json', profile('acme-release', 'acme')),
    file('profiles', 'b.profile.json', profile('acme', 'release-gate')),
    file('templates', 'base.case.json', writeCase(sketch('G1 "Safe"'))),
    file('policies', 'acme.policy.json', policy ?? {}),
  ]);
  expect(read.problems).toEqual([]);
  expect(read.profiles.find('acme-release')?.shippedBase).toBe('release-gate');
  expect(read.profiles.profiles.map(({ id }) => id).slice(-2)).toEqual(['acme', 'acme-release']);
  expect(read.templates.map(({ id, pattern }) => [id, pattern])).toEqual([['base', false]]);
  expect(read.policies).toEqual([policy]);
});

test('each file that cannot be used is told by name, and the others are there', () => {
  const read = readOrganisation([
    file('profiles', 'a.profile.json', profile('good', 'review')),
    file('profiles', 'b.profile.json', '{'),
    file('profiles', 'c.profile.json', profile('lost', 'nobody')),
    file('templates', 'x.case.json', '{}'),
    file('policies', 'x.policy.json', 'no'),
  ]);
  expect(read.profiles.find('good')).toBeDefined();
  expect(read.profiles.find('lost')).toBeUndefined();
  expect(read.problems.map(({ name }) => name).sort()).toEqual([
    'policies/x.policy.json',
    'profiles/b.profile.json',
    'profiles/c.profile.json',
    'templates/x.case.json',
  ]);
  for (const { message } of read.problems) expect(message).toMatch(/[.?]$/);
});
