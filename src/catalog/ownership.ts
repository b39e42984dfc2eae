/** What hardware of one's own costs besides the chips: power, building, host and years of use. */

import { from, low, medium } from './citation';

export const OWNERSHIP = {
  electricityUsdPerKwh: medium(
    0.087,
    from('monthly values from 2025-02 to 2026-01', 'us-industrial-electricity'),
    'Mean of twelve months, United States, industrial customers. Businesses pay more, and so does much of Europe: errs low there.',
  ),
  /** Energy of the whole building per energy of its computers. */
  powerUsageEffectiveness: medium(
    1.54,
    from('weighted average of 2025', 'uptime-survey-summary', 'uptime-survey-2025'),
    'The large clouds run lower.',
  ),
  cloudPowerUsageEffectiveness: low(
    1.1,
    from('large clouds', 'uptime-survey-summary'),
    'What the largest operators state for their fleets; small clouds run higher, so it errs low for them.',
  ),
  /** Power of the host at full load as a fraction of that of its chips. */
  hostPowerFraction: low(
    0.82,
    from('maximum power consumption', 'dgx-h100-power'),
    '10.2 kW of a DGX H100 over 8 × 700 W. Typical draw is 6.5 to 8.5 kW: errs high.',
  ),
  /** Price of the host as a fraction of that of its chips. */
  hostCostFraction: low(
    0.3,
    from('DGX H100 of about 270,000 USD', 'epoch-server-cost', 'h100-cluster-cost', 'h100-price'),
    'Machines with eight H100 at 270,000 and 310,000 USD over chips at 27,500 each are 0.23 and 0.41: about the middle. A workstation has less.',
  ),
  lifeYears: medium(
    5,
    from('servers, from 2025-01-01', 'amazon-server-life', 'hyperscaler-server-life'),
    'Amazon went from six years back to five for some of its servers; Alphabet and Microsoft write off over six.',
  ),
  /** Share of its life that bought hardware is busy. */
  busyFraction: low(
    0.7,
    from('our assumption', 'assumption'),
    'Who keeps it less busy pays more per useful hour.',
  ),
} as const;
