// interim
import type { Settings } from "./Settings";
export type SettingsSaveArgs = { op_id: string, settings: Settings, };
