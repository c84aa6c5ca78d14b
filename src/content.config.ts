import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { frontMatter, type ProseFolder } from './content/front-matter.ts';

// Prose only: facts are in data/.
const collection = (folder: ProseFolder) =>
  defineCollection({
    loader: glob({ pattern: '*/*.mdx', base: `./src/content/${folder}` }),
    schema: frontMatter[folder],
  });

export const collections = {
  explainers: collection('explainers'),
  about: collection('about'),
  teach: collection('teach'),
};
