// The reports of cover by the names of their addresses.
export const COVERAGE_REPORTS = ['coverage', 'coverage-gaps', 'paid-for-nothing'] as const;
export type CoverageReportName = (typeof COVERAGE_REPORTS)[number];

/** Gaps that begin within so many days are named unless something else is said: the core's default. */
export const DEFAULT_GAP_DAYS = 90;
