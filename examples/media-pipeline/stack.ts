import type { App } from 'cdktf';
import { IngestStack } from './ingest-stack';
import { StorageStack } from './storage-stack';
import { WebStack } from './web-stack';

const region = 'ap-guangzhou';

export function build(app: App): void {
  const storage = new StorageStack(app, 'media-storage', region);
  const ingest = new IngestStack(app, 'media-ingest', region, storage);
  new WebStack(app, 'media-web', region, storage, ingest.status);
}
