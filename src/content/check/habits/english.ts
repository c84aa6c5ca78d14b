import type { Habit } from './habit.ts';

const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)';

/** Nouns that a full date can precede without a comma: "the July 8, 2025 vote". */
const dated =
  '(?:list|vote|letter|report|meeting|copy|agenda|minutes|resolution|election|complaint|motion|notice|post|article|announcement|edition|consent|city|special|draft|addendum|agreement|hearing|order|lawsuit|ruling|entry|file|record|snapshot|count|row|start|deadline)';

/** English habits. A word with a literal use is left alone there: holding a person, a tick that stands for a vote. */
export const englishHabits: readonly Habit[] = [
  { pattern: /\b(?:stands?|stood)\b(?! for\b)/i, use: 'is, appears, has' },
  {
    pattern:
      /\bholds?\b(?! (?:(?:\w+ ){0,3}back|them|him|her|someone|anyone|for ICE|(?:a |the |that |these |those )?(?:person|people|meeting|hearing|election|inmate)|(?:and|or) (?:transport|deport)|an? (?:special|public|structured)))/i,
    use: 'has, applies, covers, is true',
  },
  { pattern: /\b(?:bears?|bore) (?!in mind)/i, use: 'shows, has, supports' },
  { pattern: /\b(?:was|were|is|are|been) not found\b/i, use: 'we could not find' },
  {
    pattern: /\b(?:was|were) (?:not )?read\b(?! (?:aloud|into|at|out))/i,
    use: 'we read, we did not read',
  },
  {
    pattern: /^To [a-z]+(?: [^,;:.]+)? (?:is|are|was|does|did|means|changes) /,
    use: 'an -ing form as the subject: "Signing is not the same as voting"',
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:as|end|start|beginning|middle|half|week|rest|morning|afternoon|evening|night|lists|date) )\\bof (?:early |late )?${month}\\b`,
    ),
    use: 'a stacked date: "the July 8 vote"',
  },
  { pattern: /\bBy (?:its|our|report)\b(?! own\b)/, use: 'says, according to' },
  { pattern: /\bneed not\b/i, use: 'does not have to' },
  {
    pattern: /\b(?:Voting|Absent|Present) (?:yes |no )?(?:was|were)\b/,
    use: 'who did what, in that order: "Haskell voted no"',
  },
  { pattern: /\b(?:speaks?|spoke|tells?|told) of\b/i, use: 'mentions, describes, is about' },
  { pattern: /\brest(?:s|ed|ing)? on\b/i, use: 'is based on' },
  { pattern: /\bturn(?:s|ed) on\b/i, use: 'depends on' },
  {
    pattern: /\b(?:this|that|the (?:signed|same)|which|any|a signed|one) papers?\b/i,
    use: 'agreement, document',
  },
  {
    pattern: new RegExp(`\\bgives? ${month}`),
    use: 'says, shows',
  },
  { pattern: /\b(?:that|this|it) is our (?:reading|inference)\b/i, use: 'we infer that' },
  { pattern: /\bin the open\b/i, use: 'publicly' },
  {
    pattern: new RegExp(`\\b${month} \\d{1,2}, \\d{4} (?!(?:local |weekly |print )?${dated})[a-z]`),
    use: 'a comma after the year: "On June 30, 2025, the"',
  },
  { pattern: /\ue001[.,]/, use: 'the period or comma inside the quotation marks' },
  {
    pattern: /(?<=^|[\s(])[A-Za-z’-]+, [A-Za-z’-]+, (?:and|or) [a-z’-]+(?: [a-z’-]+)?(?=[.;:)])/,
    use: 'no comma before the last of a simple list',
  },
  {
    pattern:
      /: (?:it|they|we|he|she|you|each|there|both|one|nobody|most|some) (?:is|are|was|were|has|have|had|will|can|may|must|do|does|did|shows?|says?|said|count|found|read|gives?|marks?|prints?|voted|signed)\b/,
    use: 'a capital after a colon that begins a sentence',
  },
  {
    pattern: /\b(?:the|its|ICE’s) (?:newest|latest) lists?\b(?! (?:we|that we) have)/i,
    use: 'our newest list: ICE may have published a newer one',
  },
  { pattern: /\b(?:Ids|ids)\b/, use: 'IDs' },
  { pattern: /\bA to Z (?:index|list)\b/, use: 'A-to-Z' },
  { pattern: /\bbusiness people\b/i, use: 'businesspeople' },
  { pattern: /\b(?:which|that) is so for\b/, use: 'that is true of' },
  { pattern: /\bwithout sight of\b/, use: 'without looking at' },
  { pattern: /\b(?:page|form|list)s? prints?\b/i, use: 'shows, says, has' },
  { pattern: /\bbreaks? (?:a|the|its|their|his|her|that) dut(?:y|ies)\b/i, use: 'violates a duty' },
  { pattern: /\bheld (?:here|by us)\b/i, use: 'we have' },
  { pattern: /\b(?:council|commission|city hall) officers?\b/i, use: 'official' },
  {
    pattern: /^(?:Read|Counted|Listed) (?:as|apart|under)\b/,
    use: 'we read it as, we count it as',
  },
  {
    pattern: /\brequires? (?:an agreement|one) of\b/i,
    use: 'requires a city to have an agreement',
  },
  {
    pattern: /\b[A-Z]\w+ County Sheriff\b(?!(?:’s)? [A-Z]|’s Office)/,
    use: 'a small letter in a title after its county: "the Putnam County sheriff"',
  },
  {
    pattern: /\bcovering(?=[.;])/,
    use: 'say what: "covering the city"',
  },
  { pattern: /\bfound nothing (?:later|newer|since)\b/i, use: 'we found no later report' },
  { pattern: /\b(?:reasons|grounds) on a list\b/i, use: 'reasons that the law lists' },
  {
    pattern: /^Under (?:its|their) own terms, (?!(?:the|an|this|that|each) agreement)/,
    use: 'name the agreement: "The agreement says that either side can end it"',
  },
  {
    pattern:
      /\bcarr(?:y|ies|ied) (?:a|the|no|its) (?:label|date|name|title|number|mark|stamp)s?\b/i,
    use: 'has, shows',
  },
  { pattern: /\bnot clear enough to be sure\b/i, use: 'we could not read it with certainty' },
  {
    pattern: /\bas far as (?:\w+ ){0,2}laws? (?:requires?|permits?|provides?)\b/i,
    use: 'to the extent that the law requires',
  },
  {
    pattern: /, which (?:\w+ ){1,2}(?:sign|make|issue)s?, not\b/i,
    use: 'which are signed by immigration officers, not judges',
  },
  {
    pattern: /\bdoubts? (?:the act|the vote|the count)\b/i,
    use: 'disputes',
  },
  { pattern: /\boversees that part\b/i, use: 'say what: "oversees their use of those powers"' },
  {
    pattern: /^(?:Right|Wrong|Correct), (?:but|uses|points|with|and)\b/,
    use: 'a sentence: "It is right, but it points to nothing"',
  },
  {
    pattern: / (?:does|do) not [^,.;:]+, \d{1,2}-\d{1,2}$/,
    use: 'rejects: the count reads as the votes for not doing it',
  },
  { pattern: /^Also on the [a-z ]+:/, use: 'a sentence: "The signature page also shows initials"' },
  { pattern: /\be-mails?\b/i, use: 'email' },
  { pattern: /\bUS\b/, use: 'U.S.' },
  { pattern: /\blicence\b/i, use: 'license' },
  { pattern: /\bautumn\b/i, use: 'fall' },
  { pattern: /\b[1-9]\d?–\d{1,2}\b/, use: 'a hyphen in a vote count: 4-2' },
];

/** Marks that a page can get wrong once its words are put together. */
export const englishMarks: readonly Habit[] = [
  { pattern: /\((?:[^()]*\s)?\([^()]*\)/, use: 'no parenthesis in another' },
  {
    pattern: /\bConfidence: [^.;()]*\bconfidence\b/i,
    use: 'a label is not said again after it',
  },
];
