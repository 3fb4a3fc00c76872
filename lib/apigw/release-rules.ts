import { variable } from '../core/example-facts';
import type { Rule } from '../core/rule';
import { conflictsOver, subjectOf } from '../core/subject';
import type { ReleaseFacts } from '../core/trigger-facts';
import { known, notGiven, show } from '../core/value';

function release(path: string, given: Partial<Omit<ReleaseFacts, 'path'>> = {}): ReleaseFacts {
  return { path, stack: 'app', serviceId: known('service-abc'), environment: known('release'), ...given };
}

export const oneRelease: Rule = {
  id: 'apigw/one-release',
  severity: 'error',
  adjustable: true,
  title: 'A service has one release in an environment',
  why: 'A release publishes the whole service. Each one that is destroyed or made anew takes the service out of the environment, with the APIs of all others.',
  sources: [
    {
      document: 'terraform-provider-tencentcloud 1.83.25',
      section: 'apigateway/resource_tc_api_gateway_service_release.go, create and delete',
    },
  ],
  *check({ releases }) {
    for (const { trigger: release, other, certain } of conflictsOver(releases, published)) {
      const what = `environment ${show(release.environment)} of service ${show(release.serviceId)}`;
      if (!certain) {
        yield { path: release.path, undecided: `a release to ${what}, beside that of ${other.path}` };
        continue;
      }
      yield {
        path: release.path,
        got: `a second release to ${what}`,
        allowed: 'one release per service and environment, over all stacks',
        fix: 'set release: false on all APIs of the service but one, whose release publishes them all',
        related: [other.path],
      };
    }
  },
  examples: {
    passing: [
      { title: 'one', triggers: [], app: { releases: [release('app/Orders')] } },
      {
        title: 'two environments',
        triggers: [],
        app: { releases: [release('app/Orders'), release('app/B', { environment: known('test') })] },
      },
      {
        title: 'two services',
        triggers: [],
        app: { releases: [release('app/Orders'), release('app/B', { serviceId: known('service-def') })] },
      },
    ],
    failing: [
      { title: 'two', triggers: [], app: { releases: [release('app/Orders'), release('app/B')] } },
      {
        title: 'two stacks',
        triggers: [],
        app: { releases: [release('app/Orders'), release('other/Orders', { stack: 'other' })] },
      },
      {
        title: 'a service that only Terraform knows, twice',
        triggers: [],
        app: {
          releases: [
            release('app/Orders', { serviceId: variable('service') }),
            release('app/B', { serviceId: variable('service') }),
          ],
        },
      },
    ],
    undecided: [
      {
        title: 'only Terraform knows one of the services',
        triggers: [],
        app: { releases: [release('app/Orders'), release('app/B', { serviceId: variable('service') })] },
      },
    ],
  },
};

/** An empty id is for apigw/service to find. */
const published = subjectOf<ReleaseFacts>(({ serviceId, environment }) => [
  serviceId.known && serviceId.value === '' ? notGiven : serviceId,
  environment,
]);
