// The commands by name. Each is loaded when it is called, so that `check` starts without the rest.
import type { Command } from './command.ts';

export interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

export const COMMANDS: Readonly<Record<string, Entry>> = {
  check: {
    summary: 'analyse cases; exit status 1 where something is wrong with them',
    load: async () => (await import('./commands/check.ts')).check,
  },
  diff: {
    summary: 'what two cases say differently, and what follows from it',
    load: async () => (await import('./commands/diff.ts')).diff,
  },
  report: {
    summary: 'write a case as a PDF',
    load: async () => (await import('./commands/report.ts')).report,
  },
  export: {
    summary: 'write a case as SVG, gsn2x or CSV',
    load: async () => (await import('./commands/export.ts')).exportCommand,
  },
  import: {
    summary: "make a case of another tool's files, or of evaluation logs",
    load: async () => (await import('./commands/import.ts')).importCommand,
  },
  evidence: {
    summary: 'add evaluation logs to a case as evidence',
    load: async () => (await import('./commands/evidence.ts')).evidence,
  },
  new: {
    summary: 'make a case from a template',
    load: async () => (await import('./commands/new.ts')).newCommand,
  },
  templates: {
    summary: 'list the templates',
    load: async () => (await import('./commands/templates.ts')).templates,
  },
  rules: {
    summary: 'list the rules of the analyser and how severe a profile makes them',
    load: async () => (await import('./commands/rules.ts')).rules,
  },
  policies: {
    summary: 'list the published safety frameworks, and show what is recorded of one',
    load: async () => (await import('./commands/policies.ts')).policies,
  },
  seeds: {
    summary: 'list what was demanded of this program, and what embodies each demand',
    load: async () => (await import('./commands/seeds.ts')).seeds,
  },
  stats: {
    summary: 'count what a case holds',
    load: async () => (await import('./commands/stats.ts')).stats,
  },
  fmt: {
    summary: 'put a case into canonical form, and migrate an older one',
    load: async () => (await import('./commands/fmt.ts')).fmt,
  },
};

/** Commands of the product that this release does not have. */
export const LATER: readonly string[] = ['extract', 'pack', 'merge', 'git-setup'];
