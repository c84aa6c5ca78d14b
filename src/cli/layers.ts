import { layerReport } from './layer-report.ts';

// Checks that imports point one way, without circles.
const { report, isFine } = await layerReport('.');
console.log(report);
process.exitCode = isFine ? 0 : 1;
