// The lists behind the director's figures: every measure, fiscal year and risk leads to what it
// counts. Lists show the register of today, also for a month that is over.
import type { DirectorFigures } from '$lib/api/gen/DirectorFigures';
import type { DirectorMeasureCode } from '$lib/api/gen/DirectorMeasureCode';
import type { RiskCode } from '$lib/api/gen/RiskCode';
import { href } from '$lib/app/router';
import { addDays, addMonths, type IsoDate } from '$lib/format/civil';

import { assetsHref } from '../assets/filters';
import { contractsHref } from '../contracts/filters';
import { coverHref } from '../coverage/filters';
import { openFilter } from '../today/tiles';

/** How far ahead the page looks for decisions, days. */
const AHEAD = 90;

/** States of contracts that bind and cost today, as the run-rate counts them. */
const RUNNING = ['active', 'notice_open', 'terminating', 'notice_missed', 'ending', 'renewed'];

const CRITICAL = ['high', 'critical'];

/** Where the figures of a day are listed. */
export interface Lists {
  measure: Readonly<Record<DirectorMeasureCode, string>>;
  risk: Readonly<Record<RiskCode, string>>;
}

/** The lists of a page; `today` is the day lists speak of. */
export function listsOf(figures: Pick<DirectorFigures, 'on'>, today: IsoDate): Lists {
  const open = openFilter(today, AHEAD);
  const running = contractsHref({ state: RUNNING });
  const missed = contractsHref({ ...open, state: ['notice_missed'] });
  const decisions = contractsHref(open);
  const nothing = href(['coverage', 'nothing']);
  const uncovered = coverHref({ criticality: CRITICAL, cover_state: ['gap', 'too_low'] });
  const unknown = coverHref({ criticality: CRITICAL, cover_state: ['unknown', 'level_unknown'] });
  const yearAgo = addDays(addMonths(figures.on, -12), 1);
  const disposed = assetsHref({ state: ['disposed'], disposed_on: [`${yearAgo}..${figures.on}`] });
  const service = href(['slas']);
  const refresh = href(['money']);
  const quality = href(['quality']);
  return {
    measure: {
      run_rate: running,
      contracts: running,
      open: decisions,
      missed,
      if_nothing: contractsHref({ ...open, renewal: ['tacit'] }),
      for_nothing: nothing,
      critical: coverHref({ criticality: CRITICAL }),
      uncovered,
      sla: service,
      unclaimed: service,
      savings_open: href(['director', 'savings'], { show: 'open' }),
      savings_recovered: href(['director', 'savings'], { show: 'recovered' }),
      disposed,
      proved: href(['disposal']),
      refresh,
      quality,
    },
    risk: {
      notice_missed: missed,
      critical_uncovered: uncovered,
      disposed_unproved: disposed,
      over_budget: href(['money'], { tab: 'budget' }),
      decisions_due: decisions,
      credits_unclaimed: service,
      paid_for_nothing: nothing,
      service_missed: service,
      critical_unknown: unknown,
      proof_expired: href(['vendors'], { expiry_state: 'expired' }),
      refresh_overdue: refresh,
      concentration: running,
      data_doubtful: quality,
      rate_missing: href(['money'], { tab: 'rates' }),
    },
  };
}
