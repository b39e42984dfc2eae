/**
 * `npm run -s recommend -- '<link or its query>'` prints the report of a link as JSON. With `-` it
 * reads links from standard input, one a line, and prints one report a line; what would change each
 * answer takes some hundred decisions more, so there it is left out unless `--explore` asks for it.
 * Exit status: 0 where
 * every link got its report, however much of the link could be read; 1 where one did not; 2 where
 * there was nothing to do.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { decodeLink } from '../questionnaire/link';
import { recommend } from '../recommendation/recommend';

const USAGE = `Usage: npm run -s recommend -- '<link>'   print the report of a link
       npm run -s recommend -- -         read links from standard input, one a line
       npm run -s recommend -- - --explore   the same, with flips and unknowns filled in
`;

function reportOf(link: string, explore: boolean) {
  const { answers, issues } = decodeLink(link);
  return recommend(answers, { issues, explore });
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** A fault of ours in one line must not cost the others; it is told on both streams. */
async function printReportLine(link: string, explore: boolean): Promise<void> {
  try {
    await print(JSON.stringify(reportOf(link, explore)));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${String(error)}\n`);
    await print(JSON.stringify({ link, error: String(error) }));
  }
}

async function run(words: readonly string[]): Promise<void> {
  const explore = words.includes('--explore');
  const [argument, ...others] = words.filter((word) => word !== '--explore');
  if (argument === undefined || others.length > 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else if (argument === '-') {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      await printReportLine(line, explore);
    }
  } else {
    await print(JSON.stringify(reportOf(argument, true), null, 2));
  }
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', () => process.exit());

await run(process.argv.slice(2));
