import { describe, expect, test } from 'vitest';
import { checkDamaged } from './checked.ts';
import { readCorpus } from './corpus.ts';
import { damages } from './mutation.ts';
import { leadOf, misplaced } from './location-accuracy.ts';
import { operators } from './operators/index.ts';
import { describeMutation } from './describe.ts';
import { unknowables } from './undetectable.ts';

// `npm run damage -- --seed N --count N` tries more; the full run tries each way twice, the short one a few.
const seed = 7;
const isFull = import.meta.env.MODE === 'full';
const count = isFull ? operators.length * 2 : 12;

const corpus = readCorpus();
const all = damages(corpus, operators, seed, count);
const tried = all.map((damage) => {
  const outcome = checkDamaged(corpus, damage);
  return {
    damage,
    isCaught: outcome.problems.length > 0,
    lead: leadOf(corpus, damage, outcome),
    misplaced: misplaced(corpus, outcome),
  };
});
const ofMeaning = tried.filter(({ damage }) => damage.keepsMeaning === undefined);
const knowable = ofMeaning.filter(({ damage }) => damage.unknowable === undefined);

test('facts are damaged in many ways, the same ones each time', () => {
  expect(knowable.length).toBeGreaterThanOrEqual(isFull ? 250 : 8);
  expect(tried.length).toBeGreaterThanOrEqual(isFull ? 300 : 12);
  const again = damages(corpus, operators, seed, count);
  expect(again.map((each) => describeMutation(corpus, each))).toEqual(
    all.map((each) => describeMutation(corpus, each)),
  );
});

test('the check sees at least 99 of 100 that change the meaning', () => {
  const missed = knowable.filter(({ isCaught }) => !isCaught);
  const list = missed.map(({ damage }) => describeMutation(corpus, damage)).join('\n');
  expect(missed.length, list).toBeLessThanOrEqual(Math.max(1, knowable.length / 100));
});

test('each message leads to the damage by file, record and line', () => {
  const lost = tried.filter(({ isCaught, lead }) => isCaught && lead === 'nowhere');
  expect(lost.map(({ damage }) => describeMutation(corpus, damage))).toEqual([]);
  expect(tried.flatMap((each) => each.misplaced)).toEqual([]);
  const exact = tried.filter(({ lead }) => lead === 'field' || lead === 'record');
  const caught = tried.filter(({ isCaught }) => isCaught);
  expect(exact.length / caught.length).toBeGreaterThan(0.85);
});

test('edits that change nothing pass', () => {
  const harmless = tried.filter(({ damage }) => damage.keepsMeaning !== undefined);
  expect(harmless.length).toBeGreaterThan(0);
  expect(harmless.filter(({ isCaught }) => isCaught)).toEqual([]);
});

test('undamaged facts have no problem', () => {
  const [spot] = corpus.leaves;
  const nothing = { operator: 'nothing', spot: spot!, change: { edits: [] } };
  expect(checkDamaged(corpus, nothing).problems).toEqual([]);
});

describe('what only the document can tell', () => {
  test('has a written reason, and operators that exist', () => {
    const names = new Set(operators.map(({ name }) => name));
    expect(
      unknowables.flatMap((each) => each.operators).filter((name) => !names.has(name)),
    ).toEqual([]);
    expect(unknowables.filter(({ why }) => why.length < 30)).toEqual([]);
  });

  test('is the smaller part by far', () => {
    expect(knowable.length / ofMeaning.length).toBeGreaterThan(0.88);
  });
});

test('no two operators have one name', () => {
  const names = operators.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
