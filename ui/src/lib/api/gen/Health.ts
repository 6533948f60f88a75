// interim
export type Health = "checking" | "ok" | "problem";
