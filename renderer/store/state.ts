// What the window knows besides the case: file, selection, what is open, what was found. The case
// itself lives in the CaseDocument; `version` says when to look at it again.
import type { Summary } from '../../core/analyser/analyse.ts';
import type { Weakened } from '../../core/analyser/departures.ts';
import type { Finding } from '../../core/analyser/finding.ts';
import type { Severity } from '../../core/analyser/rule.ts';
import type { EditableTable } from '../../core/commands/parts/tables.ts';
import type { CaseHandle } from '../../core/host.ts';
import type { HostFile } from '../../core/hostFiles.ts';
import type { Organisation } from '../../core/organisation/organisation.ts';
import type { Health } from '../../core/select/health.ts';
import type { Verified } from './artefacts.ts';
import type { Centre } from './centre.ts';
import type { SinceSaved } from './changes.ts';
import type { FindingsById } from './findingsById.ts';
import type { Mode, Review } from './mode.ts';
import type { OrganisationSource } from './organisation.ts';
import type { LeftTab, ProblemFilter, Searching } from './panels.ts';
import type { Scene } from './scene.ts';
import type { Settings } from './settings.ts';

export interface Selection {
  readonly kind: 'node' | 'link';
  readonly id: string;
}

/** A record or a module that the inspector shows while no element is selected. */
export interface RecordPlace {
  readonly table: EditableTable | 'modules';
  readonly id: string;
}

/** A field that is to get the focus; `count` makes each request a new one. */
export interface FieldRequest {
  /** JSON pointer into the case file: `/nodes/G1/text`. */
  readonly path: string;
  readonly count: number;
}

/** The file that the case came from; none for a new case and for examples. */
export interface FileState {
  readonly name: string;
  readonly handle?: CaseHandle;
  /** Of the bytes last read or written. */
  readonly digest?: string;
}

/** What the analyser said, and whether that is still about the case as it is. */
export interface Checked {
  readonly status: 'checking' | 'current' | 'failed';
  /** The document's version that the findings are about. */
  readonly version: number;
  readonly findings: readonly Finding[];
  readonly summary: Summary;
  readonly health: Health;
  /** By every id that a finding names. */
  readonly byId: FindingsById;
  readonly today: string;
  readonly frozen: boolean;
  readonly profile: string;
  /** What asks less than a shipped profile would, or than the case's own profile does. */
  readonly weakened: readonly Weakened[];
  /** Why there are no findings, when the analyser failed. */
  readonly problem?: string;
}

/** A link being made: the source is chosen, the target is to come. */
export interface Connecting {
  readonly from: string;
  readonly as: 'support' | 'challenge';
  /** The challenge that is to be pointed elsewhere; a new link where absent. */
  readonly moved?: string;
  /** The element or link that the keys have reached. */
  readonly at: string;
  /** The last refusal, as a sentence. */
  readonly refusal?: string;
}

export type Dialog =
  | { readonly kind: 'add'; readonly to: string }
  | {
      readonly kind: 'delete';
      readonly ids: readonly string[];
      readonly sentence: string;
      /** Of the step, where it is not a mere deletion. */
      readonly label?: string;
    }
  | {
      readonly kind: 'unsaved';
      readonly before: string;
      readonly next: () => void;
      /** Called when the user stays instead. */
      readonly stay?: () => void;
    }
  /** `noticed`: seen by looking, not when saving. */
  | { readonly kind: 'changedOutside'; readonly name: string; readonly noticed?: boolean }
  | { readonly kind: 'fileGone'; readonly name: string; readonly text: string }
  | {
      readonly kind: 'taken';
      readonly name: string;
      readonly proceed: () => void;
      readonly decline: () => void;
    }
  /** `lost`: only those of windows that are gone. */
  | { readonly kind: 'backups'; readonly lost: boolean }
  | { readonly kind: 'message'; readonly title: string; readonly text: string }
  | {
      readonly kind: 'question';
      readonly title: string;
      readonly text: string;
      /** What the answer that goes on is called. */
      readonly yes: string;
      readonly next: () => void;
    }
  /** Whether to follow a link that leads out of the case. */
  | { readonly kind: 'external'; readonly address: string }
  /** Which of a text's links to follow. */
  | { readonly kind: 'links'; readonly node: string }
  | { readonly kind: 'examples' }
  /** Insert a pattern; `parent` is the element that was selected. */
  | { readonly kind: 'pattern'; readonly parent?: string }
  | { readonly kind: 'rule'; readonly rule: string }
  /** The rule's page about one finding, by its fingerprint. */
  | { readonly kind: 'explain'; readonly finding: string }
  /** The terms of a waiver for findings, by their fingerprints. */
  | { readonly kind: 'waive'; readonly findings: readonly string[] }
  | { readonly kind: 'deleteRecord'; readonly place: RecordPlace; readonly sentence: string }
  /** Rows of a register, some of which something names. */
  | {
      readonly kind: 'deleteRows';
      readonly what: string;
      readonly sentence: string;
      readonly next: () => void;
    }
  /** What a text from a spreadsheet would do to a register. */
  | {
      readonly kind: 'pasteRows';
      readonly register: string;
      readonly text: string;
      /** As they are shown: a text without titles goes by them. */
      readonly columns: readonly string[];
      readonly rows: readonly string[];
      /** The cell that the text is laid on; rows are added where absent. */
      readonly at?: { readonly row: string; readonly column: string };
    }
  /** The label of a pattern's mark on links. */
  | {
      readonly kind: 'linkMark';
      readonly mark: 'multiplicity' | 'choice';
      readonly links: readonly string[];
    }
  /** A challenge to be raised against an element or a link. */
  | { readonly kind: 'challenge'; readonly target: string }
  /** The judgement that an element or a link is defeated. */
  | { readonly kind: 'defeat'; readonly at: string }
  /** The judgement of an evidence record by a criterion. */
  | { readonly kind: 'judge'; readonly evidence: string }
  /** A run that did not end as planned, to be accepted all the same. */
  | { readonly kind: 'acceptRun'; readonly evidence: string }
  /** An assurance claim point: a new one around something, or one to be changed. */
  | { readonly kind: 'claimPoint'; readonly at?: string; readonly acp?: string }
  /** Which element of another module is repeated below `parent`, or standing alone. */
  | { readonly kind: 'away'; readonly parent: string | undefined }
  /** Which module or contract is referred to. */
  | {
      readonly kind: 'reference';
      readonly parent: string | undefined;
      readonly contract: boolean;
    }
  /** What a new module is called. */
  | { readonly kind: 'newModule'; readonly contract: boolean }
  /** Which module the elements go to. */
  | { readonly kind: 'moveToModule'; readonly ids: readonly string[] }
  | { readonly kind: 'deleteModule'; readonly module: string; readonly sentence: string }
  /** Which published framework is added. */
  | { readonly kind: 'policies' }
  /** Evaluation logs to be imported; those that were dropped, or that are yet to be chosen. */
  | { readonly kind: 'importLogs'; readonly files?: readonly HostFile[] }
  | { readonly kind: 'shortcuts' }
  /** What was demanded of the product, and what embodies it. */
  | { readonly kind: 'demands' }
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings'; readonly page?: SettingsPage };

export type SettingsPage = 'person' | 'organisation' | 'look' | 'keys';

/** A context menu that is to be shown, at a point of the window in pixels. */
export interface MenuRequest {
  readonly x: number;
  readonly y: number;
  readonly kind: 'node' | 'link' | 'canvas' | 'outline' | 'module';
  readonly id?: string;
}

export interface Notice {
  readonly id: number;
  readonly tone: 'done' | 'refused' | 'failed';
  readonly text: string;
}

/** A text being edited in its symbol. */
export interface Editing {
  readonly node: string;
  /** It was just added: giving up takes it away again. */
  readonly isNew: boolean;
  /** Something was typed before the card was there: it goes on behind that. */
  readonly ahead?: boolean;
  /** What was refused or done while typing, as a sentence. */
  readonly note?: string;
}

/** Long work that shows how far it is and can be stopped. */
export interface Busy {
  readonly label: string;
  /** 0 to 1; undefined where not known. */
  readonly progress?: number;
  /** Not shown yet: it may be over in a moment. */
  readonly quiet?: boolean;
  readonly cancel: () => void;
}

/** What the canvas is asked to show; `count` makes each request a new one. */
export interface CameraRequest {
  readonly move: /** `around`: all where it can be read, else what is around this. */
    | { readonly kind: 'centre' | 'nearest' | 'around' | 'readable'; readonly id: string }
    | { readonly kind: 'in' | 'out' | 'fit' | 'actual' | 'start' };
  readonly count: number;
}

export interface EditorState {
  /** The document's version; everything read from the document depends on it. */
  readonly version: number;
  readonly file: FileState;
  readonly dirty: boolean;
  readonly undoLabel: string | undefined;
  readonly redoLabel: string | undefined;
  /** The module that the canvas shows, or ARCHITECTURE (store/architecture.ts). */
  readonly module: string;
  /** Modules that show in the architecture view what they contain. */
  readonly opened: ReadonlySet<string>;
  /** The module was opened from the architecture view, to which Escape leads back. */
  readonly fromArchitecture: boolean;
  /** What stands in the centre: the canvas, or a view in its place. */
  readonly centre: Centre;
  readonly scene: Scene;
  /** Only this element's branch is shown. */
  readonly focus: string | undefined;
  /** What inspector and keys are about: of several, the one chosen last. */
  readonly selection: Selection | undefined;
  /** Ids of all that is selected, elements and links; holds `selection`, or is empty. */
  readonly selected: ReadonlySet<string>;
  /** Only without a selection; the canvas knows nothing of it. */
  readonly record: RecordPlace | undefined;
  readonly fieldRequest: FieldRequest | undefined;
  /** Groups of fields that are folded: `evidence/Elicitation`. */
  readonly foldedGroups: ReadonlySet<string>;
  /** What the left side shows. */
  readonly left: LeftTab;
  readonly problemFilter: ProblemFilter;
  /** Fingerprint of the problem chosen last. */
  readonly problem: string | undefined;
  /** Fingerprints of the problems that are chosen together; `problem` need not be among them. */
  readonly problemsChosen: ReadonlySet<string>;
  /** Keys of the groups of problems that are closed. */
  readonly problemsClosed: ReadonlySet<string>;
  readonly searching: Searching;
  /** Counts what the search has taken up: a key for its results. */
  readonly indexed: number;
  readonly editing: Editing | undefined;
  readonly connecting: Connecting | undefined;
  readonly checked: Checked;
  /** What was found of the artefacts' files; undefined while nobody asked. */
  readonly artefacts: Verified | undefined;
  /** What is not as it was saved (store/changes.ts). */
  readonly changes: SinceSaved;
  readonly hiddenSeverities: ReadonlySet<Severity>;
  readonly dialog: Dialog | undefined;
  /** Said in the dialog: a key that means nothing while it is open. */
  readonly dialogNote: string | undefined;
  readonly notices: readonly Notice[];
  readonly busy: Busy | undefined;
  readonly camera: CameraRequest;
  readonly mode: Mode;
  readonly review: Review;
  readonly settings: Settings;
  /** The organisation's own profiles, templates and policies (store/organisation.ts). */
  readonly organisation: Organisation;
  /** The folder that it was copied from. */
  readonly organisationFrom: OrganisationSource | undefined;
  readonly menu: MenuRequest | undefined;
  /** The welcome view stands in the place of the case. */
  readonly welcome: boolean;
  /** The step of the tour that is shown, from 0. */
  readonly tour: number | undefined;
  /** Why no backups are being kept, as a sentence; undefined while they are. */
  readonly backupProblem: string | undefined;
  /** Whether the small map is open. */
  readonly minimap: boolean;
}
