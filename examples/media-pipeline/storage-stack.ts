import { TerraformStack } from 'cdktf';
import {
  CkafkaInstance,
  CkafkaTopic,
  CosBucket,
  ScfNamespace,
  Subnet,
  TencentcloudProvider,
  Vpc,
} from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** What outlives every deployment of the functions: network, bucket, topic, namespace. */
export class StorageStack extends TerraformStack {
  public readonly media: CosBucket;
  public readonly jobs: CkafkaTopic;
  public readonly kafka: CkafkaInstance;
  public readonly vpc: Vpc;
  public readonly subnet: Subnet;
  public readonly namespace: ScfNamespace;

  constructor(scope: Construct, id: string, region: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region });
    this.namespace = new ScfNamespace(this, 'Namespace', { namespace: 'media' });
    this.vpc = new Vpc(this, 'Vpc', { name: 'media', cidrBlock: '10.0.0.0/16' });
    this.subnet = new Subnet(this, 'Subnet', {
      name: 'media',
      vpcId: this.vpc.id,
      cidrBlock: '10.0.1.0/24',
      availabilityZone: `${region}-6`,
    });
    this.media = new CosBucket(this, 'Media', { bucket: 'media-1250000000', versioningEnable: true });
    this.kafka = new CkafkaInstance(this, 'Kafka', {
      instanceName: 'media',
      zoneId: 100006,
      vpcId: this.vpc.id,
      subnetId: this.subnet.id,
    });
    this.jobs = new CkafkaTopic(this, 'Jobs', {
      instanceId: this.kafka.id,
      topicName: 'transcode-jobs',
      partitionNum: 6,
      replicaNum: 2,
    });
  }
}
