/**
 * `npm run -s recommend -- '<link or its query>'` prints the report of a link as JSON. With `-` it
 * reads links from standard input, one a line, and prints one report a line. Exit status: 0 where
 * every link got its report, however much of the link could be read; 1 where one did not; 2 where
 * there was nothing to do.
 */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { decodeLink } from '../questionnaire/link';
import { recommend } from '../recommendation/recommend';

const USAGE = `Usage: npm run -s recommend -- '<link>'   print the report of a link
       npm run -s recommend -- -         read links from standard input, one a line
`;

function reportOf(link: string) {
  const { answers, issues } = decodeLink(link);
  return recommend(answers, { issues });
}

async function print(text: string): Promise<void> {
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain');
}

/** A fault of ours in one line must not cost the others; it is told on both streams. */
async function printReportLine(link: string): Promise<void> {
  try {
    await print(JSON.stringify(reportOf(link)));
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${String(error)}\n`);
    await print(JSON.stringify({ link, error: String(error) }));
  }
}

async function run([argument, ...others]: readonly string[]): Promise<void> {
  if (argument === undefined || others.length > 0) {
    process.stderr.write(USAGE);
    process.exitCode = 2;
  } else if (argument === '-') {
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      await printReportLine(line);
    }
  } else {
    await print(JSON.stringify(reportOf(argument), null, 2));
  }
}

// Whoever reads the output may stop early, as `head` does.
process.stdout.on('error', () => process.exit());

await run(process.argv.slice(2));
