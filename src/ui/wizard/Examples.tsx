import { EXAMPLE_TITLES } from '../../messages/examples';
import { EXAMPLES } from '../../questionnaire/examples';
import { canonicalLink } from '../../questionnaire/link';

/** Real situations, each a link to its full result. */
export function Examples() {
  return (
    <ul className="examples">
      {EXAMPLES.map(({ id, answers }) => (
        <li key={id}>
          <a href={canonicalLink(answers)}>{EXAMPLE_TITLES[id]}</a>
        </li>
      ))}
    </ul>
  );
}
