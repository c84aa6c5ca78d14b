import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { siteInBrowser } from './browser.ts';
import { templates } from '../pages/pages.ts';
import { inTabs } from './tabs.ts';

// IBM's checker, beside axe: another reading of WCAG 2.2 by other people.
const require = createRequire(import.meta.url);
const engine = readFileSync(require.resolve('accessibility-checker-engine/ace.js'), 'utf8');
const site = siteInBrowser();

/** What the checker found: a rule, why, and the element. */
interface Finding {
  rule: string;
  html: string;
}

/**
 * Rules that speak on every page or on many and were looked at, each with the reason why what they say is
 * no fault here. A finding of any other rule fails.
 */
const ruledOut: Record<string, string> = {
  input_label_visible:
    'the button of a term lies over the word that it explains: the word is what is seen, the label what is heard after it',
  element_tabbable_unobscured:
    'a guess from overlapping boxes; that nothing covers the focus is tested in every-template.test.ts',
  style_focus_visible: 'asks to look: that a ring shows is tested in every-template.test.ts',
  element_tabbable_visible:
    'the link to the content, which shows when it has the focus: tested in browser.test.ts',
  style_color_misuse:
    'asks to look at every style element; that marks differ without color is tested in forced-colors.test.ts',
  aria_content_in_landmark:
    'the link to the content is to be the first thing on the page, before any landmark',
  element_tabbable_role_valid:
    'a table that scrolls sideways takes the focus so that arrow keys can scroll it; axe asks for this',
  blockquote_cite_exists:
    'the source stands after each quotation, as a link that all can read; the attribute is shown nowhere',
  text_sensory_misuse:
    'words such as left, little and large in sentences that give no instruction to the reader',
  text_quoted_correctly: 'the quotation marks of the code to copy for a frame',
  heading_markup_misuse:
    'titles of drawings and questions that end a sentence, with the drawing below',
  text_block_heading: 'lines in larger type that stand below a heading and belong to it',
  list_structure_proper: 'a definition list in groups: dl, div, dt, as HTML allows',
  style_viewport_resizable:
    'the sizes of slides are held between two sizes in rem: zoomed to 400 %, each is twice what it was',
  text_whitespace_valid: 'the name of a part of the list from A to Z: N and Z are two letters',
};

test('a second checker finds nothing on any template', { timeout: 600_000 }, async () => {
  const faults: string[] = [];
  const options = { bypassCSP: true };
  await inTabs({ site, options, paths: templates }, async (page, path) => {
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((each) => (each.open = true)),
    );
    await page.evaluate(`${engine};globalThis.ace = ace`);
    const findings = await page.evaluate(async (): Promise<Finding[]> => {
      interface Result {
        ruleId: string;
        value: [string, string];
        snippet: string;
      }
      const { ace } = globalThis as unknown as {
        ace: {
          Checker: new () => {
            check: (page: Document, rules: string[]) => Promise<{ results: Result[] }>;
          };
        };
      };
      const { results } = await new ace.Checker().check(document, ['WCAG_2_2']);
      // "Manual" findings are reminders to look by eye, on any page that has such a thing.
      return results
        .filter(({ value: [, outcome] }) => outcome === 'FAIL' || outcome === 'POTENTIAL')
        .map(({ ruleId, snippet }) => ({ rule: ruleId, html: snippet.slice(0, 120) }));
    });
    faults.push(
      ...findings
        .filter(({ rule }) => !Object.hasOwn(ruledOut, rule))
        .map(({ rule, html }) => `${path} ${rule}: ${html}`),
    );
  });
  expect(faults).toEqual([]);
});
