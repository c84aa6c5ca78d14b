import { reasonsOn } from '../data/queries/reasons.ts';
import { byId } from '../data/queries/lookup.ts';
import type { Dataset, Language, Localized, Statement } from '../data/schema/index.ts';
import { readingMinutes } from './reading-time.ts';

/** Minutes to read an explainer, with the records that it prints. */
export function explainerMinutes(dataset: Dataset, body: string, language: Language): number {
  const say = (text: Localized) => text[language];
  const words = ({ said }: Statement) =>
    'quote' in said ? `${said.quote.words} ${say(said.context)}` : say(said.paraphrase);
  const texts: Record<string, (ids: readonly string[]) => string[]> = {
    Happened: (ids) => ids.map((id) => say(byId(dataset.events, id).text)),
    Clauses: ([id]) => byId(dataset.agreements, id!).clauses.map(({ title }) => say(title)),
    Readings: (ids) =>
      ids.flatMap((id) => byId(dataset.readings, id).points.map(({ text }) => say(text))),
    FigureTable: (ids) =>
      ids.map((id) => {
        const { what, counter, revised } = byId(dataset.figures, id);
        return [what, counter, ...(revised ? [revised] : [])].map(say).join(' ');
      }),
    LawChanges: (ids) => ids.map((id) => say(byId(dataset.statutes, id).plain)),
    Reasons: ([agreement]) =>
      Object.values(reasonsOn(dataset, agreement!)).flatMap((side) => side.map(words)),
    Said: (ids) => ids.map((id) => words(byId(dataset.statements, id))),
  };
  return readingMinutes(body, (component, ids) =>
    Object.hasOwn(texts, component) ? texts[component]!(ids) : [],
  );
}
