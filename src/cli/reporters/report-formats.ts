/** The formats in which a report can be written: for people, for programs, for code hosts, for build servers, for pull requests. */
export const REPORT_FORMATS = ['text', 'json', 'sarif', 'junit', 'github'] as const

export type ReportFormat = (typeof REPORT_FORMATS)[number]
