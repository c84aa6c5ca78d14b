import type { LocatedProblem } from '../../data/load/problem.ts';

/**
 * The page that the development server shows instead of any other while the data has problems. It loads itself
 * again when a file changes.
 */
export function problemPage(problems: readonly LocatedProblem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the data`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${count}</title>
<script type="module" src="/@vite/client"></script>
<style>
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
code { font-weight: 600; overflow-wrap: anywhere }
li { margin-block: 1rem }
</style>
<h1>${count}</h1>
<p>The pages are back when the check passes. This page reloads by itself.</p>
<ol>
${problems.map(item).join('\n')}
</ol>
</html>
`;
}

function item({ file, line, record, field, found, expected }: LocatedProblem): string {
  const where = [`${file}:${line}`, record, field].filter(Boolean).join(' › ');
  return `<li><code>${escape(where)}</code><br>${escape(found)};<br>${escape(expected)}</li>`;
}

function escape(text: string): string {
  return text.replace(
    /[&<>]/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]!,
  );
}
