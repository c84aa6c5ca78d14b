import { randomBytes } from 'node:crypto';
import { dataRoot } from '../data/load/collections.ts';
import { Disk } from './desk/disk.ts';
import { PreviewSite } from './desk/preview.ts';
import { startDesk } from './desk/server.ts';

// A page for curators on this machine alone: forms for the records of data/, with the check beside them.
const project = process.cwd();
const site = new PreviewSite(project);
const token = randomBytes(18).toString('base64url');
const { address, server } = await startDesk(
  {
    disk: new Disk(dataRoot()),
    prose: project,
    today: () => new Date().toISOString().slice(0, 10),
    preview: (files, path) => site.show(files, path),
  },
  token,
  4330,
);
console.log(`The desk is at ${address}#token=${token}`);
console.log('Only this machine can open it. Nothing is written until you save. Stop with Ctrl+C.');
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    site.stop();
    server.close();
    server.closeAllConnections();
    process.exitCode = 0;
  });
