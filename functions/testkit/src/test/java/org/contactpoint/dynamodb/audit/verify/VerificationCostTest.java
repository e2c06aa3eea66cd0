package org.contactpoint.dynamodb.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.contactpoint.dynamodb.audit.SomeEntries.LEAH;
import static org.contactpoint.dynamodb.audit.SomeEntries.view;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.ChainHead;
import org.contactpoint.domain.audit.TrailVerifier;
import org.contactpoint.dynamodb.audit.Trail;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.append.ChainWriterPool;
import org.contactpoint.dynamodb.audit.append.WriteOutcome;
import org.contactpoint.dynamodb.audit.read.DynamoDbChainHeads;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** What a verification reads grows with what was written since the seal, not with the trail. */
class VerificationCostTest {
  private static final int AT_ONCE = 40;
  private static final int LATER = 40;

  // 500 transactions make the 20,000 entries of a busy morning.
  private static final int TRANSACTIONS = Integer.getInteger("contactpoint.trail.transactions", 10);

  private final Trail trail = new Trail();
  private final ChainWriterPool writers = trail.process(1);
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong items = new AtomicLong();
  private final TrailVerifier verifier =
      new DynamoDbTrailVerifier(TrailStore.of(counting(), trail.dynamoDb.names(), trail.keys));

  private void written(int transactions) {
    List<AuditEntry> entries =
        IntStream.range(0, AT_ONCE).mapToObj(number -> view(number, LEAH)).toList();
    for (int i = 0; i < transactions; i++) {
      assertThat(writers.commit(List.of(), entries)).isInstanceOf(WriteOutcome.Written.class);
    }
  }

  private List<ChainHead> sealed() {
    return new DynamoDbChainHeads(trail.client(), trail.dynamoDb.names()).all();
  }

  private DynamoDbClient counting() {
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            this::counted);
  }

  // Pages and builders are ways to ask: what they lead to comes by here again.
  private Object counted(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getName().endsWith("Paginator") || arguments[0] instanceof Consumer<?>) {
      return InvocationHandler.invokeDefault(proxy, method, arguments);
    }
    try {
      Object answer = method.invoke(trail.client(), arguments);
      calls.incrementAndGet();
      items.addAndGet(
          switch (answer) {
            case QueryResponse query -> query.count();
            case ScanResponse scan -> scan.count();
            case BatchGetItemResponse batch ->
                batch.responses().values().stream().mapToInt(List::size).sum();
            default -> 1;
          });
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private long itemsOf(Runnable verification, String name) {
    calls.set(0);
    items.set(0);
    long begun = System.nanoTime();
    verification.run();
    System.out.printf(
        "%s: %d items in %d calls, %d ms%n",
        name, items.get(), calls.get(), (System.nanoTime() - begun) / 1_000_000);
    return items.get();
  }

  @Test
  void whatIsReadSinceTheSealDoesNotGrowWithTheTrail() {
    written(TRANSACTIONS);
    List<ChainHead> sealed = sealed();
    written(LATER / AT_ONCE);

    long whole = itemsOf(() -> intact(verifier.verify(sealed)), "whole");
    long since = itemsOf(() -> intact(verifier.verifySince(sealed)), "since the seal");
    List<ChainHead> now = sealed();
    long nothing = itemsOf(() -> intact(verifier.verifySince(now)), "since just now");

    // Two scans of the trail: once link by link, once for places that no writer has.
    assertThat(whole).isGreaterThan(2L * TRANSACTIONS * AT_ONCE);
    assertThat(since).isBetween((long) LATER, LATER + 12L);
    assertThat(nothing).isLessThan(12);
  }

  private static void intact(TrailVerifier.Verification found) {
    assertThat(found.firstBroken()).isNull();
  }
}
