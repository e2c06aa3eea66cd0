package org.contactpoint.infrastructure.construct.archive;

import java.util.List;
import org.contactpoint.contract.table.KeyPurpose;
import org.contactpoint.infrastructure.construct.function.DirectoryFunction;
import org.contactpoint.infrastructure.construct.function.FunctionBase;
import org.contactpoint.infrastructure.construct.function.FunctionNeeds;
import org.contactpoint.infrastructure.construct.queue.DeadLetters;
import org.contactpoint.infrastructure.construct.table.AppendOnlyTable;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.EventSourceMapping;
import software.amazon.awscdk.services.lambda.StartingPosition;
import software.amazon.awscdk.services.lambda.eventsources.SqsDlq;
import software.constructs.Construct;

/**
 * How a function follows the stream of the trail's table. A stream has two readers at most: the
 * archive and the watch.
 */
public record TrailFollower(FunctionBase base, AppendOnlyTable trail, DeadLetters deadLetters) {
  /** Then the batch is in the dead-letter queue, and the trail still holds its entries. */
  private static final int RETRIES = 10;

  /** The rights to read the stream. */
  public FunctionNeeds needs() {
    return FunctionNeeds.NOTHING
        .allowed(
            List.of("dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator"),
            trail.streamArn())
        // Lambda asks for it before it follows a stream; it names no resource.
        .allowed(List.of("dynamodb:ListStreams"), "*")
        .allowedThrough(
            "dynamodb." + base.stage().region() + ".amazonaws.com",
            List.of("kms:Decrypt"),
            base.keys().tables(KeyPurpose.AUDIT).arn());
  }

  /** The mapping that calls the function with what is new. */
  public EventSourceMapping.Builder mapping(
      Construct scope, DirectoryFunction function, Duration longestWait) {
    return EventSourceMapping.Builder.create(scope, "Following")
        .target(function.alias())
        .eventSourceArn(trail.streamArn())
        .startingPosition(StartingPosition.TRIM_HORIZON)
        .batchSize(100)
        .maxBatchingWindow(longestWait)
        .bisectBatchOnError(true)
        .reportBatchItemFailures(true)
        .retryAttempts(RETRIES)
        .onFailure(new SqsDlq(deadLetters.queue()));
  }
}
