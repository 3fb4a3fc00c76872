/**
 * Where in a topic a trigger begins.
 *
 * Product document: Tencent Cloud SCF, Triggers, "CKafka trigger".
 */
export class CkafkaOffset {
  /** With the messages that come after the trigger is made. */
  public static latest(): CkafkaOffset {
    return new CkafkaOffset('latest');
  }

  /** With the oldest message that the topic still holds. */
  public static earliest(): CkafkaOffset {
    return new CkafkaOffset('earliest');
  }

  /**
   * With the first message from a moment on.
   *
   * @param epochMillis milliseconds since 1970 (13 digits), as `Date.getTime()` gives them
   */
  public static at(epochMillis: number): CkafkaOffset {
    return new CkafkaOffset(String(epochMillis));
  }

  /** @internal */
  public readonly _brand = 'CkafkaOffset';

  /** The text that goes over the wire. */
  public readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }
}
