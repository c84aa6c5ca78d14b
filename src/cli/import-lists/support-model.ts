import { spellingKey } from '../../data/agency-names.ts';
import type { supportModels } from '../../data/schema/agreements.ts';

export type SupportModel = (typeof supportModels)[number];

/** Spellings of each model on ICE's lists, including mistakes. */
const spellings = new Map<string, SupportModel>([
  ['task force model', 'task-force'],
  ['task force officer', 'task-force'],
  ['warrant service officer', 'warrant-service-officer'],
  ['warrant services officer', 'warrant-service-officer'],
  ['warrant service office', 'warrant-service-officer'],
  ['jail enforcement model', 'jail-enforcement'],
  ['jail enforcment model', 'jail-enforcement'],
]);

/** The models as ICE writes them. */
export const modelsInSheets = [
  'Jail Enforcement Model',
  'Task Force Model',
  'Warrant Service Officer',
];

/** The model in a cell, or nothing if it is unknown. */
export function readSupportModel(text: string): SupportModel | undefined {
  return spellings.get(spellingKey(text));
}
