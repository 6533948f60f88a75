// The guide as guide-plugin.ts makes it, one module for each language.
declare module 'virtual:guide/*' {
  import type { GuidePage } from './tree';

  const pages: readonly GuidePage[];
  export default pages;
}
