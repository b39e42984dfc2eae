import { CATALOG } from '../../catalog/catalog';
import { OWNERSHIP } from '../../catalog/ownership';
import { MOST_CHIPS_AT_PLACE, MOST_CHIPS_OF_SELLER } from '../../catalog/sellers';
import { METHODOLOGY } from '../../messages/methodology';
import { PRIOR_REASONS } from '../../messages/priors';
import { CRITERION_NAMES, SIDE_NAMES } from '../../messages/report';
import { ANSWER_NAMES, PROVIDER_NAMES } from '../../messages/result';
import { CALIBRATION } from '../../performance/calibration';
import { formatPoints } from '../../units/format';
import { Section } from '../kit/Section';
import { SourceLinks } from '../sources/SourceLinks';
import { ConstantTable } from './ConstantTable';
import { FittedConstants } from './FittedConstants';
import { keysOf } from './keysOf';
import { StatedList } from './StatedList';
import { STATED_CONSTANTS } from './statedConstants';

const TEXT = METHODOLOGY.constants;

/** Every number that the calculation brings along, with where it comes from. */
export function Constants() {
  return (
    <Section title={TEXT.title}>
      <p className="lead">{TEXT.lead}</p>
      <CalculationConstants />
      <WorldConstants />
    </Section>
  );
}

function CalculationConstants() {
  const { constants } = CALIBRATION;
  return (
    <>
      {keysOf(TEXT.stated).map((folder) => (
        <StatedList
          key={folder}
          title={TEXT.stated[folder]}
          files={STATED_CONSTANTS.filter((each) => each.folder === folder)}
        />
      ))}
      <ConstantTable
        title={TEXT.calibrated}
        rows={keysOf(constants).map((key) => ({
          name: TEXT.calibratedNames[key],
          value: String(constants[key]),
          origin: TEXT.ours,
        }))}
      />
      <FittedConstants />
    </>
  );
}

/** What the calculation takes for granted of hardware, sellers, readers and evidence. */
function WorldConstants() {
  return (
    <>
      <ConstantTable
        title={TEXT.ownership}
        rows={keysOf(OWNERSHIP).map((key) => {
          const { value, locator, note, sources } = OWNERSHIP[key];
          return {
            name: TEXT.ownershipNames[key],
            value: String(value),
            origin: (
              <>
                {note} <SourceLinks ids={sources} /> <span className="fine">{locator}</span>
              </>
            ),
          };
        })}
      />
      <ConstantTable
        title={TEXT.sellers}
        rows={Object.entries({ ...MOST_CHIPS_AT_PLACE, ...MOST_CHIPS_OF_SELLER }).map(
          ([seller, chips]) => ({
            name: PROVIDER_NAMES[seller] ?? TEXT.places[seller] ?? seller,
            value: Number.isFinite(chips) ? chips.toLocaleString('en-US') : TEXT.unlimited,
            origin: TEXT.ours,
          }),
        )}
      />
      <ConstantTable
        title={TEXT.priors}
        rows={keysOf(PRIOR_REASONS).map((key) => ({
          name: ANSWER_NAMES[key],
          origin: PRIOR_REASONS[key],
        }))}
      />
      <ConstantTable
        title={TEXT.traits(CATALOG.traits.length)}
        rows={CATALOG.traits.map((trait) => ({
          name: `${CRITERION_NAMES[trait.criterion]}: ${trait.statement}`,
          value: TEXT.points(
            formatPoints(trait.points),
            formatPoints(trait.spreadPoints),
            SIDE_NAMES[trait.favours],
          ),
          origin: trait.derivation,
        }))}
      />
    </>
  );
}
