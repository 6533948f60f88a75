// The screens, in the order of the sidebar. Adding one: its folder under routes/ and a line here.
// Ctrl+3 (coverage), 6 (SLAs) and 7 (disposals) are reserved for screens to come.
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import FileText from '@lucide/svelte/icons/file-text';
import Settings2 from '@lucide/svelte/icons/settings-2';
import type { Component } from 'svelte';

import { msg } from '$lib/i18n';
import type { NavItem } from '$lib/ui/shell/nav';

import Contracts from './routes/contracts/Contracts.svelte';
import Reports from './routes/reports/Reports.svelte';
import Settings from './routes/settings/Settings.svelte';
import Today from './routes/today/Today.svelte';

export interface Screen extends NavItem {
  component: Component;
}

export const SCREENS: Screen[] = [
  {
    id: 'today',
    title: msg('shell-nav-today'),
    icon: CalendarCheck,
    keys: 'mod+1',
    place: 'main',
    component: Today,
  },
  {
    id: 'contracts',
    title: msg('shell-nav-contracts'),
    icon: CalendarClock,
    keys: 'mod+4',
    place: 'main',
    component: Contracts,
  },
  {
    id: 'reports',
    title: msg('shell-nav-reports'),
    icon: FileText,
    keys: 'mod+8',
    place: 'main',
    component: Reports,
  },
  {
    id: 'settings',
    title: msg('shell-nav-settings'),
    icon: Settings2,
    keys: 'mod+,',
    place: 'foot',
    component: Settings,
  },
];
