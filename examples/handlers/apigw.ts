// An API Gateway trigger with the integrated response.
import { apigwResponse, type IntegratedResponse } from 'cdktf-scf-triggers/events/responses';
import { apigwBody, apigwEvent } from 'cdktf-scf-triggers/events/tencent/apigw';

export const main_handler = async (event: unknown): Promise<IntegratedResponse> => {
  const request = apigwEvent.safeParse(event);
  if (!request.success) return apigwResponse({ statusCode: 400, body: request.error.message });
  return apigwResponse({
    headers: { 'Content-Type': 'application/octet-stream', 'Set-Cookie': ['a=1', 'b=2'] },
    body: apigwBody(request.data),
  });
};
