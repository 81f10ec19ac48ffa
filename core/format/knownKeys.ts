// Every key that the case schema has anywhere, to guess what a mistyped one was meant to be.
// test/core/format/knownKeys.test.ts holds it to the schema.

export const KNOWN_KEYS: readonly string[] = `
  $schema 1 2 3 4 5 a about absence acceptance access acps action actor actual adversarial
  affected affordances aiSetsDirection alert aliases alternatives applicability approval
  approvals approver argument argumentKind artefacts assumptionKind attributes authors
  availableBy availableOn b baselines basis body brief budgetFraction buffer buildManifest by
  bytes cadence capabilityTier causalPlan cell certainty challenge changelog character choice
  cites claim claimedLevels classification clauses clockHours code coi collaborations collapsed
  columns combinator compositionTested computeCap computeFactor computed conditionality confFloor
  confidence configHash conflict consequences consulted containment context contexts continuities
  contract control count criteria criterion d datasets date deadlineDays decision decisions
  declaredStrength defeated definedness defines dependencies deploymentContexts description
  digest disclosureMode disclosureReviewTrigger disposed dissent distribution domain due
  durability earlierVotes effCompute efficacyEvidence effort elements elicitation
  elicitationForecast eligible enforceability evalEveryDays evalId evalType evaluatedAffordances
  evaluatedBy evaluator evidence example examples exceptions exclusions executedOn exercisedOn
  expiry factor falsifier family findings fineTuned fingerprint firstAgenticUse firstInternalUse
  firstMeasuredOn flop forecasts formatVersion from frozenOn ftBudget ftBudgetFraction
  gamingAnalysis gamingRisk goal graders ground group haltingConditions harmMapping harmMode
  heldOut helpfulOnly high horizonMonths humanBaseline id identifier ifThens impact
  implementation incidents independenceGroups independent inference inferenceKind information
  instantiations integration intent interfaces interval intervalDates irreversibility
  justification k kind knownUses label lastOn lastValue leadTimeDays leading level levelLeadDays
  lineOfDefence link links logDigest low lower main maturity maxAgeDays maxAgeDaysByType
  maxCapabilityTier maxEffCompute maxTestTimeCompute measurementReason meta method metric
  mitigatedBy mitigations modality modelOrganisms modelReportMaxAgeDays module modules monitor
  monitors motivation multiplicity n nAttempts name neededBy needsSupport next node nodes
  nonQuantified notes on onlineLearning openEnded operator optional options order org origin
  originModule outcome owner p p10 p50 p90 paramScale parameters parent participants path pathway
  pathways pattern patternDigest patternIdentifier patternName patternVersion people person
  pinned pinnedVersion plan planned policies policy policyVersion policyVersions population power
  precursors previous previousDigest procedure profile promptHours propensity provenance
  proxyArgument proxyFor public publisher quantifier question quorum raisedBy rank rate rationale
  reason redSince redactions referenceReportDate refusalAudit refusalRate relatedPatterns
  reportsTo requiredSecurity resolveBy response result resumption retainedUntil reviewBy
  reviewFraction reviewers rightToStop riskBudget riskDomains riskEstimate riskUpper role route
  rows rule runId rung safeguard safeguardDefinedness safeguards safetyCase safetyLevels samples
  sandbagChecks satisfiable scaffolds scalingLimit scope scoring searchCoverage securityLevel
  segments setOn severity sha256 signOffs source stakeholders statement status strengthReason
  structure subject supersededBy supports surprises systemUnderTest systemVersion systemVersions
  tables tags taken target taskId tasks taxonomy template testTimeCompute testedVolume text
  threatActors threshold thresholdDefinedness tier title to toBeSupportedByContract toLink token
  tools trackedCategories trainedOn trainingSignal trigger trl u undeveloped uninstantiated unit
  unsolvedResearch until upper upperEffCompute url users validityEnvelope value values vendor
  version view volume vote votes waivers what where why without x y
`
  .trim()
  .split(/\s+/);
