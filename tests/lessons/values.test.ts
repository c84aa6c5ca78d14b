import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { askedFor } from '../../src/content/values/template.ts';
import { values } from '../../src/content/values/index.ts';
import { makes } from '../../src/lessons/makes.ts';
import { conditions, lessonValues } from '../../src/lessons/values.ts';

const lessons = readFileSync('data/lessons.json', 'utf8');
const asked = new Set(askedFor(lessons).map((each) => each.split(' ')[0]));
const conditioned = new Set(
  [...lessons.matchAll(/"when": "(?:not )?([a-z-]+)/g)].map(([, name]) => name),
);

test('a value that only lessons can ask for is asked for by one', () => {
  const own = Object.keys(lessonValues).filter((name) => !Object.hasOwn(values, name));
  expect(own.filter((name) => !asked.has(name))).toEqual([]);
});

test('and none hides a value of the site', () => {
  for (const [name, value] of Object.entries(values)) expect(lessonValues[name], name).toBe(value);
});

test('an answer of a lesson depends on each of the conditions', () => {
  expect(Object.keys(conditions).filter((name) => !conditioned.has(name))).toEqual([]);
});

test('whatever a part of a lesson can be made of, one is made of', () => {
  const made = new Set([...lessons.matchAll(/"make": "([a-z-]+)/g)].map(([, name]) => name));
  expect(Object.keys(makes).filter((name) => !made.has(name))).toEqual([]);
});
