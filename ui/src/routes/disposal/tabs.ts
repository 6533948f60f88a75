// The tabs of a lot, in the order of its way.
import type { LotDetail } from '$lib/api/gen/LotDetail';
import { t } from '$lib/i18n';
import type { Tab } from '$lib/ui/Tabs.svelte';

/** Waste only where Italy's papers are shown. */
export function lotTabs({ lines, media }: LotDetail, italy: boolean): Tab[] {
  return [
    { id: 'assets', label: t('lot-tab-assets'), count: lines.length },
    { id: 'media', label: t('lot-tab-media'), count: media.length },
    { id: 'evidence', label: t('lot-tab-evidence') },
    { id: 'custody', label: t('lot-tab-custody') },
    { id: 'received', label: t('lot-tab-received') },
    ...(italy ? [{ id: 'waste', label: t('lot-tab-waste') }] : []),
    { id: 'certificates', label: t('lot-tab-certificates') },
  ];
}
