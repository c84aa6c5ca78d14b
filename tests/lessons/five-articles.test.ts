import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { indexRoster } from '../../src/data/queries/roster-index.ts';
import type { Dataset, Language } from '../../src/data/schema/index.ts';
import { plainText, type Block } from '../../src/lessons/paper/document.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { handoutsOf, answerKey, sheetOf } from '../../src/lessons/paper/papers.ts';
import { quizOf } from '../../src/lessons/paper/quiz.ts';
import { noLists } from './example-lesson.ts';
import { formatCount } from '../../src/i18n/format.ts';

const { dataset } = loadData('.');

function lessonOf(facts: Dataset = dataset, language: Language = 'en') {
  const lesson = facts.lessons.find(({ id }) => id === 'five-articles')!;
  const context = lessonContext({ dataset: facts, lists: indexRoster(noLists) }, lesson, language);
  return { lesson, context };
}
const keyBlocks = (facts?: Dataset, language?: Language) => {
  const { lesson, context } = lessonOf(facts, language);
  return answerKey(context, lesson).blocks;
};
/** The answer of the key to the question that holds some words; undefined where it is not asked. */
function answerTo(words: string, blocks: readonly Block[] = keyBlocks()): string | undefined {
  const found = blocks.find(
    (block) => block.type === 'answer' && plainText(block.question).includes(words),
  );
  return found?.type === 'answer' ? plainText(found.text) : undefined;
}
const tables = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => block.type === 'table')
    .map(({ rows }) => rows.map((row) => row.map((cell) => plainText(cell))));
function changed(mutate: (facts: Dataset) => void): Dataset {
  const copy = structuredClone(dataset);
  mutate(copy);
  return copy;
}
const claimOf = (facts: Dataset, id: string) => facts.claims.find((claim) => claim.id === id)!;

/** The second way: the files as they stand, read with plain loops. */
interface RawAssertion {
  source: string;
  at: string;
  says: { en: string };
  standing?: string;
  repeats?: string;
  quote?: { words: string };
}
interface RawClaim {
  id: string;
  title: { en: string };
  status: string;
  finding: { en: string };
  assertions: RawAssertion[];
  wouldSettle?: { en: string };
}
interface RawSource {
  id: string;
  publisher: string;
  author?: string;
  published: string;
  publishedBetween?: { from: string; to?: string };
  kind: string;
  derivedFrom?: { source: string }[];
}
const raw = <Row>(name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Row[];
const claims: Record<string, RawClaim> = {};
for (const claim of raw<RawClaim>('claims')) claims[claim.id] = claim;
const sources: Record<string, RawSource> = {};
for (const source of raw<RawSource>('sources')) sources[source.id] = source;

const five = [
  'filosa-2025-06-30',
  'filosa-2025-07-defy',
  'cibercuba-2025-07',
  'visaverge-2025-07',
  'fox-rewrite-2025-07',
];
const letters = ['A', 'B', 'C', 'D', 'E'];
const rows = ['june-vote-date', 'june-vote-tally', 'signing-date', 'who-led-it', 'july-vote-roll'];
/** Rows that are still in dispute, on a paper of their own. */
const moreRows = ['voluntary-or-required', 'defiance-or-procedure', 'effect-on-immigrants'];
const saysOf = (row: string, text: number) => {
  const said: string[] = [];
  for (const { source, says } of claims[row]!.assertions)
    if (source === five[text]) said.push(says.en);
  return said;
};

describe('the key of “Five articles, one vote,” worked out a second way', () => {
  const blocks = keyBlocks();

  test('each text has the publisher, author, date and kind of its record', () => {
    const [card] = tables(blocks);
    const dates = [
      'June 30, 2025',
      'between July 2, 2025, and July 8, 2025',
      'on or after July 8, 2025',
      'between June 30, 2025, and July 8, 2025',
      'on or after July 2, 2025',
    ];
    const expected = five.map((id, index) => {
      const { publisher, author, derivedFrom } = sources[id]!;
      return [
        letters[index],
        publisher === 'not-found' ? 'not shown' : publisher,
        author ?? 'not shown',
        dates[index],
        derivedFrom ? sources[derivedFrom[0]!.source]!.publisher : 'not shown; we found none',
      ];
    });
    expect(card!.map((row) => row.filter((_, index) => index !== 4))).toEqual(expected);
  });

  test('each cell of the table is what the ledger has that text say, or “silent”', () => {
    const found = tables(blocks);
    for (const [grid, own] of [
      [found[1]!, rows],
      [found[4]!, moreRows],
    ] as const) {
      const expected = own.map((row) => [
        claims[row]!.title.en,
        ...five.map((_, text) => saysOf(row, text).join(' ') || 'silent'),
      ]);
      expect(grid.map((row) => row.slice(0, 6))).toEqual(expected);
    }
    expect(found[1]!.flat()).toContain('silent');
  });

  test('each row has its finding', () => {
    const found = tables(blocks);
    expect([...found[2]!, ...found[5]!].map(([title, , finding]) => [title, finding])).toEqual(
      [...rows, ...moreRows].map((row) => [claims[row]!.title.en, claims[row]!.finding.en]),
    );
  });

  test('each text has one sentence to check, and the verdict is the ledger’s', () => {
    const verdicts = { agrees: 'right', differs: 'wrong', partly: 'can’t tell' } as const;
    const checked = [
      ['signing-date', 0],
      ['one-of-two-cities', 1],
      ['june-vote-date', 2],
      ['who-led-it', 3],
      ['june-vote-tally', 4],
    ] as const;
    expect(tables(blocks)[3]).toEqual(
      checked.map(([row, text]) => {
        const { quote, standing } = claims[row]!.assertions.find(
          ({ source }) => source === five[text],
        )!;
        return [
          letters[text],
          `“${quote!.words}”`,
          claims[row]!.finding.en,
          verdicts[standing as keyof typeof verdicts],
        ];
      }),
    );
    expect(new Set(checked.map(([, text]) => text)).size).toBe(five.length);
  });

  test('how many texts give each count', () => {
    const six: string[] = [];
    const other: string[] = [];
    for (const [text, letter] of letters.entries()) {
      const says = saysOf('june-vote-tally', text).join(' ');
      (/6-1|six to one|six members/.test(says) ? six : other).push(letter);
    }
    expect(other).toHaveLength(1);
    expect(answerTo('how many texts give each number')).toBe(
      `6-1: ${six.length} (${six.slice(0, -1).join(', ')} and ${six.at(-1)}); 5-1: ${other.length} (${other[0]}).`,
    );
  });

  test('documents with a count, and the publishers that they go back to', () => {
    const found: Record<'5-1' | '6-1', { documents: Set<string>; publishers: Set<string> }> = {
      '5-1': { documents: new Set(), publishers: new Set() },
      '6-1': { documents: new Set(), publishers: new Set() },
    };
    const seen = new Set<string>();
    for (const { source, says, repeats } of claims['june-vote-tally']!.assertions) {
      if (seen.has(source)) continue;
      seen.add(source);
      const group = found[says.en.includes('5-1') ? '5-1' : '6-1'];
      group.documents.add(source);
      // What repeats reports that were not found adds no publisher.
      if (repeats !== 'not-found') group.publishers.add(sources[repeats ?? source]!.publisher);
    }
    const { documents, publishers } = found['5-1'];
    expect(publishers.size).toBe(1);
    const answer = answerTo(`We found ${formatCount(documents.size, 'en')} documents that say 5-1`);
    expect(answer).toContain(
      `No. They all go back to ${[...publishers][0]}, and a copy is not a confirmation.`,
    );
    expect(answer).toContain(
      `6-1, is in ${found['6-1'].documents.size} documents from ${found['6-1'].publishers.size} publishers`,
    );
    expect(answer).toContain('D: WLRN; E: Fox News Digital');
  });

  test('the row that a primary record settles, and the texts whose day fits', () => {
    const settled = rows.filter(
      (row) =>
        claims[row]!.status === 'settled-by-record' &&
        claims[row]!.assertions.some(({ source }) => sources[source]!.kind === 'primary-record'),
    );
    expect(settled).toEqual(['signing-date']);
    interface RawAgreement {
      id: string;
      signatures: { act: string; date?: string }[];
    }
    const { signatures } = raw<RawAgreement>('agreements').find(({ id }) => id === 'key-west')!;
    const days = signatures
      .filter(({ act }) => act === 'signed')
      .map(({ date }) => `March ${Number(date!.slice(8))}`);
    const groups: Record<string, string[]> = { fits: [], off: [], none: [] };
    for (const [text, letter] of letters.entries()) {
      const says = saysOf('signing-date', text).join(' ');
      if (!says) continue;
      const day = /March \d{1,2}\b(?!\d)/.exec(says)?.[0];
      groups[!day ? 'none' : days.includes(day) ? 'fits' : 'off']!.push(letter);
    }
    const answer = answerTo('Look at the signature page')!;
    expect(answer).toContain(claims['signing-date']!.title.en);
    for (const day of days) expect(answer).toContain(`${day}, 2025`);
    expect(answer).toContain(`The day in ${groups.fits!.join()} matches. `);
    expect(answer).toContain(`The day in ${groups.off!.join()} matches no signature, `);
    expect(answer).toContain(`and ${groups.none!.join()} has no day.`);
  });

  test('the text with the July result, and what the dates say of the others', () => {
    const speaks = letters.filter((_, text) => saysOf('july-vote-roll', text).length > 0);
    const last = (text: number) => {
      const { published, publishedBetween } = sources[five[text]!]!;
      return publishedBetween ? publishedBetween.to : published;
    };
    const before = letters.filter((_, text) => (last(text) ?? '9999') <= '2025-07-08');
    const unclear = letters.filter(
      (letter, text) => last(text) === undefined && !speaks.includes(letter),
    );
    expect([speaks, before, unclear]).toEqual([['C'], ['A', 'B', 'D'], ['E']]);
    expect(answerTo('has the result of the July 8 vote')).toContain(
      'C. Published before that vote: A, B and D. We can’t tell from the date of E.',
    );
  });

  test('the forecast and the view are quoted from the ledger', () => {
    const quotesOf = (id: string, text: number) =>
      claims[id]!.assertions.flatMap(({ source, quote }) =>
        source === five[text] && quote ? [`“${quote.words}”`] : [],
      );
    const forecast = answerTo('a prediction or someone’s view')!;
    expect(forecast).toContain(`D: ${quotesOf('effect-on-immigrants', 3)[0]}`);
    expect(forecast).toContain(`E: ${quotesOf('effect-on-immigrants', 4)[0]}`);
  });

  test('words for people are sorted by whose words they are', () => {
    interface RawLesson {
      id: string;
      wordings?: { source: string; voice: string; quote: { words: string } }[];
    }
    const { wordings } = raw<RawLesson>('lessons').find(({ id }) => id === 'five-articles')!;
    const answer = answerTo('“Words for people”')!;
    const [marked, rest] = answer.split('No marks') as [string, string];
    const [reported, own] = rest.split('The text’s own') as [string, string];
    const parts = { quoted: marked, reported, writer: own } as Record<string, string>;
    for (const { source, voice, quote } of wordings!)
      // A period after the last one stands inside its marks.
      expect(parts[voice]!.replaceAll('.”', '”')).toContain(
        `${letters[five.indexOf(source)]}: “${quote.words}”`,
      );
  });

  test('open rows name what would settle them', () => {
    const answer = answerTo('can’t these texts tell')!;
    for (const row of moreRows)
      if (claims[row]!.status === 'unresolved')
        expect(answer).toContain(claims[row]!.wouldSettle!.en);
  });
});

describe('the sheet', () => {
  const { lesson, context } = lessonOf();
  const blocks = sheetOf(context, lesson).blocks;

  test('has every cell of its tables to fill in, but for the row that shows how', () => {
    const [card, grid] = tables(blocks);
    expect(card!.every((row) => row.slice(1).join('') === '')).toBe(true);
    expect(grid!.slice(1).every((row) => row.slice(1).join('') === '')).toBe(true);
    expect(grid![0]!.every((cell) => cell !== '')).toBe(true);
  });

  test('asks each question that the key answers', () => {
    const asked = blocks.filter(({ type }) => type === 'question');
    expect(asked).toHaveLength(keyBlocks().filter(({ type }) => type === 'answer').length);
    expect(asked).toHaveLength(10);
  });

  test('deals out the texts by page: a page break before each but the first', () => {
    const { lesson: own, context: facts } = lessonOf();
    const [cards] = handoutsOf(facts, own);
    const breaks = cards!.blocks.flatMap(({ type }, at) => (type === 'page-break' ? [at] : []));
    expect(breaks).toHaveLength(five.length - 1);
    for (const at of breaks) expect(cards!.blocks[at + 1]!.type).toBe('heading');
  });

  test('says of each sentence on a card whose it is, and never in our own voice', () => {
    const { lesson: own, context: facts } = lessonOf();
    const [cards] = handoutsOf(facts, own);
    let letter = '';
    for (const block of cards!.blocks) {
      if (block.type === 'heading' && block.level === 2) letter = block.text.slice(-1);
      if (block.type !== 'list') continue;
      for (const item of block.items.map(plainText))
        expect(item).toMatch(
          new RegExp(
            `According to text ${letter}: |text’s own words|In quotation marks|what somebody said`,
          ),
        );
    }
  });

  test('has on the page with the record what each check needs', () => {
    const { lesson: own, context: facts } = lessonOf();
    const record = handoutsOf(facts, own).find(({ path }) => path.endsWith('/signatures/'))!;
    const text = record.blocks
      .flatMap((block) =>
        block.type === 'list'
          ? block.items.map(plainText)
          : block.type === 'table'
            ? block.rows.flat().map(plainText)
            : [],
      )
      .join(' ');
    for (const needed of [
      'March 4, 2025',
      'March 5, 2025',
      'June 30, 2025',
      'Six voted yes',
      'Haskell',
      'Kaufman',
      'Doral',
    ])
      expect(text).toContain(needed);
  });

  test('has no excerpt of more than 25 words on the cards, and each with its place', () => {
    for (const language of ['en', 'es'] as const) {
      const own = lessonOf(dataset, language);
      const [cards] = handoutsOf(own.context, own.lesson);
      const items = cards!.blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
      expect(items.length).toBeGreaterThan(30);
      for (const item of items) {
        const words = /^“([^”]*)”/.exec(plainText(item))?.[1] ?? '';
        expect(words.split(' ').length).toBeLessThanOrEqual(25);
        expect(plainText(item)).toMatch(/\((?:lines?|líneas?|headline|titular) ?[\d, -]*\)/);
      }
    }
  });
});

describe('with other data', () => {
  test('another count in one text changes the count of texts', () => {
    const facts = changed((copy) => {
      const { assertions } = claimOf(copy, 'june-vote-tally');
      assertions.find(({ source }) => source === five[3])!.value = { tally: { yes: 5, no: 1 } };
    });
    expect(answerTo('how many texts give each number', keyBlocks(facts))).toBe(
      '6-1: 3 (A, B and C); 5-1: 2 (D and E).',
    );
  });

  test('another date on the agreement changes which text fits', () => {
    const facts = changed((copy) => {
      copy.agreements[0]!.signatures[0]!.date = '2025-03-03';
    });
    const answer = answerTo('Look at the signature page', keyBlocks(facts))!;
    expect(answer).toContain('The day in A matches.');
    expect(answer).toContain('The day in B matches no signature,');
  });

  test('a text without a count leaves out the questions on it, in sheet and key', () => {
    const facts = changed((copy) => {
      const { assertions } = claimOf(copy, 'june-vote-tally');
      delete assertions.find(({ source }) => source === five[0])!.value;
    });
    const { lesson, context } = lessonOf(facts);
    const asked = sheetOf(context, lesson).blocks.flatMap((block) =>
      block.type === 'question' ? [plainText(block.text)] : [],
    );
    expect(asked.join(' ')).not.toMatch(/how many texts give each number|We found/);
    expect(answerTo('how many texts give each number', keyBlocks(facts))).toBeUndefined();
    expect(quizOf(context, lesson).map(({ id }) => id)).not.toContain('count');
  });

  test('a signature without a date leaves out the question on signing', () => {
    const facts = changed((copy) => {
      delete copy.agreements[0]!.signatures[1]!.date;
    });
    expect(answerTo('Look at the signature page', keyBlocks(facts))).toBeUndefined();
  });

  test('a silent text from after the vote leaves out the question on why it is silent', () => {
    const facts = changed((copy) => {
      copy.sources.find(({ id }) => id === five[4])!.publishedBetween!.from = '2025-08-01';
    });
    expect(answerTo('has the result of the July 8 vote', keyBlocks(facts))).toBeUndefined();
  });
});

test('the key asks and answers the same in Spanish', () => {
  const count = (language: Language) =>
    keyBlocks(dataset, language).filter(({ type }) => type === 'answer').length;
  expect(count('es')).toBe(count('en'));
  const spanish = keyBlocks(dataset, 'es');
  expect(answerTo('cuántos textos dan cada número', spanish)).toBe(
    '6-1: 4 (A, B, C y D); 5-1: 1 (E).',
  );
});

test('a count in the key is that of the value, however the sentence reads', () => {
  const reworded = changed((copy) => {
    for (const assertion of claimOf(copy, 'june-vote-tally').assertions)
      assertion.says.en = 'It gives a count.';
  });
  const question = 'how many texts give each number';
  expect(answerTo(question, keyBlocks(reworded))).toBe(answerTo(question));
});

test('the quiz has at least four questions, each with one right answer', () => {
  const { lesson, context } = lessonOf();
  const quiz = quizOf(context, lesson);
  expect(quiz.length).toBeGreaterThanOrEqual(4);
  for (const { options } of quiz) expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
});

test('the words to check stand on the card of their text, and the record’s page has all that English says', () => {
  const said = (language: Language) => {
    const { lesson, context } = lessonOf(dataset, language);
    const [cards, record] = ['cards', 'signatures'].map(
      (id) => handoutsOf(context, lesson).find(({ path }) => path.endsWith(`/${id}/`))!.blocks,
    );
    return { cards: JSON.stringify(cards), record: JSON.stringify(record) };
  };
  const { lesson } = lessonOf();
  const made = lesson.sheet.parts.find(
    (part) => part.type === 'made' && part.make === 'text-checks',
  );
  const checked = made?.type === 'made' ? made.of : [];
  expect(checked).toHaveLength(5);
  for (const each of checked) {
    const [letter, name] = each.split(' ') as [string, string];
    const source = lesson.refs[letter]!.split('/')[1];
    const quote = claimOf(dataset, lesson.refs[name]!.split('/')[1]!).assertions.find(
      (assertion) => assertion.source === source,
    )!.quote!;
    expect(said('en').cards).toContain(quote.words);
  }
  expect(said('en').record).toContain('still showed Key West');
  expect(said('es').record).toContain('sí seguía Cayo Hueso');
});

test('the plan gives one student the two texts with the fewest words', () => {
  const { lesson, context } = lessonOf();
  const { blocks } = handoutsOf(context, lesson).find(({ path }) => path.endsWith('/cards/'))!;
  const words = new Map<string, number>();
  let letter = '';
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 2)
      letter = / ([A-E])$/.exec(block.text)?.[1] ?? letter;
    const texts = block.type === 'list' ? block.items : block.type === 'text' ? [block.text] : [];
    const count = texts.map((text) => plainText(text).split(/\s+/).length);
    if (letter)
      words.set(
        letter,
        count.reduce((sum, each) => sum + each, words.get(letter) ?? 0),
      );
  }
  const shortest = [...words].sort((a, b) => a[1] - b[1]).slice(0, 2);
  expect(words.size).toBe(5);
  expect(JSON.stringify(lesson)).toContain(
    `texts ${shortest
      .map(([each]) => each)
      .sort()
      .join(' and ')}, which are the shortest`,
  );
});
