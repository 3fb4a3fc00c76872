// From the region table of the Terraform provider; `cd` and `bj` are also seen in COS events.
const REGIONS: Readonly<Record<string, string>> = {
  bj: 'ap-beijing',
  bjjr: 'ap-beijing-fsi',
  ca: 'na-toronto',
  cd: 'ap-chengdu',
  cq: 'ap-chongqing',
  de: 'eu-frankfurt',
  gz: 'ap-guangzhou',
  gzopen: 'ap-guangzhou-open',
  hk: 'ap-hongkong',
  in: 'ap-mumbai',
  jkt: 'ap-jakarta',
  jp: 'ap-tokyo',
  kr: 'ap-seoul',
  nj: 'ap-nanjing',
  qy: 'ap-qingyuan',
  ru: 'eu-moscow',
  sao: 'sa-saopaulo',
  sg: 'ap-singapore',
  sh: 'ap-shanghai',
  shjr: 'ap-shanghai-fsi',
  szjr: 'ap-shenzhen-fsi',
  szx: 'ap-shenzhen',
  th: 'ap-bangkok',
  tpe: 'ap-taipei',
  tsn: 'ap-tianjin',
  use: 'na-ashburn',
  usw: 'na-siliconvalley',
};

/** The region of a short code as COS events show it: `cd` is `ap-chengdu`. Unknown codes: `undefined`. */
export const regionOfShortCode = (code: string): string | undefined =>
  Object.hasOwn(REGIONS, code) ? REGIONS[code] : undefined;

/** The short code of a region: `ap-guangzhou` is `gz`. Unknown regions: `undefined`. */
export const shortCodeOfRegion = (region: string): string | undefined =>
  Object.keys(REGIONS).find((code) => REGIONS[code] === region);
