import { supportModels } from '../../data/schema/agreements.ts';
import { signerOffices } from '../../data/schema/signers.ts';
import { unfinished } from '../../data/unfinished-marker.ts';
import { cited, confidence, source, type RecordKind } from './record-kind.ts';

const offices = [...signerOffices, 'not-stated', 'readings-differ'];

/** Who signed an agreement: what both readings of its page found is filled in by hand. */
export const signer: RecordKind = {
  needs: {
    agency: 'the id of the agency in data/roster/agencies.json',
    model: `the model on ICE’s list: ${supportModels.join(', ')}`,
    url: 'the address of the file that was read: ICE’s, or an archive’s copy',
    pages: 'how many pages the file has',
    page: 'the page with the signatures, counted from the first',
    office:
      'the office of who signed first for the agency, from the Title line; not-stated where it is blank',
    checked:
      'the day on which a second reading, made without sight of the first, was compared with it',
  },
  takes: {
    ...{ source, form: 'the id of the edition that the footer names, in data/forms.json' },
    ...{
      signed: 'the day beside the agency’s signature, YYYY-MM-DD',
      ice: 'the day beside ICE’s signature, YYYY-MM-DD',
    },
  },
  names: { source: 'sources', form: 'forms' },
  choices: { model: supportModels, office: offices },
  make: (id, options, dataset) => {
    const { agency, model, url = '', pages, page, office, checked, form, signed, ice } = options;
    const [{ source: document } = { source: unfinished }] = cited(options, dataset);
    return {
      signers: {
        ...{ id, agency, model, file: fileOf(url), archived: url },
        ...{ pages: Number(pages), page: Number(page), ...(form !== undefined && { form }) },
        signed: { name: unfinished, title: unfinished, nameAs: 'typed', office, ...dayOf(signed) },
        ice: { name: unfinished, title: unfinished, ...dayOf(ice) },
        ...{ attached: 'not-read', checked, confidence },
        citations: [{ source: document, at: `page ${page ?? unfinished}` }],
      },
    };
  },
  assumed: ['signed.nameAs', 'attached'],
  next: 'Where no name is printed, write "unnamed": "not-printed" instead of "name" and "nameAs"; where the two readings differ, "readings-differ". Leave "title" out where none is printed. Add other signatures, stamps and seals under "others". The id is the id of the listing in data/roster/listings.json.',
};

function dayOf(date: string | undefined): object {
  return date === undefined ? { undated: 'not-stated' } : { date };
}

/** The name of the file at an address, as ICE's list has it. */
function fileOf(url: string): string {
  return url.split('/').at(-1)?.split(/[?#]/)[0] ?? '';
}
