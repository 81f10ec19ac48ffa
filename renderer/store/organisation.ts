// The organisation's own profiles, patterns and policies in the window. A page is not told of folders
// that it may read again, so a copy of the files is kept with the settings, and taken anew by choosing
// the folder again. The files are untrusted: core/organisation says what of them can be used.
import { MAX_PROFILE_BYTES } from '../../core/analyser/readProfile.ts';
import { MAX_CASE_BYTES } from '../../core/format/limits.ts';
import type { Host } from '../../core/host.ts';
import {
  MOST_FILES,
  NO_ORGANISATION,
  ORGANISATION_PARTS,
  type OrganisationFile,
  type OrganisationPart,
  readOrganisation,
} from '../../core/organisation/organisation.ts';
import { MAX_POLICY_BYTES } from '../../core/policies/readPolicy.ts';
import type { Editor } from './editor.ts';
import { ownProfiles } from './profiles.ts';

export const ORGANISATION_FILE = 'organisation.json';

const MOST_BYTES: Readonly<Record<OrganisationPart, number>> = {
  profiles: MAX_PROFILE_BYTES,
  templates: MAX_CASE_BYTES,
  policies: MAX_POLICY_BYTES,
};
/** Of all files together: the copy is read whenever a window opens. */
const MOST_TOGETHER = 32 * 1024 * 1024;

/** Where the copy comes from. */
export interface OrganisationSource {
  readonly folder: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

interface Kept extends OrganisationSource {
  readonly files: readonly {
    readonly part: OrganisationPart;
    readonly name: string;
    readonly text: string;
  }[];
}

/** A file of the chosen folder, by its path from that folder's name on. */
export type ChosenFile = Pick<File, 'webkitRelativePath' | 'size' | 'text'>;

/** What was kept, where the host has it; a sentence where it cannot be read. */
export async function loadOrganisation(editor: Editor): Promise<void> {
  const read = await editor.host.settings.read(ORGANISATION_FILE);
  if (!read.ok) {
    editor.notify('failed', `Your organisation's folder could not be read (${read.message}).`);
    return;
  }
  if (read.value === undefined) return;
  const kept = keptIn(read.value);
  if (kept) use(editor, kept);
  else {
    const why = 'What was kept of your organisation’s folder could not be understood';
    editor.notify('failed', `${why}. Choose the folder again in the settings.`);
  }
}

/** Takes the files of a chosen folder; a sentence where there is nothing to take. */
export async function takeOrganisation(
  editor: Editor,
  chosen: readonly ChosenFile[],
): Promise<string | undefined> {
  const folder = chosen[0]?.webkitRelativePath.split('/')[0] ?? '';
  const found = chosen.flatMap((file) => placed(file));
  const refusal = tooMuch(found, folder);
  if (refusal !== undefined) return refusal;
  const files = await Promise.all(
    found.map(async ({ part, name, file }) => ({ part, name, text: await file.text() })),
  );
  const kept = { folder, on: editor.host.today(), files };
  use(editor, kept);
  return keep(editor.host, kept);
}

/** Goes back to what the program brings. */
export async function forgetOrganisation(editor: Editor): Promise<string | undefined> {
  const gone = await editor.host.settings.remove(ORGANISATION_FILE);
  editor.store.setState({ organisation: NO_ORGANISATION, organisationFrom: undefined });
  editor.tellProfiles([]);
  return gone.ok ? undefined : gone.message;
}

async function keep({ settings }: Host, kept: Kept): Promise<string | undefined> {
  const done = await settings.write(
    ORGANISATION_FILE,
    JSON.stringify({ formatVersion: 1, ...kept }),
  );
  return done.ok ? undefined : `It holds for this window only: ${done.message}`;
}

function use(editor: Editor, { folder, on, files }: Kept): void {
  const encoder = new TextEncoder();
  const read = files.map(({ text, ...file }): OrganisationFile => {
    return { ...file, bytes: encoder.encode(text) };
  });
  editor.store.setState({ organisation: readOrganisation(read), organisationFrom: { folder, on } });
  editor.tellProfiles(ownProfiles(editor));
}

interface Placed {
  readonly part: OrganisationPart;
  readonly name: string;
  readonly file: ChosenFile;
}

/** `acme/profiles/release.profile.json`; what lies elsewhere is none of it. */
function placed(file: ChosenFile): Placed[] {
  const [, part = '', name = '', ...deeper] = file.webkitRelativePath.split('/');
  if (!isPart(part) || deeper.length > 0) return [];
  const ending = ORGANISATION_PARTS[part];
  if (!name.endsWith(ending) || name === ending) return [];
  return [{ part, name: `${part}/${name}`, file }];
}

function isPart(name: string): name is OrganisationPart {
  return Object.hasOwn(ORGANISATION_PARTS, name);
}

function tooMuch(found: readonly Placed[], folder: string): string | undefined {
  if (found.length === 0) {
    const wanted = Object.entries(ORGANISATION_PARTS).map(([part, end]) => `${part}/*${end}`);
    return `${folder || 'The folder'} has no ${wanted.join(', ')}. Choose the folder that has them.`;
  }
  for (const part of Object.keys(ORGANISATION_PARTS) as OrganisationPart[]) {
    const own = found.filter((one) => one.part === part);
    if (own.length > MOST_FILES) {
      return `${folder}/${part} has ${own.length} files, and at most ${MOST_FILES} are read. Take some away.`;
    }
    const large = own.find(({ file }) => file.size > MOST_BYTES[part]);
    if (large) return `${large.name} is too large to be read. Take it out of the folder.`;
  }
  const bytes = found.reduce((sum, { file }) => sum + file.size, 0);
  if (bytes <= MOST_TOGETHER) return undefined;
  return `${folder} holds more than 32 MB of such files. Take some away.`;
}

/** The copy in a text; undefined where it is none. */
function keptIn(text: string): Kept | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { formatVersion, folder, on, files } = (value ?? {}) as Partial<Kept> & {
    formatVersion?: unknown;
  };
  if (formatVersion !== 1 || typeof folder !== 'string' || typeof on !== 'string') return undefined;
  const fits = (one: Kept['files'][number] | null) =>
    typeof one?.name === 'string' && typeof one.text === 'string' && isPart(one.part);
  return Array.isArray(files) && files.every(fits) ? { folder, on, files } : undefined;
}
