// The screens, in the order of the sidebar; those beside it are reached from others. Adding one: its folder under routes/ and a line here.
import BadgeCheck from '@lucide/svelte/icons/badge-check';
import Building2 from '@lucide/svelte/icons/building-2';
import CalendarCheck from '@lucide/svelte/icons/calendar-check';
import CalendarClock from '@lucide/svelte/icons/calendar-clock';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import ClipboardCheck from '@lucide/svelte/icons/clipboard-check';
import ChartNoAxesCombined from '@lucide/svelte/icons/chart-no-axes-combined';
import Coins from '@lucide/svelte/icons/coins';
import FileText from '@lucide/svelte/icons/file-text';
import Gauge from '@lucide/svelte/icons/gauge';
import Monitor from '@lucide/svelte/icons/monitor';
import Recycle from '@lucide/svelte/icons/recycle';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import ShieldCheck from '@lucide/svelte/icons/shield-check';
import ShoppingCart from '@lucide/svelte/icons/shopping-cart';
import Settings2 from '@lucide/svelte/icons/settings-2';
import Upload from '@lucide/svelte/icons/upload';
import type { Component } from 'svelte';

import { msg } from '$lib/i18n';
import type { NavItem } from '$lib/ui/shell/nav';

import Assets from './routes/assets/Assets.svelte';
import Contracts from './routes/contracts/Contracts.svelte';
import Coverage from './routes/coverage/Coverage.svelte';
import Director from './routes/director/Director.svelte';
import Disposal from './routes/disposal/Disposal.svelte';
import Help from './routes/help/Help.svelte';
import Import from './routes/import/Import.svelte';
import Journal from './routes/journal/Journal.svelte';
import QualityScreen from './routes/quality/Quality.svelte';
import Money from './routes/money/Money.svelte';
import Purchasing from './routes/purchasing/Purchasing.svelte';
import Reports from './routes/reports/Reports.svelte';
import Settings from './routes/settings/Settings.svelte';
import Slas from './routes/slas/Slas.svelte';
import Stocktakes from './routes/stocktakes/Stocktakes.svelte';
import Today from './routes/today/Today.svelte';
import Vendors from './routes/vendors/Vendors.svelte';

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
    id: 'assets',
    title: msg('shell-nav-assets'),
    icon: Monitor,
    keys: 'mod+2',
    place: 'main',
    component: Assets,
  },
  {
    id: 'coverage',
    title: msg('coverage-title'),
    icon: ShieldCheck,
    keys: 'mod+3',
    place: 'main',
    component: Coverage,
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
    id: 'vendors',
    title: msg('shell-nav-vendors'),
    icon: Building2,
    keys: 'mod+5',
    place: 'main',
    component: Vendors,
  },
  {
    id: 'slas',
    title: msg('slas-title'),
    icon: Gauge,
    keys: 'mod+6',
    place: 'main',
    component: Slas,
  },
  {
    id: 'purchasing',
    title: msg('purchasing-title'),
    icon: ShoppingCart,
    place: 'main',
    component: Purchasing,
  },
  {
    id: 'stocktakes',
    title: msg('stocktake-title'),
    icon: ClipboardCheck,
    place: 'main',
    component: Stocktakes,
  },
  {
    id: 'disposal',
    title: msg('disposal-title'),
    icon: Recycle,
    keys: 'mod+7',
    place: 'main',
    component: Disposal,
  },
  {
    id: 'money',
    title: msg('money-title'),
    icon: Coins,
    place: 'main',
    component: Money,
  },
  {
    id: 'import',
    title: msg('shell-nav-import'),
    icon: Upload,
    place: 'main',
    component: Import,
  },
  {
    id: 'quality',
    title: msg('quality-title'),
    icon: BadgeCheck,
    place: 'main',
    component: QualityScreen,
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
    id: 'director',
    title: msg('director-title'),
    icon: ChartNoAxesCombined,
    keys: 'mod+9',
    place: 'beside',
    component: Director,
  },
  {
    id: 'journal',
    title: msg('shell-nav-journal'),
    icon: ScrollText,
    place: 'foot',
    component: Journal,
  },
  {
    id: 'settings',
    title: msg('shell-nav-settings'),
    icon: Settings2,
    keys: 'mod+,',
    place: 'foot',
    component: Settings,
  },
  {
    id: 'help',
    title: msg('help-title'),
    icon: CircleQuestionMark,
    place: 'foot',
    component: Help,
  },
];
