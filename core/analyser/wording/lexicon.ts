// Words by which English sentences are told from noun phrases. Small on purpose: what is not here
// is not judged.

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Each alone says that a text is English. */
export const ENGLISH = set(`the with which are have been from their these those this should shall
  would could cannot there they were where when within without such than through during`);

/** Two different ones say so too; each alone is a word of another language as well. */
export const PERHAPS_ENGLISH =
  set(`of is to for be has not all by its it over no any as at each or and
  that will under on does`);

/** Frequent in other languages that use these letters, and none of English. */
export const FOREIGN =
  set(`der das und ist nicht ein eine einer eines dem den für wird werden sind auf mit
  het een niet van voor wordt zijn naar le la les des est pour avec dans une aux sont qui que par
  el los las para con una por del esta il che della di sono och att det som är inte av og ikke på
  é não os uma em są jest nie w z na się`);

/** These are verbs wherever they stand. */
export const SURE_VERBS = set(`is are was were isn't aren't wasn't has have had hasn't haven't does
  doesn't didn't don't cannot can't won't shall should would could shouldn't
  shows demonstrates confirms proves indicates ensures verifies achieves identifies satisfies establishes
  prevents detects requires contains exceeds fulfils fulfills mitigates eliminates`);

/** Further forms that a verb of a sentence may have; nouns among them only make us silent. */
export const PERHAPS_VERBS = set(`be been being am will can may might must do did
  meet keep hold remain make take give get go run show know think see find lead need want use work
  stay stop begin let put set cut hit read beat cost fit hurt quit shut spread agree apply occur
  exist appear follow provide support prevent include require contain cover ensure comply conform
  depend rely perform respond handle detect protect limit allow avoid cause reduce increase
  satisfy fulfil fulfill exceed suffice pass fail refuse resist attempt try act behave cooperate
  argue assume believe consider show test check review monitor report
  became began broke built came chose did drew fell felt found gave got grew held kept knew led left
  lost made met paid ran said sat saw sent shown stood taken taught thought told took understood
  went won wrote written done seen known given drawn grown`);

/** After these comes a clause within the phrase, whose verb is not that of a sentence. */
export const CLAUSE_WORDS = set(`that which who whom whose where when while whether how what why if
  because since until unless although though before after once as than so`);

export const DETERMINERS = set(`the a an this these those each every all any some no its their our
  his her my your we they it you i he she there`);

/** A noun follows, or what belongs to one. */
export const BEFORE_NOUNS = set(`the a an its their our his her my your every of from between among
  against`);

export const PREPOSITIONS = set(`of in on at by for with from to into over under against between
  among within without through during across after before about upon per via as and or but nor
  than including excluding regarding concerning covering showing using all both`);

/** Properties of which a claim states one; joined by "and" they are two claims. */
export const PROPERTIES = set(`safe secure reliable robust correct complete consistent accurate
  effective efficient fair available adequate sufficient appropriate valid sound timely resilient
  trustworthy lawful legal transparent accountable maintainable usable acceptable tolerable
  representative unbiased reproducible independent comprehensive up-to-date traceable`);

/** Before a full stop, these do not end a sentence. */
export const ABBREVIATIONS =
  set(`e.g i.e etc vs cf al no nos fig figs sec ref refs dr mr mrs ms prof
  approx dept est ca incl inc ltd vol ch pp p st`);
