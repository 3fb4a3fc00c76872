// A CLB trigger: a redirect, by method and path.
import { clbResponse, type IntegratedResponse } from 'cdktf-scf-triggers/events/responses';
import { clbEvent, clbRequest } from 'cdktf-scf-triggers/events/tencent/clb';

export const main_handler = async (event: unknown): Promise<IntegratedResponse> => {
  const { method, uri = '/', host } = clbRequest(clbEvent.parse(event));
  if (method !== 'POST') return clbResponse({ statusCode: 405, headers: { Allow: 'POST' } });
  return clbResponse({ statusCode: 303, headers: { Location: `https://${host}${uri}/done` } });
};
