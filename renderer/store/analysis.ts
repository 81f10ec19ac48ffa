// The analyser's worker as the window sees it: kept in step with the document, started again when it
// dies. What it says about an older version is shown as being checked, never as current.

import type { Profile } from '../../core/analyser/profile.ts';
import type { ArtefactCheck } from '../../core/artefacts/types.ts';
import type { CaseDocument, Change } from '../../core/commands/document.ts';
import { NO_HEALTH } from '../../core/select/health.ts';
import type { FromAnalyser, ToAnalyser } from '../workers/analyseMessages.ts';
import { HeardAnswers } from './heardAnswers.ts';
import type { Checked } from './state.ts';

/** A worker, or what stands for one in a test. */
export interface AnalyserPort {
  postMessage(message: ToAnalyser): void;
  terminate(): void;
  listen(heard: (message: FromAnalyser) => void, stopped: () => void): void;
}

export const NOTHING_CHECKED: Checked = {
  status: 'checking',
  version: -1,
  findings: [],
  summary: { blocker: 0, error: 0, warning: 0, info: 0, waived: 0 },
  health: NO_HEALTH,
  byId: new Map(),
  today: '',
  frozen: false,
  profile: '',
  weakened: [],
};

interface Options {
  readonly document: CaseDocument;
  readonly start: () => AnalyserPort;
  readonly today: () => string;
  readonly show: (change: (before: Checked) => Checked) => void;
}

/** Restarts without an answer between them before the analyser is given up. */
const MOST_RESTARTS = 2;

export interface Analysing {
  /** To be called now and then: on another day other evidence is out of date, though nobody edited. */
  checkDay(): void;
  /** The profiles at hand beside those of the program, in the place of those told before. */
  tellProfiles(profiles: readonly Profile[]): void;
  /** What was found of the artefacts' files, in the place of what was told before. */
  tellArtefacts(checks: readonly ArtefactCheck[]): void;
}

/** Keeps an analyser in step with the document for as long as the window lives. */
export function keepAnalysing({ document, start, today, show }: Options): Analysing {
  let restarts = 0;
  let artefacts: readonly ArtefactCheck[] = [];
  let profiles: readonly Profile[] = [];
  let round = 0;
  let day = today();
  /** The worker has no case: the next edit gives it one. */
  let lost = false;
  let answers = new HeardAnswers();
  let worker = startWorker();

  document.subscribe(({ cause, patches, version }: Change) => {
    day = today();
    // Of another case nothing is known; of an edited one, what was known before.
    show((before) => (cause === 'replace' ? NOTHING_CHECKED : { ...before, status: 'checking' }));
    if (cause === 'replace') {
      artefacts = [];
      round = 0;
    }
    if (cause === 'replace' || lost) open();
    else worker.postMessage({ kind: 'change', patches, version, clock: day });
  });
  open();

  return {
    checkDay() {
      if (day === today() || lost) return;
      day = today();
      show((before) => ({ ...before, status: 'checking' }));
      worker.postMessage({ kind: 'change', patches: [], version: document.version, clock: day });
    },
    tellProfiles(known) {
      profiles = known;
      show((before) => ({ ...before, status: 'checking' }));
      if (lost) open();
      else postProfiles();
    },
    tellArtefacts(checks) {
      artefacts = checks;
      round += 1;
      show((before) => ({ ...before, status: 'checking' }));
      if (lost) open();
      else postArtefacts();
    },
  };

  function postProfiles(): void {
    worker.postMessage({ kind: 'profiles', profiles, version: document.version, clock: day });
  }

  function postArtefacts(): void {
    const { version } = document;
    worker.postMessage({ kind: 'artefacts', checks: artefacts, round, version, clock: day });
  }

  function open(): void {
    lost = false;
    day = today();
    const { case: c, version } = document;
    if (profiles.length > 0) postProfiles();
    worker.postMessage({ kind: 'open', case: c, version, clock: day });
    if (round > 0) postArtefacts();
  }

  function startWorker(): AnalyserPort {
    const fresh = start();
    answers = new HeardAnswers();
    // What one says that was given up is about nothing.
    fresh.listen(
      (message) => fresh === worker && hear(message),
      () => fresh === worker && restart('its worker stopped'),
    );
    return fresh;
  }

  function hear(message: FromAnalyser): void {
    if (message.kind === 'failed') {
      restart(message.message);
      return;
    }
    const answer = answers.hear(message);
    if (answer === 'lost') {
      worker.postMessage({ kind: 'tellAll', version: document.version, clock: day });
      return;
    }
    if (!answer) return;
    restarts = 0;
    // An edit, or files that were read, overtook it: another answer is on its way.
    if (answer.version !== document.version || (answer.round ?? 0) !== round) return;
    const { version, findings, byId, summary, health, frozen, profile, weakened = [] } = answer;
    const about = { version, summary, health, today: answer.today, frozen, profile, weakened };
    const checked: Checked = { status: 'current', findings, byId, ...about };
    show(() => checked);
  }

  function restart(problem: string): void {
    worker.terminate();
    restarts += 1;
    worker = startWorker();
    lost = restarts > MOST_RESTARTS;
    if (!lost) open();
    else show((before) => ({ ...before, status: 'failed', problem }));
  }
}
