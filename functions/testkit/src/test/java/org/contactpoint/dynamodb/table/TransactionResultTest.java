package org.contactpoint.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** What the store's answer to a transaction is taken for. */
class TransactionResultTest {
  private static final TransactWriteItemsRequest TWO_ITEMS =
      TransactWriteItemsRequest.builder()
          .transactItems(TransactWriteItem.builder().build(), TransactWriteItem.builder().build())
          .build();

  /** A store that answers each transaction with that fault, or takes it. */
  private record OneAnswer(@Nullable RuntimeException fault) implements DynamoDbClient {
    @Override
    public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
      if (fault != null) {
        throw fault;
      }
      return TransactWriteItemsResponse.builder().build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  private static TransactionResult of(@Nullable RuntimeException fault) {
    return TransactionResult.by(new OneAnswer(fault), TWO_ITEMS);
  }

  private static CancellationReason reason(String code) {
    return CancellationReason.builder().code(code).build();
  }

  private static TransactionResult cancelled(String... codes) {
    return of(
        TransactionCanceledException.builder()
            .cancellationReasons(Stream.of(codes).map(TransactionResultTest::reason).toList())
            .build());
  }

  private static DynamoDbException refused(int status, String code) {
    return (DynamoDbException)
        DynamoDbException.builder()
            .statusCode(status)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
            .build();
  }

  @Test
  void transactionThatIsTakenIsCommitted() {
    assertThat(of(null)).isEqualTo(new TransactionResult.Accepted());
  }

  @Test
  void conditionThatFailedIsOneOfItsItems() {
    TransactionResult.Cancelled result =
        (TransactionResult.Cancelled) cancelled("None", "ConditionalCheckFailed");

    assertThat(result.conditionFailed(0, 1)).isFalse();
    assertThat(result.conditionFailed(1, 2)).isTrue();
    assertThat(result.isRetryable()).isFalse();
  }

  @Test
  void whatPassesByItselfIsTriedAgain() {
    TransactionResult.Cancelled result =
        (TransactionResult.Cancelled) cancelled("TransactionConflict", "ThrottlingError");

    assertThat(result.isRetryable()).isTrue();
    assertThat(result.conditionFailed(0, 2)).isFalse();
  }

  /** Without a reason for each item nobody can say which it was. */
  @Test
  void cancellationWithoutItsReasonsIsUnclear() {
    assertThat(cancelled("None")).isEqualTo(new TransactionResult.Unclear());
  }

  static List<RuntimeException> unclear() {
    return List.of(
        TransactionInProgressException.builder().statusCode(400).build(),
        InternalServerErrorException.builder().statusCode(500).build(),
        ProvisionedThroughputExceededException.builder().statusCode(400).build(),
        RequestLimitExceededException.builder().statusCode(400).build(),
        SdkClientException.create("no answer"),
        refused(503, "ServiceUnavailable"),
        refused(400, "ThrottlingException"));
  }

  @ParameterizedTest
  @MethodSource("unclear")
  void answerThatLeavesOpenWhetherItWasCommittedIsUnclear(RuntimeException fault) {
    assertThat(of(fault)).isEqualTo(new TransactionResult.Unclear());
  }

  @Test
  void transactionThatIsRefusedForItsFormIsAFault() {
    assertThatThrownBy(() -> of(refused(400, "ValidationException")))
        .isInstanceOf(DynamoDbException.class);
  }
}
