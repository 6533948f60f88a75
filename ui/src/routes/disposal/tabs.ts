// The tabs of a lot, in the order of its way.
import type { LotDetail } from '$lib/api/gen/LotDetail';
import { t } from '$lib/i18n';
import type { Tab } from '$lib/ui/Tabs.svelte';

export function lotTabs({ lines, media }: LotDetail): Tab[] {
  return [
    { id: 'assets', label: t('lot-tab-assets'), count: lines.length },
    { id: 'media', label: t('lot-tab-media'), count: media.length },
    { id: 'evidence', label: t('lot-tab-evidence') },
    { id: 'custody', label: t('lot-tab-custody') },
    { id: 'certificates', label: t('lot-tab-certificates') },
  ];
}
