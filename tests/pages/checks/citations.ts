import { formerAddresses } from '../pages.ts';
import { isEmbed, isNotFound, type Check } from './check.ts';

function cited(): Check {
  const keys = new Map<string, string>();
  return {
    name: 'every page says how it is cited, in three styles and as an entry of its own',
    page: ({ path, html }) => {
      if (isNotFound(path) || isEmbed(path) || formerAddresses.includes(path)) return [];
      const key = /<pre[^>]*>@misc\{([^,]+),/.exec(html)?.[1];
      const styles = /APA: .*MLA: .*Chicago: /s.test(html) ? [] : ['lacks a style'];
      if (key === undefined) return ['has no entry', ...styles];
      const other = keys.get(key);
      keys.set(key, path);
      return other ? [`has the entry of ${other}`, ...styles] : styles;
    },
  };
}

/** Checks of how a page is cited. */
export const citationChecks: Check[] = [cited()];
