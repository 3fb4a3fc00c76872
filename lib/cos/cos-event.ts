/**
 * What happened to an object.
 *
 * Product document: Tencent Cloud SCF, Triggers, "COS trigger".
 */
export class CosEvent {
  /** Any of the creations below. */
  public static readonly OBJECT_CREATED_ALL = new CosEvent('cos:ObjectCreated:*');
  /** Created by Put Object. */
  public static readonly OBJECT_CREATED_PUT = new CosEvent('cos:ObjectCreated:Put');
  /** Created by Post Object. */
  public static readonly OBJECT_CREATED_POST = new CosEvent('cos:ObjectCreated:Post');
  /** Created by Put Object - Copy. */
  public static readonly OBJECT_CREATED_COPY = new CosEvent('cos:ObjectCreated:Copy');
  /** Created by the last call of a multipart upload. */
  public static readonly OBJECT_CREATED_COMPLETE_MULTIPART_UPLOAD = new CosEvent(
    'cos:ObjectCreated:CompleteMultipartUpload',
  );
  /** Fetched from an origin. */
  public static readonly OBJECT_CREATED_ORIGIN = new CosEvent('cos:ObjectCreated:Origin');
  /** Replicated from another region. */
  public static readonly OBJECT_CREATED_REPLICATION = new CosEvent('cos:ObjectCreated:Replication');
  /** Either of the removals below. */
  public static readonly OBJECT_REMOVE_ALL = new CosEvent('cos:ObjectRemove:*');
  /** Deleted from a bucket without versions, or one version deleted. */
  public static readonly OBJECT_REMOVE_DELETE = new CosEvent('cos:ObjectRemove:Delete');
  /** Deleted from a bucket with versions: a delete marker was made. */
  public static readonly OBJECT_REMOVE_DELETE_MARKER_CREATED = new CosEvent('cos:ObjectRemove:DeleteMarkerCreated');
  /** A restore from the archive was asked for. There is no wildcard for restores. */
  public static readonly OBJECT_RESTORE_POST = new CosEvent('cos:ObjectRestore:Post');
  /** A restore from the archive is done. */
  public static readonly OBJECT_RESTORE_COMPLETED = new CosEvent('cos:ObjectRestore:Completed');

  /**
   * An event by its text; it is checked at synth all the same.
   *
   * @param value `cos:ObjectCreated:Put` and the like; may be a token
   */
  public static of(value: string): CosEvent {
    return new CosEvent(value);
  }

  /** @internal */
  public readonly _brand = 'CosEvent';

  /** The text that goes over the wire. */
  public readonly value: string;

  private constructor(value: string) {
    this.value = value;
  }
}
