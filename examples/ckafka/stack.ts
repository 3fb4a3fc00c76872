import { type App, TerraformStack, TerraformVariable } from 'cdktf';
import { CkafkaOffset, CkafkaTopicRef, CkafkaTrigger, ScfFunctionRef } from 'cdktf-scf-triggers';
import {
  CkafkaInstance,
  CkafkaTopic,
  ScfFunction,
  Subnet,
  TencentcloudProvider,
  Vpc,
} from 'cdktf-scf-triggers/provider';
import type { Construct } from 'constructs';

/** Books orders from a topic. Function and instance share a VPC: a CKafka trigger works only so. */
export class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new TencentcloudProvider(this, 'tencentcloud', { region: 'ap-guangzhou' });
    const batchSize = new TerraformVariable(this, 'batch_size', {
      type: 'number',
      default: 100,
      description: 'Messages per call, 1 to 10000',
    });

    const vpc = new Vpc(this, 'Vpc', { name: 'orders', cidrBlock: '10.0.0.0/16' });
    const subnet = new Subnet(this, 'Subnet', {
      name: 'orders',
      vpcId: vpc.id,
      cidrBlock: '10.0.1.0/24',
      availabilityZone: 'ap-guangzhou-6',
    });
    const instance = new CkafkaInstance(this, 'Kafka', {
      instanceName: 'orders',
      zoneId: 100006,
      vpcId: vpc.id,
      subnetId: subnet.id,
    });
    const orders = new CkafkaTopic(this, 'Orders', {
      instanceId: instance.id,
      topicName: 'orders',
      partitionNum: 3,
      replicaNum: 2,
    });
    const book = new ScfFunction(this, 'Book', {
      name: 'book-orders',
      handler: 'index.main',
      runtime: 'Nodejs18.15',
      timeout: 120,
      vpcId: vpc.id,
      subnetId: subnet.id,
      cosBucketName: 'builds-1250000000',
      cosBucketRegion: 'ap-guangzhou',
      cosObjectName: 'book-orders.zip',
    });

    new CkafkaTrigger(this, 'OnOrder', {
      target: ScfFunctionRef.fromResource(book),
      topic: CkafkaTopicRef.fromResource(orders),
      maxMessages: batchSize.numberValue,
      offset: CkafkaOffset.earliest(),
      retries: 10000,
      maxWaitSeconds: 5,
    });
  }
}

export function build(app: App): void {
  new OrdersStack(app, 'orders');
}
