import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

// Prose only: facts are in data/.
const page = z.object({
  title: z.string(),
  /** One or two sentences under the title. */
  deck: z.string(),
  /** A few words above the title. */
  kicker: z.string().optional(),
});
const explainer = page.extend({
  /** The id of the place whose story it tells: their pages lead to one another. */
  place: z.string().optional(),
});

export const collections = {
  explainers: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: './src/content/explainers' }),
    schema: explainer.strict(),
  }),
  about: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: './src/content/about' }),
    schema: page.strict(),
  }),
  teach: defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: './src/content/teach' }),
    schema: page.strict(),
  }),
};
