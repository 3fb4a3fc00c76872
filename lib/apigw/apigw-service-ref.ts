import type { IConstruct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { known, notGiven, type Value } from '../core/value';

/** A service as read; one of id and name is known and empty. */
export interface ServiceReading {
  readonly serviceId: Value<string>;
  readonly serviceName: Value<string>;
  readonly serviceRegion: Value<string>;
}

/**
 * The API Gateway service that an API belongs to.
 *
 * Product document: Tencent Cloud SCF, Triggers, "Trigger configuration".
 */
export abstract class ApigwServiceRef {
  /**
   * A service that exists.
   *
   * @param serviceId `service-…`, from the service's page; may be a token
   */
  public static fromServiceId(serviceId: string): ApigwServiceRef {
    return new NamedService('serviceId', serviceId);
  }

  /**
   * A new service, made with the trigger.
   *
   * @param serviceName the new service's name
   */
  public static fromServiceName(serviceName: string): ApigwServiceRef {
    return new NamedService('serviceName', serviceName);
  }

  /**
   * A `tencentcloud_api_gateway_service` of this app, from our bindings or your own.
   *
   * @param resource the service resource
   */
  public static fromResource(resource: IConstruct): ApigwServiceRef {
    return new ServiceResource(resource);
  }

  /** @internal */
  public readonly _brand = 'ApigwServiceRef';

  /** @internal */
  public abstract _read(reader: PropReader): ServiceReading;
}

class NamedService extends ApigwServiceRef {
  constructor(
    private readonly form: 'serviceId' | 'serviceName',
    private readonly value: string,
  ) {
    super();
  }

  public _read(outer: PropReader): ServiceReading {
    const value = outer.within('service', { [this.form]: this.value }).text(this.form);
    return { serviceId: known(''), serviceName: known(''), serviceRegion: notGiven, [this.form]: value };
  }
}

class ServiceResource extends ApigwServiceRef {
  constructor(private readonly resource: IConstruct) {
    super();
  }

  public _read(reader: PropReader): ServiceReading {
    const resource = reader.resource(
      'service',
      this.resource,
      'tencentcloud_api_gateway_service',
      'ApigwServiceRef.fromResource',
    );
    if (!resource) return { serviceId: notGiven, serviceName: known(''), serviceRegion: notGiven };
    return {
      serviceId: reader.reference(resource, 'id'),
      serviceName: known(''),
      serviceRegion: reader.regionOf(resource),
    };
  }
}
