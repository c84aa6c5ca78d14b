import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import type { Language } from '../../src/data/schema/index.ts';
import { plainText } from '../../src/lessons/paper/document.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { answerKey, papersOf } from '../../src/lessons/paper/papers.ts';

// A second way to the answers: from the files themselves, seat by seat.
interface Ballot {
  name: string;
  first: string;
  second: string;
}
interface RawRoll {
  id: string;
  votes: { seat: string; official: string; option: string }[];
}
interface RawLesson {
  id: string;
  madeUp?: {
    members: { id: string; name: string }[];
    motions: { effect: string; votes: Record<string, string> }[];
  };
}
const read = <Row>(name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as Row[];

function realBallots(): Ballot[] {
  const rolls = read<RawRoll>('roll-calls');
  const officials = read<{ id: string; short: string }>('officials');
  const [june, july] = ['key-west-2025-06-30-void', 'key-west-2025-07-08-enter'].map((id) =>
    rolls.find((roll) => roll.id === id)!,
  );
  return june!.votes.map(({ seat, official, option }) => ({
    name: officials.find(({ id }) => id === official)!.short,
    first: option,
    second: july!.votes.find((vote) => vote.seat === seat)!.option,
  }));
}

function madeUpBallots(): Ballot[] {
  const { members, motions } = read<RawLesson>('lessons').find(
    ({ id }) => id === 'practice-roll-call',
  )!.madeUp!;
  // A yes ends it the first time and starts it the second, as in Key West.
  expect(motions.map(({ effect }) => effect)).toEqual(['ends', 'starts']);
  return members.map(({ id, name }) => ({
    name,
    first: motions[0]!.votes[id]!,
    second: motions[1]!.votes[id]!,
  }));
}

const facts = siteFacts();
function lessonIn(id: string, language: Language) {
  const lesson = facts.dataset.lessons.find((each) => each.id === id)!;
  return { lesson, context: lessonContext(facts, lesson, language) };
}
function answers(id: string, language: Language): Map<string, string> {
  const { lesson, context } = lessonIn(id, language);
  const asked = lesson.sheet.parts.flatMap((part) =>
    part.type === 'questions' ? part.questions.map((question) => question.id) : [],
  );
  const given = answerKey(context, lesson).blocks.flatMap((block) =>
    block.type === 'answer' ? [plainText(block.text)] : [],
  );
  expect(given).toHaveLength(asked.length);
  return new Map(asked.map((question, at) => [question, given[at]!]));
}

const count = (options: readonly string[]) => {
  const yes = options.filter((option) => option === 'yes').length;
  const no = options.filter((option) => option === 'no').length;
  let needed = 0;
  while (needed <= yes + no - needed) needed += 1;
  return { yes, no, voted: yes + no, needed };
};
const numbers = (text: string) =>
  text
    .replace(/(June|July|March) \d+|\d+ de (junio|julio|marzo)/g, '')
    .match(/\d+/g)
    ?.map(Number);

describe.each([
  ['read-the-roll-call', 'en', realBallots()],
  ['read-the-roll-call', 'es', realBallots()],
  ['practice-roll-call', 'en', madeUpBallots()],
  ['practice-roll-call', 'es', madeUpBallots()],
] as const)('the key of %s in %s, worked out a second way', (id, language, ballots) => {
  const key = answers(id, language);
  const [first, second] = [
    count(ballots.map((ballot) => ballot.first)),
    count(ballots.map((ballot) => ballot.second)),
  ];
  const both = ballots.filter((ballot) =>
    [ballot.first, ballot.second].every((option) => ['yes', 'no'].includes(option)),
  );
  // The same word twice points in different directions.
  const changed = both.filter((ballot) => ballot.first === ballot.second);
  const stayed = both.filter((ballot) => ballot.first !== ballot.second);

  test('who voted, what was needed, by how much', () => {
    expect(numbers(key.get('how-many-voted')!)).toEqual([first.voted, second.voted]);
    expect(numbers(key.get('needed')!)).toEqual([first.needed, second.needed]);
    expect(numbers(key.get('margin')!)).toEqual([first.yes - first.no, second.yes - second.no]);
  });

  test('how many make a quorum, and whether there was one', () => {
    const half = ballots.length / 2;
    expect(Math.min(first.voted, second.voted)).toBeGreaterThan(half);
    expect(numbers(key.get('quorum')!)).toEqual([Math.floor(half) + 1, first.voted, second.voted]);
    expect(key.get('quorum')).toMatch(/Yes:|Sí:/);
  });

  test('whose votes point in different directions, whose do not, who was not there', () => {
    const text = key.get('who-changed')!;
    for (const { name } of changed) expect(text).toContain(name);
    for (const { name } of stayed) expect(text).not.toContain(name);
    const same = key.get('who-stayed')!.split(/Against|En contra/);
    for (const each of stayed) expect(same[each.second === 'yes' ? 0 : 1]).toContain(each.name);
    for (const { name } of ballots.filter((ballot) => ballot.second === 'absent'))
      expect(key.get('not-in-roll')).toContain(name);
  });

  test('the share whose votes point in different directions', () => {
    expect(numbers(key.get('share')!)).toEqual([
      changed.length,
      both.length,
      Math.round((100 * changed.length) / both.length),
    ]);
  });

  test('how many would have had to switch', () => {
    let turned = 0;
    while (second.yes - turned > second.no + turned) turned += 1;
    const present = second.yes + second.no;
    expect(numbers(key.get('turned')!)).toEqual([
      ...[turned, second.yes - turned, second.no + turned],
      Math.floor(present / 2) + 1,
    ]);
  });

  test('what does not fit a count with one yes too few', () => {
    expect(key.get('five-to-one')).toContain(`${first.yes - 1}-${first.no}`);
    expect(key.get('five-to-one')).toContain(String(first.voted));
  });

  test('no one is said to have changed an opinion', () => {
    expect([...key.values()].join(' ')).not.toMatch(/stance|postura/i);
    expect(key.get('who-changed')).toMatch(/does not prove|no prueba/);
  });
});

describe('the lesson on a made-up vote', () => {
  test('says on every paper of its own that it is made up, in both languages', () => {
    for (const language of ['en', 'es'] as const) {
      const { lesson, context } = lessonIn('practice-roll-call', language);
      for (const { path, blocks } of papersOf(context, lesson)) {
        // That page is about all lessons.
        if (path.includes('for-administrator')) continue;
        const [top] = blocks;
        expect(top?.type === 'text' && plainText(top.text)).toMatch(/Made up|Inventado/);
      }
    }
  });

  test('asks the same questions as the lesson on the real one, and takes as long', () => {
    const [real, madeUp] = ['read-the-roll-call', 'practice-roll-call'].map(
      (id) => lessonIn(id, 'en').lesson,
    );
    expect([...answers('practice-roll-call', 'en').keys()]).toEqual([
      ...answers('read-the-roll-call', 'en').keys(),
    ]);
    expect(madeUp!.minutes).toBe(real!.minutes);
    expect(madeUp!.objectives).toEqual(real!.objectives);
  });

  test('names nobody who holds office, and says nothing of immigration', () => {
    const own = JSON.stringify(
      read<RawLesson>('lessons').find(({ id }) => id === 'practice-roll-call'),
    );
    expect(own).not.toMatch(/\bICE\b|immigra|inmigra/i);
    for (const { name } of read<{ name: string }>('officials')) expect(own).not.toContain(name);
  });
});
