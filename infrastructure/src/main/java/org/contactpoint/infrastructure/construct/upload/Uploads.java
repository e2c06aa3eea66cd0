package org.contactpoint.infrastructure.construct.upload;

import java.util.List;
import java.util.Map;
import org.contactpoint.contract.function.DeployedFunction;
import org.contactpoint.contract.table.EnvironmentVariable;
import org.contactpoint.infrastructure.construct.bucket.BucketProps;
import org.contactpoint.infrastructure.construct.bucket.UploadBucket;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.DirectoryFunctionProps;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.function.FunctionSize;
import org.contactpoint.infrastructure.construct.function.MessageRights;
import org.contactpoint.infrastructure.construct.function.ShieldingCalls;
import org.contactpoint.infrastructure.construct.queue.WatchedQueue;
import org.contactpoint.infrastructure.construct.queue.WatchedQueueProps;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.events.EventPattern;
import software.amazon.awscdk.services.events.Rule;
import software.amazon.awscdk.services.events.targets.SqsQueue;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.constructs.Construct;

/**
 * A file of a council arrives in the bucket; the event of that waits in the queue; the function
 * works it off and sends itself what is left.
 */
public final class Uploads extends Construct {
  /** A message comes again only when surely nobody works on it any more. */
  private static final int TIMEOUTS = 6;

  /** What councils send; the function's working files have other keys. */
  private static final String FILES = "uploads/";

  private final UploadsProps props;
  private final UploadBucket bucket;
  private final WatchedQueue queue;

  public Uploads(Construct scope, String id, UploadsProps props) {
    super(scope, id);
    this.props = props;
    this.bucket =
        new UploadBucket(
            this,
            "Files",
            new BucketProps(props.base().stage(), props.base().keys().uploads()),
            props.pages());
    int timeout = FunctionSize.of(DeployedFunction.UPLOAD_EVENTS).timeoutSeconds();
    this.queue =
        new WatchedQueue(
            this,
            "Work",
            new WatchedQueueProps(props.base(), "uploads", Duration.seconds(TIMEOUTS * timeout)));
    announce();
    listen();
  }

  private void announce() {
    Rule.Builder.create(this, "FileArrived")
        .ruleName(props.base().stage().nameOf("file-arrived"))
        .description("A council's file arrived")
        .eventPattern(
            EventPattern.builder()
                .source(List.of("aws.s3"))
                .detailType(List.of("Object Created"))
                .detail(
                    Map.of(
                        "bucket", Map.of("name", List.of(bucket.bucket().getBucketName())),
                        "object", Map.of("key", List.of(Map.of("prefix", FILES)))))
                .build())
        .targets(
            List.of(
                SqsQueue.Builder.create(queue.queue())
                    .deadLetterQueue(props.deadLetters().queue())
                    .build()))
        .build();
  }

  private void listen() {
    FunctionNeeds needs = needs().and(new MessageRights(props.base()).take(queue.queue()));
    DirectoryFunction function =
        new DirectoryFunction(
            this, DirectoryFunctionProps.of(props.base(), DeployedFunction.UPLOAD_EVENTS, needs));
    EventSourceMapping.Builder.create(this, "Listening")
        .target(function.alias())
        .eventSourceArn(queue.queue().getQueueArn())
        .batchSize(1)
        .maxConcurrency(props.base().stage().uploadWorkers())
        .reportBatchItemFailures(true)
        .build();
  }

  /** What a function needs to work with files, and to send itself what is left. */
  public FunctionNeeds needs() {
    FunctionBase base = props.base();
    String files = base.stage().objectsOf("uploads");
    return new FunctionNeeds(
            Map.of(
                EnvironmentVariable.UPLOADS_BUCKET, bucket.bucket().getBucketName(),
                EnvironmentVariable.UPLOADS_QUEUE, queue.queue().getQueueUrl(),
                EnvironmentVariable.METRICS_NAMESPACE, props.base().stage().metrics()),
            List.of())
        .allowed(
            List.of(
                "s3:DeleteObject",
                "s3:DeleteObjectVersion",
                "s3:GetObject",
                "s3:GetObjectVersion",
                "s3:PutObject"),
            files)
        .allowedThrough(
            "s3." + base.stage().region() + ".amazonaws.com",
            List.of("kms:Decrypt", "kms:GenerateDataKey"),
            base.keys().uploads().arn())
        .and(new MessageRights(base).send(queue.queue()))
        .and(ShieldingCalls.needs(props.shielding()));
  }

  /** The queue. */
  public WatchedQueue queue() {
    return queue;
  }
}
