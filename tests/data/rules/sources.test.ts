import { expect, test } from 'vitest';
import { byId } from '../../../src/data/queries/lookup.ts';
import { type Draft } from '../../fixtures/example.ts';
import { describeRule, fault } from './describe-rule.ts';

const evidence = { en: 'It says so itself.', es: 'Lo dice la propia fuente.' };
const copies = ({ sources }: Draft, copy: string, origin: string) =>
  (byId(sources, copy).derivedFrom = [{ source: origin, evidence }]);

describeRule('lineageHasNoCircles', (faults) => {
  test('two sources that repeat each other are reported', () => {
    const found = faults((data) => copies(data, 'example-gazette', 'example-herald'));
    expect(found).toEqual([
      fault('sources/example-gazette › derivedFrom', 'repeats itself', 'the first report'),
      fault('sources/example-herald › derivedFrom', 'repeats itself', 'to have no origin'),
    ]);
  });

  test('a source that repeats itself is reported', () => {
    const found = faults((data) => copies(data, 'example-law', 'example-law'));
    expect(found).toEqual([fault('sources/example-law › derivedFrom', 'repeats itself', 'first')]);
  });

  test('a copy of sources in a circle is not itself in it, and is no endless search', () => {
    const found = faults((data) => {
      copies(data, 'example-gazette', 'example-herald');
      copies(data, 'example-census', 'example-gazette');
    });
    expect(found.map(({ at }) => at)).not.toContain('sources/example-census › derivedFrom');
  });
});

describeRule('copiesComeLater', (faults) => {
  const herald = (published: string) =>
    faults(({ sources }) => (byId(sources, 'example-herald').published = published));

  test('a copy that was published before its origin is reported', () => {
    expect(herald('2025-06-10')).toEqual([
      fault('sources/example-herald › derivedFrom[0].source', 'from 2025-06-11, later', 'first'),
    ]);
  });

  test('dates are compared as far as both are known', () => {
    expect(herald('2025-06')).toEqual([]);
    expect(herald('not-found')).toEqual([]);
    expect(herald('2025-05')).toHaveLength(1);
  });
});

describeRule('nothingIsOrphaned', (faults) => {
  test('a source that nothing cites is reported', () => {
    const found = faults(({ sources }) => sources.push({ ...sources[0]!, id: 'unread' }));
    expect(found).toEqual([fault('sources/unread', 'nothing refers to it', 'a record that cites')]);
  });

  test('an official without an act is reported', () => {
    const found = faults(({ officials }) => officials.push({ ...officials[0]!, id: 'nobody' }));
    expect(found).toEqual([fault('officials/nobody', 'nothing refers to it', 'a roll call')]);
  });

  test('a body without a motion is reported', () => {
    const found = faults(({ bodies }) => bodies.push({ ...bodies[0]!, id: 'board' }));
    expect(found).toEqual([fault('bodies/board', 'nothing refers to it', 'a motion of that body')]);
  });

  test('an agreement without a motion or event is reported', () => {
    const found = faults((data) => data.agreements.push({ ...data.agreements[0]!, id: 'lost' }));
    expect(found).toEqual([fault('agreements/lost', 'nothing refers to it', 'a motion or event')]);
  });

  test('a source that only its copy leads to is accepted', () => {
    const found = faults((data) => {
      data.sources.push({ ...data.sources[0]!, id: 'first-report' });
      copies(data, 'example-gazette', 'first-report');
    });
    expect(found).toEqual([]);
  });

  test('a record does not lead to itself', () => {
    const found = faults((data) => {
      data.sources.push({ ...data.sources[0]!, id: 'unread' });
      copies(data, 'unread', 'unread');
    });
    expect(found.map(({ at }) => at)).toEqual(['sources/unread']);
  });
});

describeRule('ownTitlesAreInBothLanguages', (faults) => {
  const titled = (title: string, titleInSpanish: string) =>
    faults(({ sources }) =>
      Object.assign(byId(sources, 'example-herald'), { title, titleInSpanish }),
    );
  const place = 'sources/example-herald';

  test('a title of ours in each language is accepted', () => {
    expect(titled('The letter to the city', 'La carta a la ciudad')).toEqual([]);
  });

  test('a title that is not translated is reported', () => {
    expect(titled('Letter to the city council', 'Letter to the city council')).toContainEqual(
      fault(`${place} › titleInSpanish`, 'the same in English and Spanish', 'a translation'),
    );
  });

  test('a number in one language alone is reported', () => {
    expect(titled('The 12 letters to the city', 'Las 13 cartas a la ciudad')).toEqual([
      fault(`${place} › titleInSpanish`, 'the number 12', 'the same numbers'),
    ]);
  });

  test('a loaded word of ours is reported where it is', () => {
    expect(titled('The illegals of the city', 'La carta a la ciudad')).toContainEqual(
      fault(`${place} › title`, '"illegals"', 'quotation marks'),
    );
  });
});
