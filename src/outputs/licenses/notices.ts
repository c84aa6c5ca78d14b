import { ascending } from 'd3';
import { lockedPackages } from './lock.ts';
import { permission, permitted } from './allowed-licenses.ts';
import { shipped } from './bundled-packages.ts';

/**
 * Third-party notices: everything bundled with its full license, then every package used to build and test.
 * The same on every system.
 * @param read returns the text of a file of the project or its packages.
 * @throws RangeError when a bundled package is not in the lock file.
 */
export function notices(read: (file: string) => string): string {
  const packages = lockedPackages(read('package-lock.json'));
  const inSite = shipped.map(({ name, what, file }) => {
    const found = packages.find(({ folder }) => folder === `node_modules/${name}`);
    if (!found)
      throw new RangeError(
        `src/outputs/licenses/bundled-packages.ts: there is no package "${name}"; expected one of package-lock.json`,
      );
    const text = read(`${found.folder}/${file}`).replaceAll('\r\n', '\n').trim();
    return `${name} ${found.version} (${found.license})\n${what}.\n\n${indented(text)}`;
  });
  const all = packages
    .map((each) => {
      const why = permission(each);
      return `${each.name} ${each.version}: ${each.license}${why === 'permitted' ? '' : ` (${why ?? 'NOT PERMITTED'})`}`;
    })
    .sort((a, b) => ascending(a, b));
  return (
    [
      'LICENSES AND NOTICES',
      'The code of this site is under the MIT license. Its text and data are under CC BY 4.0.',
      heading('In the site'),
      'Of these packages something is in the pages or files of the site.',
      ...inSite,
      heading('Everything installed'),
      `Each package for any system, with its license. They run while the site is built or tested; readers get only what is named above. Permitted without more: ${permitted.join(', ')}. Others say why they may be used.`,
      [...new Set(all)].join('\n'),
    ].join('\n\n') + '\n'
  );
}

function heading(text: string): string {
  return `${text}\n${'='.repeat(text.length)}`;
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '    ').replace(/[ \t]+$/gm, '');
}
