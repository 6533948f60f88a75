// interim
export type ReportPreview = { id: number, pages: number, size: number, file_name: string, warnings: Array<string>, };
