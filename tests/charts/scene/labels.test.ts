import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/charts/registry.ts';
import { widths, type Scene } from '../../../src/charts/scene/scene.ts';
import { siteFacts } from '../../../src/data/load/dataset.ts';
import type { SiteFacts } from '../../../src/data/queries/site-facts.ts';
import type { Draft } from '../../fixtures/example.ts';
import { usePage } from '../../../src/i18n/page.ts';
import { manyFacts } from '../models/many-facts.ts';
import { covered, crossed, outside } from './faults.ts';

/** Names as long as any that Florida has, or longer, in every record that charts name. */
function lengthen({ bodies, claims, motions, officials, places, sources }: Draft): void {
  const names = ['North Lauderdale-by-the-Sea', 'Islamorada, Village of Islands', 'Fruitland Park'];
  places.forEach((place, at) => (place.name = `${names[at % 3]!} ${at}`));
  const people = ['Fernández-Villavicencio', 'Puente Mitchell-Cordero', 'Watkins Brown'];
  officials.forEach((official, at) => {
    official.name = `Maximiliano Wenceslao ${people[at % 3]!} ${at}`;
    official.short = `${people[at % 3]!} ${at}`;
  });
  for (const body of bodies)
    body.name = {
      en: 'Metropolitan Board of County Commissioners of a place with a long name',
      es: 'Junta Metropolitana de Comisionados del Condado de un lugar de nombre largo',
    };
  for (const { title } of [...motions, ...claims]) {
    title.en += ', with a title that says at length what was before the body and why it mattered';
    title.es += ', con un título que dice por extenso qué se trataba y por qué tenía importancia';
  }
  for (const source of sources)
    source.publisher = 'U.S. Immigration and Customs Enforcement and Tallahassee Police Department';
}

const kinds: [string, () => SiteFacts][] = [
  ['the data of the site', siteFacts],
  ['long names', () => manyFacts(lengthen)],
];

describe.each(kinds)('with %s,', (_, factsOf) => {
  const facts = factsOf();
  describe.each(['en', 'es'] as const)('in %s,', (language) => {
    const prefix = language === 'en' ? '' : '/es';
    const drawings = charts(facts.dataset).flatMap(({ id, kind, model }) => {
      // The map has names of its own, and tests of its own; the table of duties is of the site’s own laws.
      if (kind === 'florida-map' || (kind === 'authority-ladder' && factsOf !== siteFacts))
        return [];
      const page = usePage({ url: new URL(`https://a.example${prefix}/charts/${id}/`) });
      const chart = model(page, facts);
      return 'scenes' in chart
        ? Object.entries(chart.scenes).map(([width, scene]) => ({ name: `${id} ${width}`, scene }))
        : [];
    });
    const faultsBy = (find: (scene: Scene) => string[]) => [
      ...new Set(
        drawings.flatMap(({ name, scene }) => find(scene).map((fault) => `${name}: ${fault}`)),
      ),
    ];

    test('every chart is drawn at every width', () => {
      expect(drawings.length).toBeGreaterThan(30);
      expect(new Set(drawings.map(({ scene }) => scene.width))).toEqual(
        new Set(Object.values(widths)),
      );
    });

    test('no label of a chart leaves its drawing', () => {
      expect(faultsBy(outside)).toEqual([]);
    });

    test('no line of a chart runs through a label', () => {
      // Lines of a few counts lie so close that a label may have to interrupt one.
      const ground = factsOf === siteFacts ? undefined : /\bgrowth\b/;
      expect(faultsBy((scene) => crossed(scene, ground))).toEqual([]);
    });

    test('no label of a chart covers another', () => {
      expect(faultsBy(covered)).toEqual([]);
    });
  });
});
