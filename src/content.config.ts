import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { frontMatter, type ProseFolder } from './content/front-matter.ts';

// Prose only: facts are in data/.
const filesIn = (folder: ProseFolder) =>
  glob({ pattern: '*/*.mdx', base: `./src/content/${folder}` });

export const collections = {
  explainers: defineCollection({
    loader: filesIn('explainers'),
    schema: frontMatter.explainers,
  }),
  about: defineCollection({ loader: filesIn('about'), schema: frontMatter.about }),
  teach: defineCollection({ loader: filesIn('teach'), schema: frontMatter.teach }),
};
