import { METHODOLOGY } from '../../messages/methodology';
import { formatCount } from '../../units/format';
import type { StatedConstants, StatedFile } from './statedConstants';

const TEXT = METHODOLOGY.constants;

interface StatedListProps {
  title: string;
  files: readonly StatedFile[];
}

/** The constants of one folder as they stand in the code, file by file, opened on demand. */
export function StatedList({ title, files }: StatedListProps) {
  return (
    <details>
      <summary>{title}</summary>
      {files.map(({ file, stated }) => (
        <div key={file} className="stated">
          <h3>{file}</h3>
          <ul>
            {stated.map((each) => (
              <Stated key={each.constants[0]?.name} {...each} />
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

function Stated({ remark, constants }: StatedConstants) {
  return (
    <li>
      {remark && <p>{remark}</p>}
      {constants.map(({ name, value }) => (
        <Declaration key={name} name={name} value={value} />
      ))}
    </li>
  );
}

/** A table of no more than so many characters stands in one line. */
const LONGEST_LINE = 110;

function Declaration({ name, value }: { name: string; value: string }) {
  const line = value.replaceAll(/\s+/g, ' ').replaceAll(/, ([\]}])/g, ' $1');
  if (line.length <= LONGEST_LINE) return <code>{`${name} = ${line}`}</code>;
  const title = TEXT.lines(name, formatCount(value.split('\n').length));
  return (
    <details>
      <summary>
        <code>{title}</code>
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <pre className="scroll" tabIndex={0}>
        {value}
      </pre>
    </details>
  );
}
