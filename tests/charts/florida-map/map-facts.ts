import type { SiteFacts } from '../../../src/data/queries/site-facts.ts';
import type { Draft } from '../../fixtures/example.ts';
import { exampleFacts } from '../../fixtures/example-facts.ts';
import { agencyOf, listsOf } from '../../fixtures/lists-of.ts';
import { county, municipality } from '../../fixtures/places-of.ts';

/** Facts of the two counties of the example map: a municipality of each status, two lists, two pending lists. */
export function mapFacts(change: (data: Draft) => void = () => {}): SiteFacts {
  const [listed, pending, missing] = ['1290001', '1290002', '1290003'].map((place, at) =>
    agencyOf(`Police ${at}`, 'municipal-police', { place, counties: [at < 2 ? '12901' : '12902'] }),
  );
  const sheriffs = ['12901', '12902'].map((geoid) =>
    agencyOf(`Sheriff ${geoid}`, 'sheriff', { counties: [geoid] }),
  );
  const jail = agencyOf('Jail of Beta', 'county-corrections', { counties: ['12902'] });
  const places = [
    county('alpha', '12901'),
    county('beta', '12902'),
    municipality('listed-city', '1290001', ['12901'], 'own-department', [-83.5, 30]),
    municipality('pending-city', '1290002', ['12901', '12902'], 'own-department', [-82, 28.5]),
    municipality('silent-city', '1290003', ['12902'], 'own-department', [-81.7, 24.65]),
    municipality('sheriff-town', '1290004', ['12902'], 'sheriff', [-81.7, 24.66]),
    municipality('mystery-town', '1290005', ['12902'], undefined, [-81, 27.2]),
  ];
  const lists = listsOf(
    {
      '2025-03-06': [[missing!, 'task-force']],
      '2025-05-12': [
        [listed!, 'task-force'],
        [sheriffs[0]!, 'jail-enforcement'],
        [sheriffs[0]!, 'warrant-service-officer'],
        [jail, 'jail-enforcement'],
      ],
    },
    { '2025-05-01': [[pending!, 'task-force']], '2025-05-20': [[sheriffs[1]!]] },
  );
  return exampleFacts((data) => {
    data.places = places;
    change(data);
  }, lists);
}
