// The part of pdfmake's document definition that the report uses, as types: core builds plain data
// and never imports the library. See https://pdfmake.github.io/docs/0.3/document-definition-object/.

export type Margins = readonly [left: number, top: number, right: number, bottom: number];

interface Style {
  readonly style?: string | readonly string[];
  readonly margin?: Margins;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly color?: string;
  readonly fontSize?: number;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly lineHeight?: number;
  readonly fillColor?: string;
  /** Behind the letters. */
  readonly background?: string;
  readonly decoration?: 'underline';
}

interface Place {
  /** Destination that `linkToDestination` names. */
  readonly id?: string;
  readonly pageBreak?: 'before' | 'after';
  readonly pageOrientation?: 'portrait' | 'landscape';
  readonly headlineLevel?: number;
  /** Beware: what does not fit one page is lost. */
  readonly unbreakable?: boolean;
}

export interface TextContent extends Style, Place {
  readonly text: string | readonly Inline[];
  readonly linkToDestination?: string;
  /** An address outside the document. */
  readonly link?: string;
  readonly tocItem?: boolean;
  readonly tocMargin?: Margins;
  readonly tocStyle?: Style;
  readonly tocNumberStyle?: Style;
  readonly outline?: boolean;
  readonly outlineText?: string;
  readonly outlineParentId?: string;
  readonly outlineExpanded?: boolean;
}

export type Inline = string | TextContent;

export interface TableContent extends Style, Place {
  readonly table: {
    readonly headerRows?: number;
    /** So many rows stay on the page of the head. Beware: where they do not fit a page, the rest is lost. */
    readonly keepWithHeaderRows?: number;
    readonly widths: readonly (number | string)[];
    /** Beware: of a row longer than a page, all that does not fit the page is lost. */
    readonly dontBreakRows?: boolean;
    readonly body: readonly (readonly Content[])[];
  };
  readonly layout?: string;
}

export type Content =
  | string
  | TextContent
  | TableContent
  | (Style & Place & { readonly stack: readonly Content[] })
  | (Style & Place & { readonly ul: readonly Content[] })
  | (Style &
      Place & {
        readonly columns: readonly (Content & { readonly width?: number | string })[];
        readonly columnGap?: number;
      })
  | (Style & Place & { readonly svg: string; readonly width: number; readonly height: number })
  | (Style & { readonly toc: { readonly outlines?: boolean; readonly title?: TextContent } })
  | { readonly canvas: readonly Readonly<Record<string, unknown>>[]; readonly margin?: Margins };

/** What is handed to pdfmake. */
export interface ReportDocument {
  readonly info: Readonly<Record<string, string | Date>>;
  readonly language: string;
  readonly pageSize: 'A4' | 'LETTER';
  readonly pageMargins: Margins;
  readonly content: readonly Content[];
  readonly styles: Readonly<Record<string, Style>>;
  readonly defaultStyle: Style & { readonly font: string };
  readonly header: (page: number, pages: number) => Content;
  readonly footer: (page: number, pages: number) => Content;
  readonly [more: string]: unknown;
}
