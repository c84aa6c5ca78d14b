import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { billOfMaterials } from '../notices/bill-of-materials.ts';

// Writes the software bill of materials: every package of the lock file, as CycloneDX JSON.
const [path = 'sbom.cdx.json'] = process.argv.slice(2);
const { status, stdout, stderr } = spawnSync(
  'npm',
  ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
  { encoding: 'utf8', maxBuffer: 1e8, shell: process.platform === 'win32' },
);
if (status !== 0) {
  console.error(`npm sbom did not succeed; it asks for npm 9.5 or newer.\n${stderr}`);
  process.exit(status ?? 1);
}
writeFileSync(path, billOfMaterials(stdout));
console.log(`Wrote ${path}.`);
