import { concat, known, notGiven, type Value } from '../core/value';

/** The bucket's XML API domain, which is the TriggerName of a COS trigger. */
export function cosDomain(bucket: Value<string>, region: Value<string>): Value<string> {
  return concat(bucket, '.cos.', region, '.myqcloud.com');
}

const domainForm = /^([^.]+)\.cos\.([^.]+)\.myqcloud\.com$/;

/** Bucket and region of a domain; not given when it is no such domain, or only Terraform knows it. */
export function parseCosDomain(domain: Value<string>): { bucket: Value<string>; region: Value<string> } {
  const match = domain.known ? domainForm.exec(domain.value) : null;
  if (match?.[1] && match[2]) return { bucket: known(match[1]), region: known(match[2]) };
  if (domain.known || !domain.template) return { bucket: notGiven, region: notGiven };
  return splitTemplate(domain);
}

/** `${ref}.cos.<region>.myqcloud.com`: the bucket is a reference, the region literal, or the other way round. */
function splitTemplate(domain: Value<string>): { bucket: Value<string>; region: Value<string> } {
  const template = domain.template ?? [];
  const [first, second, third] = template;
  if (template.length === 2 && typeof first === 'object' && typeof second === 'string') {
    const region = /^\.cos\.([^.]+)\.myqcloud\.com$/.exec(second)?.[1];
    return { bucket: { known: false, template: [first] }, region: region ? known(region) : notGiven };
  }
  if (template.length === 3 && typeof first === 'string' && typeof second === 'object' && third === '.myqcloud.com') {
    const bucket = /^([^.]+)\.cos\.$/.exec(first)?.[1];
    return { bucket: bucket ? known(bucket) : notGiven, region: { known: false, template: [second] } };
  }
  return { bucket: notGiven, region: notGiven };
}
