// What the sidebar knows about a screen.
import type { IconComponent } from '../types';

export interface NavItem {
  /** First segment of its address. */
  id: string;
  /** Message id. */
  title: string;
  icon: IconComponent;
  /** `mod+1` … `mod+8`: each screen keeps its number even while others are absent. */
  keys?: string;
  /** Where it stands in the sidebar; `beside`: nowhere, other screens and its keys lead to it. */
  place: 'main' | 'foot' | 'beside';
}
