// Cases of the notation's extensions, in which everything is in order under gsn-strict: modules and contracts
// (GSN v3 1:4), a template argument with its data (1:3.5), claim points and dialectics (1:5, 1:6).
import { sketch } from '../../../core/sketch/sketch.ts';

export const CONTRACTS = sketch(`
  case {maturity: reviewed}
  G1 "The weights of Meridian stay inside the company" {public: true}
    ~ C1 "Deployment: a closed interface, no fine-tuning" {public: true}
    S1 "Argue over the ways out"
      G2 "No outsider can copy the weights" {public: true}
        Con2 {target: Contract}
      G3 "No backup leaves the building" {public: true}
        Sn3 "Audit of the backups, May"
      AG5 {identifier: G5, origin: Insiders.G5, originModule: Insiders}
      G6 "No supplier reads the weights"
        M6 {identifier: Suppliers, target: Suppliers}
      G8 "No customer holds a copy" {toBeSupportedByContract: true}
  module Contract {contract: true}
  AG2 {identifier: G2, origin: G2}
    S2 "Argue that the network is the only way in"
      AG7 {identifier: G7, origin: Network.G7}
  module Network
  G7 "Nobody outside reaches the servers" {public: true}
    S7 "Argue over the routes"
      G71 "No open port answers"
        Sn71 "Scan of the network, May"
      G72 "No tunnel leads out"
        Sn72 "Review of the firewall, May"
  module Insiders {version: '2', interfaces: [{name: all, public: [Insiders.G5]}]}
  G5 "No employee takes the weights home"
    AG7 {identifier: G7, origin: Network.G7}
    Sn5 "Audit of the doors, May"
  module Suppliers
  G9 "No supplier has an account of its own" {public: true}
    Sn9 "List of accounts, May"
`);

export const TEMPLATE = sketch(`
  case {maturity: reviewed}
  G1 "All hazards of Meridian are managed"
    ~ J1 "The list was compared with three others"
    S1 "Argue over hazards"
      G2 "{hazard} is managed" {uninstantiated: true}
        ~ C2 "Requirement for {hazard}" {uninstantiated: true}
        G3 "{hazard} is detected in time" {uninstantiated: true}
          Sn3 "Drill of {hazard}" {uninstantiated: true}
        G4 "{hazard} does no harm that lasts" {uninstantiated: true}
          Sn4 "Test of {hazard}" {uninstantiated: true}
          Sn5 "Proof for {hazard}" {uninstantiated: true}
    G7 "The means to stop work"
      Sn7 "Report of the drill"
  on S1-G2 {multiplicity: n}
  on G2-C2 {optional: true}
  on G4-Sn4 {choice: {group: a, label: 1 of 2}}
  on G4-Sn5 {choice: {group: a, label: 1 of 2}}
  instantiations INS-01 {name: hazards, template: S1, tables: [{rows: [{values: {hazard: Theft of weights}}, {values: {hazard: Misuse of tools}}]}], decisions: [{link: G2-C2, taken: false}, {link: G4-Sn4, taken: true}, {link: G4-Sn5, taken: false}]}
`);

export const DIALECTIC = sketch(`
  case {maturity: reviewed}
  G1 "Meridian does not help to build weapons"
    ~ C1 "Weapons: those of the treaty list"
    S1 "Argue over what it knows and what it says"
      ! G7 "A third way is missing"
        Sn7 "Report of the reviewer"
      G2 "Meridian lacks the knowledge"
        Sn1 "Test of knowledge, May"
          !! Sn8 "Errata of the test"
      G3 "Meridian does not say what it knows"
        Sn2 "Red team, May"
        Sn3 "Red team, June"
        ! G8 "The red team was too small" challenge {status: refuted, response: It was enlarged.}
          Sn9 "List of members"
  G20 "The test of knowledge measures knowledge"
    Sn20 "Comparison with experts"
  acps ACP1 {on: {link: G1-S1}, argument: {text: The two ways were found by three teams.}}
  acps ACP2 {on: {node: Sn1}, argument: {goal: G20}}
  acps ACP3 {on: {inference: G3}, argument: {text: Both teams knew the model.}}
`);
