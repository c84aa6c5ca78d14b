import { installTools, thisSystem } from './install.ts';
import { tools, type ToolName } from './tools.ts';

// Installs the programs that tests need: Chromium, or all of them with "--full".
const wanted = process.argv.includes('--full')
  ? (Object.keys(tools) as ToolName[])
  : (['Chromium'] as const);
installTools(wanted, thisSystem());
