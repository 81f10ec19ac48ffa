// What layout and drawing work on: nodes with text and links between them, and nothing else of a
// case. Any links may be given, legal or not; ids are unique among nodes and among links.
import type { LinkKind, NodeKind } from '../model/kinds.ts';

export type { LinkKind, NodeKind };

/** Which line of defence a claim stands on; `neither` is not shown. */
export type LineOfDefence = 'control' | 'propensity' | 'neither';

export interface DiagramNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** Display id, for example "G1". Drawn bold. */
  readonly identifier: string;
  /** The statement in markdown (core/markdown). May be empty, may have several lines; never cut. */
  readonly text: string;
  readonly undeveloped?: boolean;
  readonly uninstantiated?: boolean;
  readonly defeated?: boolean;
  /** How a strategy combines what supports it, as printed in it: "any of", "2 of 3". */
  readonly combinator?: string;
  readonly lineOfDefence?: LineOfDefence;
  /** How many descendants are hidden below a collapsed node. */
  readonly collapsed?: number;
  /** The module that an away element, a module or a contract reference stands for. */
  readonly module?: string;
  /** Published to other modules (GSN 1:4.2). */
  readonly public?: boolean;
  /** A goal that a contract is to support (GSN 1:4.2). */
  readonly toBeSupportedByContract?: boolean;
  /** Labels of the assurance claim points on the artefact that it refers to (GSN Table 1:5-2). */
  readonly acps?: readonly string[];
  /** Labels of those on its whole inference (GSN 1:5.3.5). */
  readonly inferenceAcps?: readonly string[];
  /** The instantiation data of the template argument below it (GSN Table 1:3-3). */
  readonly instantiationData?: string;
  /** Supporters (below) or supported elements (above) that this drawing leaves out (GSN 1:2.2.20). */
  readonly offDiagram?: { readonly above?: boolean; readonly below?: boolean };
  /** A contract in an architecture view as a small symbol beside its name (GSN Table 1:4-3). */
  readonly simple?: boolean;
  /** Top left corner of its box, where somebody put it; whole units. Else the layout decides. */
  readonly pinned?: Point;
}

export interface DiagramLink {
  readonly id: string;
  readonly kind: LinkKind;
  readonly from: string;
  /** The node at the other end; a challenge may have `toLink` instead. */
  readonly to?: string;
  readonly toLink?: string;
  /** Fractional key among the links of one source; compared as a plain string, then by id. */
  readonly order: string;
  readonly defeated?: boolean;
  /** Label of the solid ball; '' is a ball without one (GSN Table 1:3-1). */
  readonly multiplicity?: string;
  /** The hollow ball. */
  readonly optional?: boolean;
  /** Links of one source and one group share a solid diamond. */
  readonly choice?: { readonly group: string; readonly label?: string };
  /** Labels of the assurance claim points on it (GSN Table 1:5-1). */
  readonly acps?: readonly string[];
  /** What stands at its ends in an architecture view (GSN 1:4.4); else its kind decides. */
  readonly heads?: { readonly from?: ArchitectureHead; readonly to?: ArchitectureHead };
  readonly connectors?: Connectors;
}

/** What the squares at the ends of a link between modules say: the interfaces (GSN Table 1:4-3). */
export interface Connectors {
  readonly from?: string;
  readonly to?: string;
}

/** The arrow heads of links between modules. */
export type ArchitectureHead = 'supportedBy' | 'inContextOf' | 'composite';

export interface Diagram {
  readonly nodes: readonly DiagramNode[];
  readonly links: readonly DiagramLink[];
}

/** Drawing units are CSS pixels at zoom 1; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

export type TextRole = 'identifier' | 'statement' | 'combinator' | 'lineOfDefence' | 'module';

/** One drawn line of text: left end of its baseline, relative to the node's box. */
export interface TextLine {
  readonly role: TextRole;
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** What is drawn instead of the text as a whole, where some of it is formatted. */
  readonly runs?: readonly TextRun[];
}

/** A part of a line that looks the same throughout; without blanks at its ends. */
export interface TextRun {
  readonly text: string;
  /** From the beginning of the line. */
  readonly x: number;
  readonly width: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code?: true;
  /** Where a link leads (core/markdown/links.ts). */
  readonly href?: string;
}

/** A node's size and its text within, both following from the node alone. */
export interface MeasuredNode {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** What decorators need below the box (the diamond, the count of hidden nodes). */
  readonly below: number;
  /** What must stay free above it, for decorators and for what is drawn on links to it. */
  readonly above?: number;
  /** Decorators beyond the diamond and the triangle; coordinates relative to the box. */
  readonly marks?: readonly NodeMark[];
  /** The part of the box at which links end, where that is not its whole outline. */
  readonly core?: Rect;
}

/** One line of a label: the left end of its baseline. */
export interface LabelLine {
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
}

export type NodeMarkKind =
  | 'public'
  | 'contract'
  | 'acp'
  /** The line on which assurance claim points of a whole inference stand. */
  | 'stem'
  | 'offAbove'
  | 'offBelow'
  | 'instantiation';

/** A decorator of a node, with its label. */
export interface NodeMark extends Rect {
  readonly kind: NodeMarkKind;
  readonly lines: readonly LabelLine[];
  /** Of what stands apart: the dotted line that ties it to its node. */
  readonly line?: readonly Point[];
}

export type LinkMarkKind = 'ball' | 'option' | 'choice' | 'acp' | 'connector';

/** A decorator of a link, in the drawing's coordinates. */
export interface LinkMark {
  readonly kind: LinkMarkKind;
  /** Its middle. */
  readonly at: Point;
  readonly lines: readonly LabelLine[];
}

/** A node's place: its bounding box (decorators hang below it). */
export interface NodeBox extends Rect, MeasuredNode {}

/** A link's place: a polyline of horizontal and vertical pieces, from source to target. */
export interface Route {
  readonly points: readonly Point[];
  /** On a piece that belongs to this link alone: where a cross is drawn and a challenge ends. */
  readonly middle: Point;
  /** The end that does not exist; the route is then a short stub. */
  readonly dangling?: 'from' | 'to';
  /** What is drawn on it, from its source on. */
  readonly marks?: readonly LinkMark[];
}

/** How the children of one node are set in rows. */
export interface Fold {
  /** The children that begin the second and further rows. */
  readonly rows: readonly string[];
  /** For each row: the first child right of the lane through it; '' where there is none. */
  readonly lanes: readonly string[];
}

/** Folded families by parent ('' above the roots). */
export type Folds = ReadonlyMap<string, Fold>;

export interface DiagramLayout {
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly routes: ReadonlyMap<string, Route>;
  /** Links that cannot be drawn at all, in order of id: neither end exists. */
  readonly unplaced: readonly string[];
  readonly bounds: Rect;
  /** How wide families were folded; give it to the next layout, so that edits move little. */
  readonly folds: Folds;
}
