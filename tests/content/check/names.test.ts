import { expect, test } from 'vitest';
import { citedPlaces, namedIn } from '../../../src/content/check/prose.ts';

test('the value of a citation is sources with places', () => {
  expect(citedPlaces('a@page 9, b@lines 2-4')).toEqual([
    { source: 'a', at: 'page 9' },
    { source: 'b', at: 'lines 2-4' },
  ]);
  expect(citedPlaces('a')).toEqual([{ source: 'a', at: '' }]);
});

const events: Record<string, { source: string; at: string }[]> = {
  first: [{ source: 'c', at: 'article' }],
  second: [
    { source: 'a', at: 'page 1' },
    { source: 'd', at: 'row 5' },
  ],
};
const statements: typeof events = { reply: [{ source: 'e', at: 'line 3' }] };
const reasons: typeof events = { 'key-west': [{ source: 'f', at: 'letter' }] };
const records = { Happened: events, Said: statements, Reasons: reasons };
const named = (body: string) => namedIn(body, (component, id) => records[component][id]!);

test('sources are numbered in the order of the page, those of events included', () => {
  const { sources } = named(`
It voted.<Cite of="b@page 2, a@page 1" />
<Happened of="first second" />
It ended.<Cite of="b@page 3" /><Cite of="b@page 2" />`);
  expect([...sources]).toEqual([
    ['b', ['page 2', 'page 3']],
    ['a', ['page 1']],
    ['c', ['article']],
    ['d', ['row 5']],
  ]);
});

test('what people said and the reasons of both sides have their sources numbered, too', () => {
  const { sources } = named(
    '<Reasons of="key-west" />\n<Cite of="a@page 1" />\n<Said of="reply" />',
  );
  expect([...sources]).toEqual([
    ['f', ['letter']],
    ['a', ['page 1']],
    ['e', ['line 3']],
  ]);
});

test('a component may be spread over lines, with its attributes in any order', () => {
  const body = '<Cite\n  note="x"\n  of="a@page 1"\n/>\n<Claim\n  id="b"\n>x</Claim>';
  expect([...named(body).sources.keys()]).toEqual(['a']);
  expect(named(body).claims).toEqual(['b']);
});

test('claims and terms are named once each, in order', () => {
  const body =
    '<Claim id="b">x <Term id="t">y</Term></Claim> <Claim id="a">x</Claim> <Claim id="b">z</Claim>';
  expect(named(body)).toMatchObject({ claims: ['b', 'a'], terms: ['t'] });
});

test('other components cite nothing', () => {
  expect(named('<Tally of="a" /><CiteAll of="b" /><Statute id="c" />')).toEqual({
    sources: new Map(),
    claims: [],
    terms: [],
  });
});
