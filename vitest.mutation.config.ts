import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** A mutant dies at the first test that fails: those that load little come first. */
class LightestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isHeavy = ({ moduleId }: TestSpecification) => moduleId.includes('/charts/models/');
    return Promise.resolve([...files].sort((a, b) => Number(isHeavy(a)) - Number(isHeavy(b))));
  }
}

/** The tests that a mutation run repeats: those of the queries and of the charts. */
export default defineConfig({
  test: {
    include: ['tests/data/queries/**/*.test.ts', 'tests/charts/**/*.test.ts'],
    // They draw all that the site has: five seconds a mutant.
    exclude: ['tests/charts/scene/labels.test.ts', 'tests/charts/florida-map/real-map.test.ts'],
    // Style sheets that are read as text.
    css: { include: [/\.css\?raw$/] },
    isolate: false,
    sequence: { sequencer: LightestFirst },
  },
});
