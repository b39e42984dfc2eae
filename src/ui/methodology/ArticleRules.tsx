import { CATALOG } from '../../catalog/catalog';
import { METHODOLOGY } from '../../messages/methodology';
import { articleRules } from '../../recommendation/articleRules';
import { Section } from '../kit/Section';
import { EvidenceList } from '../sources/EvidenceList';

const TEXT = METHODOLOGY.rules;

/** What the old rules of thumb say, whether they hold, why, and who says so. */
export function ArticleRules() {
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <ol className="rules">
        {articleRules(CATALOG).map(({ id, says, means, today, standing, evidence }) => (
          <li key={id}>
            <details>
              <summary>
                <h3>
                  {says} <span className={`standing ${standing}`}>{TEXT.standing[standing]}</span>
                </h3>
              </summary>
              <p>
                <strong>{TEXT.today}</strong> {today}
              </p>
              <p>
                <strong>{TEXT.means}</strong> {means}
              </p>
              <EvidenceList
                ids={evidence.map((item) => item.id)}
                evidence={new Map(evidence.map((item) => [item.id, item]))}
              />
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}
