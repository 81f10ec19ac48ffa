// A case with two lines of defence after templates.md T-14, from which tests leave things out.
import { ask, E, type Options } from './ask.ts';

export interface Parts {
  /** Declared strengths; both with a reason. */
  readonly control?: number;
  readonly propensity?: number;
  /** Fields of the evidence of each line. */
  readonly e1?: string;
  readonly e2?: string;
  /** Evidence that the propensity line cites. */
  readonly cites?: string;
  /** Votes for independence; two are needed. */
  readonly votes?: readonly string[];
  /** What stands at the strategy for independence; nothing where empty. */
  readonly independence?: string;
  readonly pathway?: string;
  /** Lines of the sketch, indented as children of the control and the propensity goal. */
  readonly underControl?: string;
  readonly underPropensity?: string;
  readonly underTop?: string;
  readonly more?: string;
}

/** G0 <- S1 (two lines) <- G1 control, G2 propensity; G3 argues independence. */
export function lines(parts: Parts = {}): string {
  const votes = (parts.votes ?? ['P1', 'P2']).map((p) => `{person: ${p}, vote: for}`).join(', ');
  const declared = (n: number) => `declaredStrength: ${n}, strengthReason: measured`;
  return `
    G0
      ${parts.underTop ?? ''}
      S1 {combinator: twoLines, pathway: P}
        G1 {lineOfDefence: control, ${declared(parts.control ?? 2)}}
          Sn1 -> E1
          ${parts.underControl ?? ''}
        G2 {lineOfDefence: propensity, ${declared(parts.propensity ?? 2)}}
          Sn2 -> ${parts.cites ?? 'E2'}
          ${parts.underPropensity ?? ''}
        ${parts.independence ?? 'G3 {tags: [independence]}'}
    pathways P {name: theft, severity: catastrophic${parts.pathway ?? ''}}
    approvals AP {subject: G3, quorum: 2, eligible: [P1, P2, P3], votes: [${votes}]}
    people P1 {name: Ada}
    people P2 {name: Bo}
    people P3 {name: Cy}
    ${E('E1', parts.e1)}
    ${E('E2', parts.e2)}
    ${parts.more ?? ''}
  `;
}

export function askLines(parts: Parts = {}, options: Options = {}) {
  return ask(lines(parts), options);
}
