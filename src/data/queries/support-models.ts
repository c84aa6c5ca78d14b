import type { Term } from '../schema/index.ts';

/** A term that is a support model, with what a comparison shows of it. */
export type SupportModelTerm = Term & { model: NonNullable<Term['model']> };

/** The support models that the glossary defines: those with the widest powers first. */
export function supportModelTerms(glossary: readonly Term[]): SupportModelTerm[] {
  const found = glossary.filter((term): term is SupportModelTerm => term.model !== undefined);
  return [...found].sort((a, b) => order.indexOf(a.model.name) - order.indexOf(b.model.name));
}

const order = ['task-force', 'jail-enforcement', 'warrant-service-officer'];
