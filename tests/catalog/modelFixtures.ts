import type { Figure } from '../../src/catalog/figure';
import type { Model } from '../../src/catalog/model';

/** Every cited number of a model. */
export const figuresOf = (of: Model): Figure[] =>
  Object.values(of).filter(
    (field): field is Figure => typeof field === 'object' && 'confidence' in field,
  );
