import { z } from 'astro/zod';
import { agencyKinds } from './roster.ts';
import { id } from './shared.ts';

/** As a reader types it: small letters and digits, without marks; accents may stay. */
const phrase = z
  .string()
  .regex(
    /^[\p{Ll}\p{M}\d]+( [\p{Ll}\p{M}\d]+)*$/u,
    'expected words in small letters, one space between them, without marks: "know your rights"',
  );

const phrases = z.strictObject({ en: z.array(phrase).min(1), es: z.array(phrase).min(1) });

/** An address from the root, without its language: `/answers/#do-cities-have-to-sign`. */
const address = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'expected an address from the root, with a slash at its end: "/votes/" or "/answers/#id"',
  );

/**
 * What typed words do. `word`: they are looked for under other words, too. `page`: they ask for one page, which is
 * called so. `question`: they are ways to ask for one page; what is like them asks for it, too. `alike`: words that
 * say nearly the same in a question, and names in short. `agency`: beside the name of a place they ask for its agency
 * of a kind. `beside-place`, `beside-person`: beside the name of a place or a person they ask for nothing else.
 */
const uses = [
  'word',
  'page',
  'question',
  'alike',
  'agency',
  'beside-place',
  'beside-person',
] as const;

/** Words that readers type for what our pages call something else. */
export const synonym = z.strictObject({
  id,
  use: z.enum(uses),
  /** What readers type, in each language. */
  typed: phrases,
  /** What our pages say instead. */
  means: phrases.optional(),
  /** The page that is asked for. */
  page: address.optional(),
  /** The kind of agency that is asked for. */
  agency: z.enum(agencyKinds).optional(),
});
export type Synonym = z.infer<typeof synonym>;
