// The template of the standard's Figure 2:8-1 with tokens in curly brackets, and the part of its Table
// 2:8-1 about fuel control. GSN Community Standard v3, SCSC-141C, CC BY 4.0. The figure's away goal is
// left out: its module is not in the figure.
import type { Case } from '../../../core/model/case.ts';
import type { InstantiationData } from '../../../core/patterns/scopes.ts';
import { sketch } from '../../../core/sketch/sketch.ts';

export function template(): Case {
  return sketch(`
    module main {pattern: {name: High level software safety}}
    G1 "{software Y} is acceptably safe to operate within {system Z}" {identifier: 'G: {swY}{sysZ} Safe', uninstantiated: true}
      ~ C1 "{software Y} description" {identifier: 'C: {swY}', uninstantiated: true}
      ~ C2 "{system Z} operating context" {identifier: 'C: {sysZ}OpContext', uninstantiated: true}
      ~ C3 "{system Z} description" {identifier: 'C: {sysZ}Sys', uninstantiated: true}
      G2 "The contribution made by {software Y} to {system Z} hazards is acceptable" {identifier: 'G: {swY}Cont{sysZ}Acc', uninstantiated: true}
        ~ A1 "All system hazards have been correctly identified" {identifier: 'A: Hazards'}
        S2 "Argument over each hazard to which {software Y} may contribute" {identifier: 'S: {swY}Cont{sysZ}Acc', uninstantiated: true}
          ~ C4 "Hazards to which {software Y} may contribute" {identifier: 'C: {swY}Hazards', uninstantiated: true}
          G3 "{software Y} contribution to hazard '{hazard X}' is acceptably managed" {identifier: 'G: {hazX}{swY}Acc', uninstantiated: true}
            ~ C5 "Safety requirement for contribution of {software Y} to hazard '{hazard X}'" {identifier: 'C: {hazX}{swY}safetyReq', uninstantiated: true}
            S3 "Argument over each identified {software Y} contribution to hazard '{hazard X}'" {identifier: 'S: {hazX}ConMit{swY}', uninstantiated: true}
              ~ C6 "{software Y} contributions to hazard '{hazard X}'" {identifier: 'C: {hazX}{swY}cont', uninstantiated: true}
              G4 "{software Y} {contribution W} to hazard '{hazard X}' is acceptably managed" {identifier: 'G: {hazX}{swY}{contW}', uninstantiated: true}
    on S2-G3 {multiplicity: 'no. of hazards relevant for {software Y}'}
    on G3-C5 {optional: true}
    on S3-G4 {multiplicity: 'no. of identified sw contributions to hazard {hazard X}'}`);
}

/** Rows of Table 2:8-1: hazard, its code, contribution, its code. */
export const FUEL_CONTROL = [
  ['Fuel Starvation', 'Fstrv', 'Fuel Distribution management', 'Fdist'],
  ['Fuel Starvation', 'Fstrv', 'Fuel Pump management', 'Fpump'],
  ['Fuel Starvation', 'Fstrv', 'Fuel Cut-Off Valve management', 'FCOV'],
  ['Fuel Exhaustion', 'Fexh', 'Fuel Monitoring management', 'Fmon'],
  ['Fuel Exhaustion', 'Fexh', 'Fuel Jettison management', 'Fjet'],
] as const;

/** One table for all tokens, as the standard prints it. */
export function fuelControl(): InstantiationData {
  const rows = FUEL_CONTROL.map(([hazard, hazX, contribution, contW]) => ({
    values: {
      'system Z': 'Engine system',
      sysZ: 'Engn',
      'software Y': 'Fuel Control software',
      swY: 'FuelCtrl',
      'hazard X': hazard,
      hazX,
      'contribution W': contribution,
      contW,
    },
  }));
  return { tables: [{ rows }], decisions: [{ link: 'G3-C5', taken: false }] };
}
