import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import type { Language } from '../../src/data/schema/index.ts';
import { plainText } from '../../src/lessons/paper/document.ts';
import { lessonContext } from '../../src/lessons/lessons.ts';
import { answerKey } from '../../src/lessons/paper/papers.ts';

// A second way to the answers: from the files themselves, seat by seat.
interface Roll {
  id: string;
  votes: { seat: string; official: string; option: string }[];
}
const read = (name: string) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8')) as unknown;
const rolls = read('roll-calls') as Roll[];
const officials = read('officials') as { id: string; short: string }[];
const short = new Map(officials.map((each) => [each.id, each.short]));
const june = rolls.find(({ id }) => id === 'key-west-2025-06-30-void')!;
const july = rolls.find(({ id }) => id === 'key-west-2025-07-08-enter')!;

const cast = ({ votes }: Roll, option: string) => votes.filter((vote) => vote.option === option);
const count = (roll: Roll) => {
  const yes = cast(roll, 'yes').length;
  const no = cast(roll, 'no').length;
  let needed = 0;
  while (needed <= yes + no - needed) needed += 1;
  return { yes, no, voted: yes + no, needed };
};
/** June's yes ended the agreement, July's yes began it: the same word twice is a change. */
const isChange = (first: string, second: string) => first === second;
const both = june.votes.flatMap((vote) => {
  const later = july.votes.find(({ seat }) => seat === vote.seat)!;
  const isCast = [vote.option, later.option].every((option) => ['yes', 'no'].includes(option));
  return isCast
    ? [{ name: short.get(vote.official)!, first: vote.option, second: later.option }]
    : [];
});
const changed = both.filter(({ first, second }) => isChange(first, second));
const stayed = both.filter(({ first, second }) => !isChange(first, second));

function answers(language: Language): Map<string, string> {
  const facts = siteFacts();
  const lesson = facts.dataset.lessons.find(({ id }) => id === 'read-the-roll-call')!;
  const context = lessonContext(facts, lesson, language);
  const asked = lesson.sheet.parts.flatMap((part) =>
    part.type === 'questions' ? part.questions.map(({ id }) => id) : [],
  );
  const given = answerKey(context, lesson).blocks.flatMap((block) =>
    block.type === 'answer' ? [plainText(block.text)] : [],
  );
  expect(given).toHaveLength(asked.length);
  return new Map(asked.map((id, at) => [id, given[at]!]));
}

const numbers = (text: string) =>
  text
    .replace(/June \d+|July \d+|\d+ de (junio|julio)/g, '')
    .match(/\d+/g)
    ?.map(Number);

describe.each(['en', 'es'] as const)(
  'the key of “Read the roll call” in %s, worked out a second way',
  (language) => {
    const key = answers(language);
    const [first, second] = [count(june), count(july)];

    test('who voted, what was needed, by how much', () => {
      expect(numbers(key.get('how-many-voted')!)).toEqual([first.voted, second.voted]);
      expect(numbers(key.get('needed')!)).toEqual([first.needed, second.needed]);
      expect(numbers(key.get('margin')!)).toEqual([first.yes - first.no, second.yes - second.no]);
      expect(numbers(key.get('spare')!)).toEqual([
        first.yes - first.needed,
        second.yes - second.needed,
      ]);
    });

    test('who changed, who did not, who was not there', () => {
      const text = key.get('who-changed')!;
      for (const { name } of changed) expect(text).toContain(name);
      for (const { name } of stayed) expect(text).not.toContain(name);
      const same = key.get('who-stayed')!.split(/Against|En contra/);
      for (const each of stayed) expect(same[each.second === 'yes' ? 0 : 1]).toContain(each.name);
      for (const { official } of cast(july, 'absent'))
        expect(key.get('not-in-roll')).toContain(short.get(official));
    });

    test('the share that changed', () => {
      expect(numbers(key.get('share')!)).toEqual([
        changed.length,
        both.length,
        Math.round((100 * changed.length) / both.length),
      ]);
    });

    test('what one more no would have done, and how many had to turn', () => {
      const isStill = second.yes > second.no + 1;
      expect(key.get('one-more-no')).toMatch(isStill ? /^(Yes|Sí)/ : /^No/);
      expect(key.get('one-more-no')).toContain(`${second.yes}-${second.no + 1}`);
      let turned = 0;
      while (second.yes - turned > second.no + turned) turned += 1;
      expect(numbers(key.get('turned')!)).toEqual([turned]);
    });

    test('what does not fit 5-1', () => {
      const text = key.get('five-to-one')!;
      expect(text).toContain(String(first.voted));
      expect(text).toContain(String(first.yes));
    });
  },
);
