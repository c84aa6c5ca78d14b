import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkData } from '../../src/data/load/dataset.ts';
import { indexRoster } from '../../src/data/queries/roster-index.ts';
import type { Dataset, Language, Lesson } from '../../src/data/schema/index.ts';
import { lesson as lessonSchema } from '../../src/data/schema/lessons.ts';
import { checkLessons } from '../../src/lessons/check.ts';
import { plainText, type Block, type Paper } from '../../src/lessons/paper/document.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { papersOf } from '../../src/lessons/paper/papers.ts';
import { quizOf } from '../../src/lessons/paper/quiz.ts';

const { dataset, roster } = checkData('.');
const lists = indexRoster(roster);
type Kind<Type extends Block['type']> = Extract<Block, { type: Type }>;

function papers(language: Language = 'en', data: Dataset = dataset): Paper[] {
  const lesson = data.lessons.find(({ id }) => id === 'who-decides')!;
  return papersOf(lessonContext({ dataset: data, lists }, lesson, language), lesson);
}
const known = new Map<Language, Paper[]>();
/** The papers on the site's own facts are laid out once. */
function knownPapers(language: Language): Paper[] {
  const found = known.get(language) ?? papers(language);
  known.set(language, found);
  return found;
}
const paper = (slug: string, language: Language = 'en', data?: Dataset) =>
  (data ? papers(language, data) : knownPapers(language)).find(({ path }) =>
    path.endsWith(`/${slug}/`),
  )!;
const blocks = <Type extends Block['type']>(from: Paper, type: Type) =>
  from.blocks.filter((block): block is Kind<Type> => block.type === type);
const answer = (start: string, language?: Language, data?: Dataset) => {
  const found = blocks(paper('key', language, data), 'answer').find(({ question }) =>
    plainText(question).startsWith(start),
  );
  return found && plainText(found.text);
};
const cards = (language?: Language, data?: Dataset) =>
  ['cards', 'more-cards'].flatMap((slug) => blocks(paper(slug, language, data), 'cards')[0]!.cards);
const strip = (language?: Language, data?: Dataset) =>
  blocks(paper('answer-strip', language, data), 'table')[0]!.rows.map((row) => row.map(plainText));

/** The dataset with something else in it. */
function changed(change: (data: Dataset) => void): Dataset {
  const data = structuredClone(dataset);
  change(data);
  return data;
}
const lawIn = (data: Dataset, id: string) => data.statutes.find((each) => each.id === id)!;

// The key a second way: from the files, with loops, and without the code that makes the key.
interface RawLaw {
  id: string;
  citation: string;
  jurisdiction: string;
  kind: string;
  binds: string[];
  verb: string;
  plain: { en: string; es: string };
  confidence: string;
}
const raw = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as never;
const rawLaws: RawLaw[] = raw('statutes');
const labels = JSON.parse(readFileSync('src/i18n/strings/en/site.json', 'utf8')) as Record<
  string,
  string
>;
const rawLesson = (raw('lessons') as { id: string; refs: Record<string, string> }[]).find(
  ({ id }) => id === 'who-decides',
)!;

const deck: { letter: string; id: string; law: RawLaw | undefined }[] = [];
const namesThatStart = (start: string) =>
  Object.keys(rawLesson.refs)
    .filter((name) => name.startsWith(start))
    .sort();
for (const name of [...namesThatStart('card-'), ...namesThatStart('more-card-')]) {
  const id = rawLesson.refs[name]!.split('/')[1]!;
  deck.push({
    letter: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[deck.length]!,
    id,
    law: rawLaws.find((each) => each.id === id),
  });
}
const letterOf = (id: string) => deck.find((card) => card.id === id)!.letter;
const joined = (items: string[]) =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)!}`;
/** Items with commas of their own: "s. 1, Fla. Stat., and s. 2, Fla. Stat." */
const listed = (items: string[]) =>
  items.length > 2
    ? `${items.slice(0, -1).join('; ')}; and ${items.at(-1)!}`
    : items.join(', and ');
const who = ({ binds }: RawLaw) => joined(binds.map((subject) => labels[`subject.${subject}`]!));

describe('the cards', () => {
  test('are the laws and votes that the lesson names, and none that was not checked', () => {
    expect(strip()).toEqual(
      deck.map(({ letter, law, id }) => [
        letter,
        law
          ? law.citation
          : `Key West City Commission, ${id.includes('06-30') ? 'June 30' : 'July 8'}, 2025`,
      ]),
    );
    expect(cards().map(({ title }) => title)).toEqual(deck.map(({ letter }) => `Card ${letter}`));
    expect(deck.filter(({ law }) => law?.confidence === 'unverified')).toEqual([]);
  });

  test('have the plain words of the law, with blanks for what names its level', () => {
    for (const language of ['en', 'es'] as const)
      for (const [place, { law }] of deck.entries()) {
        const words = plainText(cards(language)[place]!.text).split('____');
        const whole = law?.plain[language] ?? words.join('');
        expect(words.every((part) => whole.includes(part))).toBe(true);
        if (law?.jurisdiction === 'federal' && law.kind !== 'case')
          expect(words.join('')).not.toMatch(/federal|Washington/);
        if (law?.jurisdiction === 'florida' && law.kind !== 'case')
          expect(words.join('')).not.toContain('Florida');
      }
  });

  test('say “must,” “may not” or “may” where the law orders, forbids or allows', () => {
    const said = {
      must: /\bmust\b/,
      'must-not': /\b(may not|cannot)\b|\bNo\b.*\bmay\b/,
      may: /\bmay\b/,
    };
    for (const [place, { law }] of deck.entries())
      for (const [verb, words] of Object.entries(said))
        if (law?.verb === verb) expect(plainText(cards()[place]!.text)).toMatch(words);
  });

  test('have no article before a blank in Spanish, whose gender would fill it', () => {
    for (const { text } of cards('es'))
      expect(plainText(text)).not.toMatch(/\b(el|la|los|las|un|una|al|del) ____/i);
  });

  test('show no citation, which is on the answer strip', () => {
    for (const { small } of cards()) expect(small).toBeUndefined();
  });

  test('are nine in the set that every class sorts', () => {
    expect(blocks(paper('cards'), 'cards')[0]!.cards).toHaveLength(9);
  });

  test('have the same letters in both languages', () => {
    expect(strip('es').map(([letter, cited]) => [letter, cited!.slice(-4)])).toEqual(
      strip('en').map(([letter, cited]) => [letter, cited!.slice(-4)]),
    );
  });
});

describe('the key', () => {
  test('puts each card where its law comes from and what it does', () => {
    const mat = blocks(paper('key'), 'table')[0]!;
    const verbs = ['must', 'must-not', 'may', 'no-duty', 'decides'];
    for (const [row, verb] of verbs.entries())
      for (const [column, level] of ['federal', 'florida', 'local', 'courts'].entries()) {
        const letters: string[] = [];
        for (const { letter, law } of deck) {
          if (!law || law.verb !== verb) continue;
          const own = law.kind === 'case' ? 'courts' : law.jurisdiction;
          if (own === level) letters.push(letter);
        }
        expect(plainText(mat.rows[row + 1]![column + 1]!)).toBe(letters.join(', '));
      }
    const votes = deck.filter(({ law }) => !law).map(({ letter }) => letter);
    expect(mat.rows[6]!.map(plainText).slice(1)).toEqual(['', '', votes.join(', '), '']);
  });

  test('lists every “must” with whom it is about', () => {
    const parts: string[] = [];
    for (const { letter, law } of deck)
      if (law?.verb === 'must') parts.push(`${letter}: ${who(law)}`);
    expect(parts.length).toBeGreaterThan(2);
    expect(answer('Which cards say “must,”')).toContain(
      `${parts.join('; ')}. The words of the card`,
    );
  });

  test('says of both duties whether they are about city police', () => {
    const line = (id: string) => {
      const found = rawLaws.find((each) => each.id === id)!;
      const isIt = found.binds.includes('municipal-police') ? 'yes' : 'no';
      return `Card ${letterOf(id)}: ${isIt}. It is about ${who(found)} (${found.citation}).`;
    };
    expect(answer('Is card')).toBe(
      `${line('fl-908-104-1')} ${line('fl-908-11-1')} The words on the cards: “police agencies” and “county jail.”`,
    );
    // The question asks for words that students can copy.
    const shown = JSON.stringify(paper('cards').blocks);
    for (const words of ['olice agencies', 'county jail']) expect(shown).toContain(words);
  });

  test('names the laws that the ledger has each side rest on', () => {
    interface Row {
      id: string;
      reasons: { citations: { source: string; at: string }[] }[];
    }
    const { reasons } = (raw('claims') as Row[]).find(({ id }) => id === 'voluntary-or-required')!;
    for (const [source, question] of [
      ['mrctv-2025-07-02', 'Which cards did the attorney general'],
      ['south-miami-complaint', 'Which cards did South Miami'],
    ] as const) {
      const sections = new Set<string>();
      for (const { citations } of reasons)
        if (citations.some((citation) => citation.source === source))
          for (const { at } of citations)
            if (at.startsWith('section ')) sections.add(at.slice('section '.length));
      const found = deck.filter(({ law }) =>
        [...sections].some((section) => law?.citation === `s. ${section}, Fla. Stat.`),
      );
      expect(found).toHaveLength(sections.size);
      const said = `${joined(found.map(({ letter }) => letter))} (${listed(found.map(({ law }) => law!.citation))})`;
      expect(answer(question)?.startsWith(said)).toBe(true);
    }
  });

  test('counts the federal law that South Miami speaks of, and the law that both sides read', () => {
    const letter = (citation: string) => deck.find(({ law }) => law?.citation === citation)!.letter;
    expect(answer('Which cards did South Miami')).toMatch(
      new RegExp(
        ` and ${letter('8 U.S.C. § 1357(g)(9)')} \\(8 U\\.S\\.C\\. § 1357\\(g\\)\\(9\\)\\).*accept ${letter('s. 908.104(1), Fla. Stat.')}: both sides use it, but each`,
      ),
    );
  });

  test('says that no court had settled it on July 8, since the report of the dismissal is later', () => {
    interface Dated {
      id: string;
      when: { date: string };
    }
    const dateOf = (name: string, id: string) =>
      (raw(name) as Dated[]).find((each) => each.id === id)!.when.date;
    const vote = dateOf('motions', 'key-west-2025-07-08-enter');
    const ended = dateOf('events', '2025-10-23-south-miami-dismissed');
    expect([vote, ended]).toEqual(['2025-07-08', '2025-10-23']);
    expect(answer('Key West voted')).toMatch(/^No\. .* October 23, 2025, after that vote\./);
  });

  test('has the ladder from the highest kind of law to the lowest', () => {
    const ladder = blocks(paper('key'), 'table')[2]!;
    expect(ladder.rows.map(([, name]) => plainText(name!))).toEqual([
      'U.S. Constitution and federal law',
      'Florida Constitution',
      'Florida statute',
      'City charter',
      'City ordinance',
      'City resolution',
    ]);
  });

  test('gives a source under each answer but the open one, in both languages', () => {
    for (const language of ['en', 'es'] as const)
      for (const { sources, isOpen } of blocks(paper('key', language), 'answer'))
        expect(plainText(sources) === '').toBe(isOpen === true);
  });
});

describe('the two packets', () => {
  const sides = ['side-a', 'side-b'] as const;
  const textOf = (slug: string, language: Language) =>
    [...blocks(paper(slug, language), 'text'), ...blocks(paper(slug, language), 'list')]
      .map((block) => (block.type === 'text' ? block.text : block.items.flat()))
      .map(plainText)
      .join(' ');

  test.each(['en', 'es'] as const)('are of like length in %s', (language) => {
    const [a, b] = sides.map((slug) => textOf(slug, language).split(/\s+/).length);
    expect(Math.abs(a! - b!) / Math.max(a!, b!)).toBeLessThan(0.1);
  });

  test('have the same parts in the same order', () => {
    const [a, b] = sides.map((slug) => paper(slug).blocks.map(({ type }) => type));
    expect(a).toEqual(b);
  });

  test('hold no answer of the other side', () => {
    for (const language of ['en', 'es'] as const) {
      expect(textOf('side-a', language)).not.toContain('South Miami');
      expect(textOf('side-b', language)).not.toMatch(/attorney general|fiscal general/i);
    }
  });

  test('both have the plain words of the whole definition', () => {
    const { plain } = rawLaws.find(({ id }) => id === 'fl-908-102-6')!;
    for (const slug of sides)
      for (const language of ['en', 'es'] as const)
        expect(textOf(slug, language)).toContain(plain[language]);
  });

  test('are answered in one box, with as many answers from each side', () => {
    const [one, other] = blocks(paper('both-sides'), 'table');
    expect(one!.caption).toContain('attorney general');
    expect(other!.caption).toContain('South Miami');
    expect(one!.rows).toHaveLength(other!.rows.length);
    expect(one!.rows.length).toBeGreaterThan(1);
    for (const row of [...one!.rows, ...other!.rows])
      for (const cell of row) expect(plainText(cell)).not.toBe('');
  });
});

test('the data refuses a box with more answers from one side', () => {
  const record = structuredClone(
    (raw('lessons') as { id: string }[]).find(({ id }) => id === 'who-decides')!,
  ) as unknown as Lesson;
  expect(lessonSchema.safeParse(record).success).toBe(true);
  for (const { parts } of record.handouts)
    for (const part of parts) if (part.type === 'sides') part.sides[0]!.answers.pop();
  expect(JSON.stringify(lessonSchema.safeParse(record).error?.issues)).toContain(
    'as many answers on each side',
  );
});

test('the ladder’s names come in no order that gives it away, in either language', () => {
  for (const language of ['en', 'es'] as const) {
    const ladder = blocks(paper('key', language), 'table')[2]!;
    const rungs = ladder.rows.map(([, name]) => plainText(name!));
    const shown = blocks(paper('sheet', language), 'text').map(({ text }) => plainText(text));
    const names = shown.find((text) => rungs.every((rung) => text.includes(rung)))!;
    const order = [...rungs].sort((a, b) => names.indexOf(a) - names.indexOf(b));
    expect(order).not.toEqual([...rungs].sort(new Intl.Collator(language).compare));
    // Three in a row from top to bottom would be a hint.
    const places = order.map((name) => rungs.indexOf(name));
    for (const [at, place] of places.entries())
      expect([place + 1, place + 2]).not.toEqual(places.slice(at + 1, at + 3));
    expect(names.split(' · ')).toHaveLength(rungs.length);
  }
});

describe('when the data change', () => {
  test('a law that names city police is said to name them', () => {
    const data = changed((each) => lawIn(each, 'fl-908-11-1').binds.push('municipal-police'));
    expect(answer('Is card', 'en', data)).toContain(`Card ${letterOf('fl-908-11-1')}: yes.`);
  });

  test('a duty that becomes a choice leaves the list of “must”', () => {
    const data = changed((each) => {
      lawIn(each, 'fl-908-104-1').verb = 'may';
    });
    expect(answer('Which cards say “must,”', 'en', data)).not.toContain(
      `${letterOf('fl-908-104-1')}:`,
    );
  });

  test('a question that a court has settled asks for a day we do not have, and is left out', () => {
    const data = changed((each) => {
      each.claims.find(({ id }) => id === 'voluntary-or-required')!.status = 'settled-by-record';
    });
    expect(answer('Key West voted', 'en', data)).toBeUndefined();
    expect(blocks(paper('sheet', 'en', data), 'question')).toHaveLength(
      blocks(paper('sheet'), 'question').length - 1,
    );
  });

  test('an earlier report of the dismissal gives another answer', () => {
    const data = changed((each) => {
      const found = each.events.find(({ id }) => id === '2025-10-23-south-miami-dismissed')!;
      found.when = { date: '2025-07-01', precision: 'day' };
    });
    expect(answer('Key West voted', 'en', data)).toContain('July 1, 2025, before that vote.');
  });

  test('a law whose text was not checked is no card, and its questions are left out', () => {
    const data = changed((each) => {
      lawIn(each, 'fl-908-107-2').confidence = 'unverified';
    });
    expect(cards('en', data)).toHaveLength(deck.length - 1);
    expect(answer('When officials disagree', 'en', data)).toBeUndefined();
  });

  test('a sentence that would go with a law that was not checked is not dropped unseen', () => {
    const data = changed((each) => {
      lawIn(each, 'fl-const-8-2').confidence = 'unverified';
    });
    expect(checkLessons(data, roster).map(({ path, found }) => [path.join('.'), found])).toEqual(
      ['short.1.text', 'supports.more.0'].flatMap((place) =>
        ['en', 'es'].map((language) => [
          `${place}.${language}`,
          '{card card-home-rule} has no value here',
        ]),
      ),
    );
  });
});

test.each(['en', 'es'] as const)(
  'the key to a packet copies words of the law from that packet alone, in %s',
  (language) => {
    const text = (slug: string) =>
      blocks(paper(slug, language), 'text').map((each) => plainText(each.text));
    const packets = { A: text('side-a').join('\n'), B: text('side-b').join('\n') };
    const rows = blocks(paper('key', language), 'table')
      .flatMap((table) => table.rows.map((row) => row.map(plainText)))
      .filter(([packet]) => packet === 'A' || packet === 'B');
    expect(rows.map(([packet]) => packet).join('')).toBe('AAABBB');
    for (const [packet, , words] of rows) {
      const [own, other] = packet === 'A' ? [packets.A, packets.B] : [packets.B, packets.A];
      expect(own).toContain(words);
      expect(other).not.toContain(words);
    }
  },
);

test('each question of the quiz has one right answer and at least two wrong ones', () => {
  const lesson = dataset.lessons.find(({ id }) => id === 'who-decides')!;
  for (const language of ['en', 'es'] as const) {
    const quiz = quizOf(lessonContext({ dataset, lists }, lesson, language), lesson);
    expect(quiz).toHaveLength(lesson.quiz.length);
    for (const { options } of quiz) {
      expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
      expect(options.length).toBeGreaterThan(2);
    }
  }
});

test('the first sentence of a law on a card ends at the same place in both languages', () => {
  const lesson = dataset.lessons.find(({ id }) => id === 'who-decides')!;
  const sorted = Object.entries(lesson.refs).filter(([name]) => /^(more-)?card-/.test(name));
  const laws = sorted.flatMap(([, ref]) =>
    dataset.statutes.filter(({ id }) => ref.endsWith(`/${id}`)),
  );
  expect(laws.length).toBeGreaterThan(10);
  const count = (text: string) => text.split(/(?<=[.!?][”»)]?)\s+(?=[\p{Lu}¿¡“«])/u).length;
  expect(
    laws.filter(({ plain }) => count(plain.en) !== count(plain.es)).map(({ id }) => id),
  ).toEqual([]);
});
