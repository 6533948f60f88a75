// interim
export type ReportFormat = "pdf" | "xlsx" | "csv";
