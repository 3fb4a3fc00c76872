// A function URL: JSON in, JSON out.
import { functionUrlResponse, type IntegratedResponse } from 'cdktf-scf-triggers/events/responses';
import { functionUrlClientIp, functionUrlEvent } from 'cdktf-scf-triggers/events/tencent/function-url';

export const main_handler = async (event: unknown): Promise<IntegratedResponse> => {
  const request = functionUrlEvent.parse(event);
  return functionUrlResponse({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ from: functionUrlClientIp(request), query: request.queryString }),
  });
};
