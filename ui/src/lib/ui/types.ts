// Types that several components share.
import type { LucideIcon } from '@lucide/svelte';

/** An icon of `@lucide/svelte/icons/<name>`. */
export type IconComponent = LucideIcon;

/** One entry of a menu. */
export type MenuEntry =
  | {
      kind?: 'item';
      label: string;
      icon?: IconComponent;
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
      /** Draws a check mark (and says so) when it is a boolean. */
      checked?: boolean;
      onselect: () => void;
    }
  | { kind: 'separator' }
  | { kind: 'heading'; label: string }
  | { kind: 'submenu'; label: string; icon?: IconComponent; items: MenuEntry[] };

/** A choice in a select, combobox or segmented control. */
export interface Option {
  value: string;
  label: string;
  /** A second, quieter text. */
  hint?: string;
  disabled?: boolean;
}

export type Status = 'critical' | 'warning' | 'ok' | 'info' | 'neutral' | 'ended';
