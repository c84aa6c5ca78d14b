import { z } from 'astro/zod';

const line = z.string().min(1, 'expected text');

/** What stands above a page of prose. */
const page = z.strictObject({
  title: line,
  /** One or two sentences under the title. */
  deck: line,
  /** A few words above the title. */
  kicker: line.optional(),
});

/** The front matter of each folder of prose. */
export const frontMatter = {
  explainers: z.strictObject({
    ...page.shape,
    /** The id of the place whose story it tells: their pages lead to one another. */
    place: line.optional(),
  }),
  about: page,
  teach: page,
} as const;

/** A folder of prose in `src/content/`. */
export type ProseFolder = keyof typeof frontMatter;
export const proseFolders = Object.keys(frontMatter) as ProseFolder[];
