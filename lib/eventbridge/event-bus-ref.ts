import type { IConstruct } from 'constructs';
import type { PropReader } from '../core/prop-reader';
import { notGiven, type Value } from '../core/value';

/**
 * The event bus whose events fire a trigger.
 *
 * Product document: Tencent Cloud EventBridge, Basic concepts (product/1108/42268).
 */
export abstract class EventBusRef {
  /**
   * A bus by its id, the account’s Tencent Cloud service bus among them.
   *
   * @param eventBusId `eb-…`, from the bus’s page; may be a token
   */
  public static fromEventBusId(eventBusId: string): EventBusRef {
    return new NamedBus(eventBusId);
  }

  /**
   * A `tencentcloud_eb_event_bus` of this app, from our bindings or your own.
   *
   * @param resource the event bus resource
   */
  public static fromResource(resource: IConstruct): EventBusRef {
    return new BusResource(resource);
  }

  /** @internal */
  public readonly _brand = 'EventBusRef';

  /** @internal */
  public abstract _read(reader: PropReader): Value<string>;
}

class NamedBus extends EventBusRef {
  constructor(private readonly eventBusId: string) {
    super();
  }

  public _read(reader: PropReader): Value<string> {
    return reader.within('bus', { eventBusId: this.eventBusId }).text('eventBusId');
  }
}

class BusResource extends EventBusRef {
  constructor(private readonly resource: IConstruct) {
    super();
  }

  public _read(reader: PropReader): Value<string> {
    const resource = reader.resource('bus', this.resource, 'tencentcloud_eb_event_bus', 'EventBusRef.fromResource');
    return resource ? reader.reference(resource, 'id') : notGiven;
  }
}
