// Prints `N passed, N failed, N skipped` from Vitest's JSON report; exits 1 where anything failed or had to run and did not.

import { readFileSync } from 'node:fs';

const [file, otherFailures] = process.argv.slice(2);

/** Tests that may not be skipped here: their names say what they need. */
const REQUIRED = [
  ['REQUIRE_SHARED_DATA', /shared data/i],
  ['REQUIRE_CHROMIUM', /chromium/i],
].flatMap(([variable, name]) => (process.env[variable] === '0' ? [] : [name]));

let report;
try {
  report = JSON.parse(readFileSync(file, 'utf8'));
} catch {
  console.log('no report of the tests\n0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
const count = (...states) => tests.filter(({ status }) => states.includes(status)).length;
const missing = tests.filter(
  ({ status, fullName }) => ['skipped', 'pending'].includes(status) && REQUIRED.some((name) => name.test(fullName)),
);
for (const { fullName } of missing) console.log(`had to run and was skipped: ${fullName}`);
// A file that does not load has no test of its own to count.
const unloaded = report.testResults.filter(({ status, assertionResults }) => status === 'failed' && !assertionResults.length);
for (const { name, message } of unloaded) console.log(`did not load: ${name}\n${message}`);
const failed = count('failed') + unloaded.length;
const skipped = count('skipped', 'pending', 'todo', 'disabled');
console.log(`${count('passed')} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = otherFailures !== '0' || !report.success || failed > 0 || missing.length > 0 || tests.length === 0 ? 1 : 0;
