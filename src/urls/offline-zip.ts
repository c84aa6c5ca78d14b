/** The path of the offline edition, from the root. */
export const zipPath = '/data/sunshine-ledger-offline.zip';

/** Its size in megabytes, for readers on metered connections. A test keeps it close to the truth. */
export const zipMegabytes = 52;

/** The file that a reader sees first, named in both languages. */
export const startHereName = 'START-HERE-EMPIECE-AQUI.html';

/** The one folder at the top of the zip; the site lies in `site` beside the file to start from. */
export const topFolder = 'sunshine-ledger';
