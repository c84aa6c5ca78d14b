import { expect, test } from 'vitest';
import { englishHabits, englishMarks } from '../../../../src/content/check/habits/english.ts';
import { habitsIn } from '../../../../src/content/check/habits/find.ts';

/** A sentence with the habit, what is found in it, and the sentence as one would say it. */
const sentences: [bad: string, found: string, good: string][] = [
  ['Counties stand in order.', 'stand', 'Counties are in alphabetical order.'],
  ['It holds for cities too.', 'holds', 'It applies to cities, too.'],
  ['The page bears no year.', 'bears', 'The page has no year.'],
  ['The tally was not found.', 'was not found', 'We could not find the vote count.'],
  ['Only the opening was read.', 'was read', 'We read only the opening of what was read aloud.'],
  [
    'To put off is not to refuse.',
    'To put off is',
    'Putting off a decision is not the same as refusing.',
  ],
  ['It was the vote of July 8.', 'of July', 'It was the July 8 vote.'],
  ['By its list, ICE signed.', 'By its', 'According to its list, ICE signed.'],
  ['A city need not sign.', 'need not', 'A city does not have to sign.'],
  ['Absent was Kaufman.', 'Absent was', 'Kaufman was absent.'],
  ['The report speaks of a deal.', 'speaks of', 'The report mentions an agreement.'],
  ['The letter rests on the ban.', 'rests on', 'The letter is based on the ban.'],
  ['The case turns on one word.', 'turns on', 'The case depends on one word.'],
  ['The chief signed that paper.', 'that paper', 'The chief signed that agreement.'],
  ['One outlet gives March 12.', 'gives March', 'One outlet says March 12.'],
  ['Some waited; that is our reading.', 'that is our reading', 'We infer that some waited.'],
  ['They met in the open.', 'in the open', 'They met publicly.'],
  [
    'On June 30, 2025 the city voted.',
    'June 30, 2025 t',
    'On June 30, 2025, the city voted on the June 30, 2025 resolution.',
  ],
  ['It said “no”.', '….', 'It said “no.”'],
  [
    'It lists stops, arrests, and trips.',
    'stops, arrests, and trips',
    'It lists stops, arrests and trips.',
  ],
  [
    'They may arrest some. ICE oversees that part.',
    'oversees that part',
    'They may arrest some. ICE oversees their use of those powers.',
  ],
  ['Right, but points to nothing.', 'Right, but', 'It is right, but it points to nothing.'],
  [
    'Small Town does not end its agreement, 2-3',
    'does not end its agreement, 2-3',
    'Small Town rejects ending its agreement, 2-3',
  ],
  [
    'Also on the signature page: a seal.',
    'Also on the signature page:',
    'The signature page also shows a seal.',
  ],
  ['Send an e-mail.', 'e-mail', 'Send an email.'],
  ['That is the US total.', 'US', 'That is the U.S. total.'],
  ['The licence is open.', 'licence', 'The license is open.'],
  ['It ended in autumn 2025.', 'autumn', 'It ended in fall 2025.'],
  ['It passed 4–2.', '4–2', 'It passed 4-2.'],
  ['Each county: it has one agency.', ': it has', 'Each county: It has one agency.'],
  ['The newest list has it.', 'The newest list', 'Our newest list has it.'],
  ['Ids are permanent.', 'Ids', 'IDs are permanent.'],
  ['Look in the A to Z index.', 'A to Z index', 'Look in the A-to-Z index.'],
  ['She met business people.', 'business people', 'She met businesspeople.'],
  ['We agree, which is so for two pages.', 'which is so for', 'That is true of two pages.'],
  [
    'We read it again without sight of the first.',
    'without sight of',
    'We read it again without looking at the first.',
  ],
  ['The page prints a name.', 'page prints', 'A name is printed on the page.'],
  ['An official who breaks a duty pays.', 'breaks a duty', 'An official who violates a duty pays.'],
  ['These are the lists held here.', 'held here', 'These are the lists we have.'],
  ['A council officer signed.', 'council officer', 'A council official signed.'],
  [
    'Florida law requires one of a sheriff.',
    'requires one of',
    'Florida law requires a sheriff to have one.',
  ],
  [
    'The Putnam County Sheriff took over.',
    'Putnam County Sheriff',
    'The Putnam County sheriff took over from the Putnam County Sheriff’s Office.',
  ],
  [
    'It has a chief, with the sheriff covering.',
    'covering',
    'It has a chief, with the sheriff covering the city.',
  ],
  ['We found nothing later.', 'found nothing later', 'We found no later report.'],
  [
    'He may suspend her for reasons on a list.',
    'reasons on a list',
    'He may suspend her for reasons that the law lists.',
  ],
  [
    'Under its own terms, either side can leave.',
    'Under its own terms,',
    'The agreement says that either side can leave.',
  ],
  ['Some dates carry a label.', 'carry a label', 'Some dates have a label.'],
  [
    'A name is printed, but not clear enough to be sure.',
    'not clear enough to be sure',
    'A name is printed, but we could not read it with certainty.',
  ],
  [
    'It pays as far as federal law requires.',
    'as far as federal law requires',
    'It pays to the extent that federal law requires.',
  ],
  [
    'They serve warrants, which immigration officers sign, not judges.',
    ', which immigration officers sign, not',
    'They serve warrants, which are signed by immigration officers, not judges.',
  ],
  ['No one doubts the act.', 'doubts the act', 'No one disputes the act.'],
  ['The law (a term (in English)) is open.', '(a term (', 'The law (a term in English) is open.'],
  ['Confidence: high confidence.', 'Confidence: high confidence', 'Confidence: high.'],
  ['Read as the same agency.', 'Read as', 'We count it as the same agency.'],
];

test.each(sentences)('“%s” has a habit', (bad, found) => {
  expect(habitsIn(bad, 'en').map((each) => each.found)).toEqual([expect.stringContaining(found)]);
});

test.each(sentences.map(([, , good]) => good))('“%s” has none', (good) => {
  expect(habitsIn(good, 'en')).toEqual([]);
});

test('every English habit has an example in this test', () => {
  const met = sentences.flatMap(([bad]) => habitsIn(bad, 'en').map(({ use }) => use));
  expect(new Set(met)).toEqual(new Set([...englishHabits, ...englishMarks].map(({ use }) => use)));
});

test.each([
  'Officers may arrest, hold and transport people.',
  'The agency must hold the person for 48 hours.',
  'A filled circle stands for a yes.',
  'The signing date is July 2, the end of June was too early.',
  'To grade the meeting, give up to four points.',
])('a word that means what it says is no habit: “%s”', (text) => {
  expect(habitsIn(text, 'en')).toEqual([]);
});

test('quotations and filled-in values are ignored', () => {
  expect(habitsIn('He wrote that it “stands” and “need not end.”', 'en')).toEqual([]);
  expect(habitsIn('The list has {stands, plural, one {# row} other {# rows}}.', 'en')).toEqual([]);
});
