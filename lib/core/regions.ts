import { nearest } from './nearest';

/**
 * The regions that a document or the provider's own tables name. No page lists those that offer SCF, so a region
 * outside this list is a warning, not an error.
 */
export const knownRegions: readonly string[] = [
  'ap-bangkok',
  'ap-beijing',
  'ap-beijing-fsi',
  'ap-chengdu',
  'ap-chongqing',
  'ap-guangzhou',
  'ap-guangzhou-open',
  'ap-hongkong',
  'ap-jakarta',
  'ap-mumbai',
  'ap-nanjing',
  'ap-qingyuan',
  'ap-seoul',
  'ap-shanghai',
  'ap-shanghai-fsi',
  'ap-shenzhen',
  'ap-shenzhen-fsi',
  'ap-singapore',
  'ap-taipei',
  'ap-tianjin',
  'ap-tokyo',
  'eu-frankfurt',
  'eu-moscow',
  'na-ashburn',
  'na-siliconvalley',
  'na-toronto',
  'sa-saopaulo',
];

export function nearestRegion(region: string): string | undefined {
  return nearest(region, knownRegions);
}
