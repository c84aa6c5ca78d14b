/**
 * What is wrong with a version of Node, in one line. The project's own code is TypeScript, which Node runs as it
 * is from 22.18 and 23.6 on.
 * @param {string} version as Node gives its own: `24.21.0`.
 * @returns {string | undefined} undefined where nothing is.
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18))
    return undefined;
  return `Found Node ${version}; expected 22.18 or newer. Install Node 24. On Linux (x64) "npm start" brings it, if optional packages are not left out.`;
}
