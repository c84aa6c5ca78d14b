import { expect, test } from 'vitest';
import { siteFacts } from '../../src/data/load/dataset.ts';
import { lessonPapers } from '../../src/lessons/lessons.ts';
import { isForStudents } from '../../src/lessons/paper/document.ts';
import { paperPath } from '../../src/lessons/paper/papers.ts';
import { deckParams, isBelowTeach, paperNamed, paperParams } from '../../src/lessons/routes.ts';

const facts = siteFacts();
const { dataset } = facts;
const params = paperParams(dataset);

test('the routes of papers are those of the papers that are laid out', () => {
  for (const { params: route, props } of params.filter(({ params: { lang } }) => !lang)) {
    const { lesson, paper } = route;
    expect(paperNamed(facts, props, 'en').path).toBe(
      `/${isForStudents(props.kind) ? 'student' : 'teach'}/${lesson}/${paper}/`,
    );
  }
  for (const lesson of dataset.lessons.filter(({ isByCounty }) => !isByCounty))
    expect(lessonPapers(facts, lesson, 'es').map(({ path }) => path)).toEqual(
      params
        .filter(({ params: route }) => route.lang === 'es' && route.lesson === lesson.id)
        .map(({ params: { paper }, props: { kind } }) => paperPath(lesson.id, kind, paper)),
    );
});

test('a paper that a lesson does not have is an error that names both', () => {
  const [{ props }] = params as [(typeof params)[number]];
  expect(() => paperNamed(facts, { ...props, slug: 'song' }, 'en')).toThrow(
    `the lesson "${props.lesson.id}" has no paper "song"`,
  );
});

test('a paper says all that it holds as JSON, by which its Word file is known', () => {
  for (const { props } of params.slice(0, 40)) {
    const paper = paperNamed(facts, props, 'en');
    expect(JSON.parse(JSON.stringify(paper))).toEqual(paper);
  }
});

test('Word files of student papers are where they were before students had a door of their own', () => {
  const below = new Set(
    paperParams(dataset, isBelowTeach).map(({ params: { lesson, paper } }) => `${lesson}/${paper}`),
  );
  for (const paper of [
    'read-the-roll-call/sheet',
    'who-decides/cards',
    'who-decides/side-a',
    'five-articles/signatures',
    'mock-commission/roles',
    'map-your-county/monroe-county/sheet',
    'map-your-county/monroe-county/key',
  ])
    expect(below).toContain(paper);
  expect(below).not.toContain('who-decides/quiz');
});

test('a lesson with a sheet for each county has slides for each, and for the lesson alone', () => {
  const counties = dataset.places.filter(({ kind }) => kind === 'county');
  const decks = deckParams(dataset).filter(({ params: { lang } }) => lang === 'es');
  for (const { id, isByCounty } of dataset.lessons)
    expect(decks.filter(({ params: { lesson } }) => lesson === id)).toHaveLength(
      isByCounty ? counties.length + 1 : 1,
    );
});
