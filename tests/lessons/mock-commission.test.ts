import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadData } from '../../src/data/load/dataset.ts';
import { indexRoster } from '../../src/data/queries/roster-index.ts';
import type { Dataset, Language } from '../../src/data/schema/index.ts';
import {
  plainText,
  type Block,
  type PaperCard,
  type Paper,
} from '../../src/lessons/paper/document.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { handoutsOf, answerKey, papersOf, sheetOf } from '../../src/lessons/paper/papers.ts';
import { quizOf } from '../../src/lessons/paper/quiz.ts';
import type { Draft } from '../fixtures/example.ts';

const { dataset: real, roster } = loadData('.');
const lists = indexRoster(roster);

function lessonOn(dataset: Dataset = real, language: Language = 'en') {
  const lesson = dataset.lessons.find(({ id }) => id === 'mock-commission')!;
  const context = lessonContext({ dataset, lists }, lesson, language);
  return { lesson, context };
}
function changed(change: (copy: Draft) => void): Dataset {
  const copy = structuredClone(real);
  change(copy as Draft);
  return copy;
}
const key = (dataset?: Dataset, language?: Language) => {
  const { lesson, context } = lessonOn(dataset, language);
  return answerKey(context, lesson).blocks;
};
const handout = (id: string, dataset?: Dataset, language?: Language) => {
  const { lesson, context } = lessonOn(dataset, language);
  return handoutsOf(context, lesson).find(({ path }) => path.endsWith(`/${id}/`))!.blocks;
};
const answer = (blocks: readonly Block[], asked: RegExp) =>
  blocks.flatMap((block) =>
    block.type === 'answer' && asked.test(plainText(block.question)) ? [plainText(block.text)] : [],
  )[0];
const cells = (blocks: readonly Block[], caption: RegExp) =>
  blocks.flatMap((block) =>
    block.type === 'table' && caption.test(block.caption)
      ? [block.rows.map((row) => row.map(plainText))]
      : [],
  )[0];
const cardsOf = (blocks: readonly Block[]): PaperCard[] =>
  blocks.flatMap((block) => (block.type === 'cards' ? block.cards : []));
const cardText = ({ title, text, more = [], small = [] }: PaperCard) =>
  [title, ...[text, ...more, small].map(plainText)].join('\n');
const textOf = ({ blocks }: Pick<Paper, 'blocks'>) => JSON.stringify(blocks);

// The second way: straight from the files, with loops.
interface Files {
  bodies: { id: string; seats: { id: string }[] };
  officials: { id: string; name: string };
  motions: { id: string; kind: string };
  'roll-calls': {
    id: string;
    votes: { seat: string; official: string; option: 'yes' | 'no' | 'absent' }[];
    tally: { yes: number; no: number; absent: number };
  };
  statements: {
    id: string;
    speaker: string;
    motion: string;
    said: { paraphrase?: { en: string }; quote?: { words: string; translation: string } };
  };
  statutes: { id: string; plain: { en: string } };
}
const file = <Name extends keyof Files>(name: Name) =>
  JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Files[Name][];
const find = <Name extends keyof Files>(name: Name, id: string): Files[Name] => {
  for (const record of file(name)) if (record.id === id) return record;
  throw new RangeError(`there is no "${id}" in ${name}`);
};
const [june, july] = ['key-west-2025-06-30-void', 'key-west-2025-07-08-enter'] as const;
const body = find('bodies', 'key-west-city-commission');
const half = body.seats.length / 2;
let quorum = 0;
while (quorum <= half) quorum += 1;
const words = { yes: 'Yes', no: 'No', absent: 'Absent' };
const nameOf = (official: string) => find('officials', official).name;

describe('the key', () => {
  test('has the quorum and the yes votes needed for each attendance', () => {
    const expected: string[][] = [];
    for (let present = 3; present <= body.seats.length; present += 1) {
      let needed = 0;
      while (needed * 2 <= present) needed += 1;
      const isQuorum = present > half;
      expected.push([
        String(present),
        isQuorum ? 'yes' : 'no',
        isQuorum ? String(needed) : 'none, because it may not decide',
      ]);
    }
    expect(cells(key(), /when it may decide/)).toEqual(expected);
  });

  test('has the roll calls of the record, member by member', () => {
    const expected: string[][] = [];
    for (const seat of body.seats) {
      const row: string[] = [];
      for (const id of [june, july])
        for (const vote of find('roll-calls', id).votes)
          if (vote.seat === seat.id) {
            if (row.length === 0) row.push(nameOf(vote.official));
            row.push(words[vote.option]);
          }
      expected.push(row);
    }
    expect(cells(key(), /on record/)).toEqual(expected);
    expect(cells(handout('the-record'), /on record/)).toEqual(expected);
  });

  test('answers the questions on numbers as the files do', () => {
    const { yes, no, absent } = find('roll-calls', july).tally;
    let full = 0;
    while (full * 2 <= body.seats.length) full += 1;
    let bare = 0;
    while (bare * 2 <= quorum) bare += 1;
    let needed = 0;
    while (needed * 2 <= yes + no) needed += 1;
    const blocks = key();
    expect(answer(blocks, /a quorum at your meeting/)).toContain(
      `if ${quorum} or more of the ${body.seats.length} members`,
    );
    expect(answer(blocks, /yes votes did your motion need/)).toContain(
      `${full} if every member was there, or ${bare} if only a quorum was`,
    );
    const compared = answer(blocks, /your class’s quorum, count and result/);
    expect(compared).toContain(`${yes}-${no}, with ${absent} absent`);
    expect(compared).toContain(
      `${yes + no} members present made a quorum, and ${needed} yes votes`,
    );
  });

  test('answers the questions on law from the law', () => {
    const blocks = key();
    const silent = find('statutes', 'fl-286-012').plain.en.split('. ').slice(0, 3).join('. ');
    expect(answer(blocks, /stay silent/)).toBe(`No. ${silent}.`);
    const heard = find('statutes', 'fl-286-0114').plain.en;
    expect(answer(blocks, /refuse to hear any public comment/)).toContain(heard);
    expect(answer(blocks, /a resolution or an ordinance/)).toContain(
      'The packet says: a resolution.',
    );
    expect(answer(blocks, /third choice besides/)).toContain(
      find('statements', 'haskell-2025-07-08-wait').said.paraphrase!.en,
    );
  });

  test('answers every question of the sheet, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const { lesson, context } = lessonOn(real, language);
      const asked = sheetOf(context, lesson).blocks.filter(({ type }) => type === 'question');
      const answers = answerKey(context, lesson).blocks.filter(({ type }) => type === 'answer');
      expect([asked.length, answers.length]).toEqual([9, 9]);
    }
  });

  test('follows a changed vote and a changed quorum', () => {
    const other = changed(({ rollCalls, bodies }) => {
      const roll = rollCalls.find(({ id }) => id === july)!;
      roll.votes.find(({ option }) => option === 'absent')!.option = 'no';
      Object.assign(roll.tally, { no: 3, absent: 0 });
      bodies.find(({ id }) => id === body.id)!.quorum = { of: 'fixed', members: 5, citations: [] };
    });
    expect(answer(key(other), /your class’s quorum, count and result/)).toContain(
      '4-3, with 0 absent',
    );
    expect(cells(key(other), /on record/)!.flat()).not.toContain('Absent');
    expect(cells(key(other), /when it may decide/)![0]).toEqual([
      '4',
      'no',
      'none, because it may not decide',
    ]);
  });

  test('leaves out what is not known', () => {
    const blank = changed(({ rollCalls, bodies, statutes }) => {
      rollCalls.find(({ id }) => id === july)!.tally = 'not-found';
      bodies.find(({ id }) => id === body.id)!.quorum = 'not-found';
      statutes.find(({ id }) => id === 'fl-286-012')!.confidence = 'unverified';
    });
    const { lesson, context } = lessonOn(blank);
    const sheet = sheetOf(context, lesson).blocks;
    expect(sheet.filter(({ type }) => type === 'question')).toHaveLength(5);
    const blocks = key(blank);
    for (const asked of [
      /a quorum at/,
      /did your motion need/,
      /stay silent/,
      /quorum, count and result/,
    ])
      expect(answer(blocks, asked)).toBeUndefined();
    expect(cells(blocks, /when it may decide/)).toBeUndefined();
    expect(textOf({ blocks })).toContain('We could not find the vote count.');
    expect(textOf({ blocks: handout('packet', blank) })).not.toContain('286.012');
  });

  test('follows a law that says otherwise', () => {
    const other = changed(({ statutes }) => {
      statutes.find(({ id }) => id === 'fl-286-012')!.verb = 'may';
      statutes.find(({ id }) => id === 'fl-286-0114')!.verb = 'may';
    });
    expect(answer(key(other), /stay silent/)).toMatch(/^Yes\./);
    expect(answer(key(other), /refuse to hear any public comment/)).toBeUndefined();
  });
});

describe('the members’ cards', () => {
  const cards = cardsOf(handout('roles')).slice(0, body.seats.length);

  test('hold the vote of June, and no words for a student to speak', () => {
    let number = 0;
    for (const seat of body.seats) {
      const text = cardText(cards[number]!);
      number += 1;
      for (const vote of find('roll-calls', june).votes) {
        if (vote.seat !== seat.id) continue;
        expect(text).toContain(nameOf(vote.official));
        expect(text).toContain(`Seat ${number}. Vote on June 30: ${words[vote.option]}.`);
      }
      for (const { said } of file('statements'))
        expect(text).not.toContain(said.paraphrase?.en ?? said.quote!.words);
    }
  });

  test('say what came of a member who died in office', () => {
    expect(cardText(cards.find(({ title }) => title.includes('Hoover'))!)).toContain(
      'until her death',
    );
  });
});

describe('the speakers', () => {
  const sideOf = (card: PaperCard) =>
    /would not|against/.test(plainText(card.text)) ? 'against' : 'for';

  test('of the class are as many for as against, and none has the words of a real person', () => {
    const speakers = cardsOf(handout('roles')).filter(({ title }) => title.startsWith('Speaker'));
    const sides = speakers.map(sideOf);
    expect(sides.filter((side) => side === 'for')).toHaveLength(2);
    expect(sides.filter((side) => side === 'against')).toHaveLength(2);
    for (const { said } of file('statements'))
      for (const card of speakers)
        expect(cardText(card)).not.toContain(said.quote?.words ?? said.paraphrase!.en);
  });

  test('of the older grades are as many for as against, with about as much to read', () => {
    const length = { for: 0, against: 0 };
    const count = { for: 0, against: 0 };
    const quotes = file('statements').flatMap(({ said }) => (said.quote ? [said.quote.words] : []));
    for (const card of cardsOf(handout('older-grades'))) {
      if (!card.title.startsWith('Speaker')) continue;
      count[sideOf(card)] += 1;
      for (const quote of quotes)
        if (cardText(card).includes(quote)) length[sideOf(card)] += quote.split(' ').length;
    }
    expect(count).toEqual({ for: 2, against: 2 });
    const [less, more] = Object.values(length).sort((a, b) => a - b);
    expect(more! / less!).toBeLessThan(1.25);
  });

  test('of the older grades have a brief for each seat, as many for as against', () => {
    const briefs = cardsOf(handout('older-grades')).filter(({ title }) => title.startsWith('Seat'));
    expect(briefs).toHaveLength(body.seats.length);
    const of = (word: RegExp) => briefs.filter((card) => word.test(plainText(card.text))).length;
    expect(of(/for the motion/)).toBe(of(/against the motion/));
  });

  test('must come in pairs, and a member on the side of that member’s vote', () => {
    const seats = (of: string[]) =>
      changed(({ lessons }) => {
        const lesson = lessons.find(({ id }) => id === 'mock-commission')!;
        for (const { parts } of lesson.handouts)
          for (const part of parts)
            if ('make' in part && part.make === 'speaker-cards') part.of = of;
      });
    expect(() => handout('older-grades', seats(['mayor']))).toThrow(
      'as many must be for as against',
    );
    expect(() => handout('older-grades', seats(['king', 'slivko']))).toThrow('is given as for');
  });
});

test('nobody plays an immigrant or an ICE officer', () => {
  for (const { title } of cardsOf(handout('roles')))
    expect(title.replace('Key West Immigrant Support Network', '')).not.toMatch(
      /immigrant|\bICE\b/i,
    );
});

test('the meeting that every class runs is about nothing in dispute', () => {
  for (const id of ['agenda', 'packet', 'clerk'])
    for (const language of ['en', 'es'] as const)
      expect(textOf({ blocks: handout(id, real, language) })).not.toMatch(
        /\bICE\b|287\(g\)|immigra|inmigra/i,
      );
});

test('no count of the real vote stands on a paper that students get before theirs', () => {
  const { yes, no } = find('roll-calls', july).tally;
  for (const language of ['en', 'es'] as const) {
    const { lesson, context } = lessonOn(real, language);
    for (const paper of papersOf(context, lesson)) {
      // The quiz comes when the lesson is over.
      if (/\/quiz(-key)?\/$/.test(paper.path)) continue;
      const isAfter = paper.kind === 'key' || paper.path.endsWith('/the-record/');
      const count = new RegExp(`${yes}[-–]${no}|${yes} yes, ${no}|a favor, ${yes}`);
      expect(count.test(textOf(paper)), paper.path).toBe(isAfter);
    }
  }
});

test('each question of the quiz has one right answer, and a quorum that changes with the body', () => {
  const { lesson, context } = lessonOn();
  const quiz = quizOf(context, lesson);
  expect(quiz.length).toBeGreaterThanOrEqual(4);
  for (const { options } of quiz) expect(options.filter(({ isRight }) => isRight)).toHaveLength(1);
  const right = (id: string) =>
    quiz.find((each) => each.id === id)!.options.find(({ isRight }) => isRight)!.text;
  expect(right('quorum')).toBe(String(Math.floor(half) + 1));
});
