import { readFileSync } from 'node:fs';
import { lockedPackages } from '../outputs/licenses/lock.ts';
import { notices } from '../outputs/licenses/notices.ts';
import { permission } from '../outputs/licenses/allowed-licenses.ts';

// Prints the notices as the site has them at /about/licenses.txt. A license that is not permitted is an error.
const read = (file: string) => readFileSync(file, 'utf8');
const refused = lockedPackages(read('package-lock.json')).filter(
  (each) => permission(each) === undefined,
);
process.stdout.write(notices(read));
for (const { name, version, license, folder } of refused)
  console.error(
    `package-lock.json › ${folder}: found ${name} ${version} under "${license}"; expected a license that src/outputs/licenses/allowed-licenses.ts names, or an exception with its reason`,
  );
process.exitCode = refused.length === 0 ? 0 : 1;
