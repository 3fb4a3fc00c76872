/** A number that the product sets: stands here once, with its source and the day it was read. */
export interface Limit {
  readonly value: number;
  readonly unit: string;
  readonly source: string;
  /** ISO date. */
  readonly read: string;
}

const productDocument = 'Tencent Cloud SCF, Triggers (product document of 2024-04-19)';
const quotaPage = 'Tencent Cloud SCF, Quotas and limits (product/583/11637)';
const functionApi = 'Tencent Cloud SCF API 2018-04-16, data types (product/583/17244)';

const clsApi = 'Tencent Cloud CLS API 2020-10-16, CreateDeliverCloudFunction';
const eventDelivery = 'Tencent Cloud EventBridge, Delivery to SCF (product/1108/46254)';
const triggerApi = 'Tencent Cloud SCF API 2018-04-16, CreateTrigger (product/583/18589)';
const gatewayApi = 'Tencent Cloud API Gateway API 2018-08-08, CreateApi (product/628/45243, 2024-03-12)';
const eventApi = 'Tencent Cloud EventBridge API 2021-04-16, CreateRule';

export const limits = {
  functionNameMin: { value: 2, unit: 'characters', source: functionApi, read: '2026-11-01' },
  functionNameMax: { value: 60, unit: 'characters', source: functionApi, read: '2026-11-01' },
  qualifiedNameMax: { value: 118, unit: 'characters', source: quotaPage, read: '2026-11-01' },
  aliasMax: { value: 64, unit: 'characters', source: functionApi, read: '2026-11-01' },
  functionTimeoutMin: { value: 1, unit: 'seconds of a function’s time-out', source: quotaPage, read: '2026-11-01' },
  functionTimeoutMax: { value: 900, unit: 'seconds of a function’s time-out', source: quotaPage, read: '2026-11-01' },
  triggersPerType: { value: 10, unit: 'triggers of one type per function', source: quotaPage, read: '2026-11-01' },
  triggerNameMax: { value: 100, unit: 'characters', source: triggerApi, read: '2026-11-22' },
  timerNameMax: { value: 60, unit: 'characters', source: productDocument, read: '2026-11-01' },
  timerMessageMax: { value: 4096, unit: 'bytes of UTF-8', source: productDocument, read: '2026-11-01' },
  cronYearMin: { value: 1970, unit: 'year', source: productDocument, read: '2026-11-01' },
  cronYearMax: { value: 2099, unit: 'year', source: productDocument, read: '2026-11-01' },
  cosRulesPerBucket: {
    value: 10,
    unit: 'rules per bucket',
    source: 'Tencent Cloud SCF, Quotas and limits (international page of 2021-07-28; absent since 2023)',
    read: '2026-11-01',
  },
  ckafkaMessagesMin: { value: 1, unit: 'messages', source: productDocument, read: '2026-11-01' },
  ckafkaMessagesMax: { value: 10_000, unit: 'messages', source: productDocument, read: '2026-11-01' },
  ckafkaRetriesMin: { value: 0, unit: 'retries', source: productDocument, read: '2026-11-01' },
  ckafkaRetriesMax: { value: 10_000, unit: 'retries', source: productDocument, read: '2026-11-01' },
  ckafkaWaitMin: {
    value: 1,
    unit: 'seconds',
    source: 'Tencent Cloud SCF, Trigger configuration (product/583/39901, 2025-06-13)',
    read: '2026-11-01',
  },
  ckafkaWaitMax: {
    value: 60,
    unit: 'seconds',
    source: 'Tencent Cloud SCF, Trigger configuration (product/583/39901, 2025-06-13)',
    read: '2026-11-01',
  },
  gatewayTimeoutMin: {
    value: 1,
    unit: 'seconds',
    source: `${gatewayApi}: a whole number of seconds; no page gives a longest`,
    read: '2026-11-22',
  },
  clbWeightMin: {
    value: 0,
    unit: 'weight',
    source: 'Tencent Cloud CLB API 2018-03-17, data types',
    read: '2026-11-01',
  },
  clbWeightMax: {
    value: 100,
    unit: 'weight',
    source: 'Tencent Cloud CLB API 2018-03-17, data types',
    read: '2026-11-01',
  },
  corsMaxAgeMin: {
    value: 0,
    unit: 'seconds',
    source: 'Tencent Cloud SCF, Function URL (product/583/100227, 2025-05-08); no page gives a range',
    read: '2026-11-01',
  },
  clsWaitMin: { value: 3, unit: 'seconds', source: productDocument, read: '2026-11-01' },
  clsWaitMax: { value: 300, unit: 'seconds', source: productDocument, read: '2026-11-01' },
  clsMessagesMin: { value: 1, unit: 'logs', source: clsApi, read: '2026-11-01' },
  clsMessagesMax: { value: 10_000, unit: 'logs', source: clsApi, read: '2026-11-01' },
  mpsTriggersPerAccount: {
    value: 1,
    unit: 'MPS trigger per account, over all regions',
    source: productDocument,
    read: '2026-11-01',
  },
  eventBridgeBatchMin: { value: 1, unit: 'events', source: eventDelivery, read: '2026-11-01' },
  eventBridgeBatchMax: { value: 10_000, unit: 'events', source: eventDelivery, read: '2026-11-01' },
  eventBridgeWaitMin: { value: 0, unit: 'seconds', source: eventDelivery, read: '2026-11-01' },
  eventBridgeWaitMax: { value: 60, unit: 'seconds', source: eventDelivery, read: '2026-11-01' },
  eventRuleNameMin: { value: 2, unit: 'characters', source: eventApi, read: '2026-11-01' },
  eventRuleNameMax: { value: 60, unit: 'characters', source: eventApi, read: '2026-11-01' },
  eventRuleDescriptionMax: { value: 200, unit: 'characters', source: eventApi, read: '2026-11-01' },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof limits;

/** The numbers between two limits, as texts name them: `1–60`. */
export function span(min: LimitName, max: LimitName): string {
  return `${limits[min].value}–${limits[max].value}`;
}
