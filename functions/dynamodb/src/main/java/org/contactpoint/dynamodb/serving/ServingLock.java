package org.contactpoint.dynamodb.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Table;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.shielding.NotServedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Lets no call through to a table of records that people are not served from. It is an interceptor
 * of the client itself, so that no function can forget it.
 *
 * <p>That a table serves is believed for a minute: to delete one and put another in its place takes
 * longer. Where the store doesn't answer which table it is, what it said before is believed a
 * little longer; any other answer, a refusal too, ends the belief.
 */
public final class ServingLock implements ExecutionInterceptor {
  private static final Logger LOG = LoggerFactory.getLogger(ServingLock.class);
  private static final Duration BELIEVED = Duration.ofMinutes(1);
  private static final Duration BELIEVED_UNASKED = Duration.ofMinutes(15);

  private final Map<String, Table> locked;
  private final Map<String, Found> found = new ConcurrentHashMap<>();
  private final TableNames names;
  private final Clock clock;
  private volatile @Nullable ServedTables tables;

  // As last read. An id that was written down once serves for as long as its table exists.
  private volatile Map<String, String> written = Map.of();

  public ServingLock(TableNames names, Clock clock) {
    this.locked = Tables.RECORDS.stream().collect(Collectors.toMap(names::of, Function.identity()));
    this.names = names;
    this.clock = clock;
  }

  /** That a table serves: since when it is known, and when to ask again. */
  private record Found(Instant known, Instant askAgain) {}

  /** Through which client it asks; it may be the one that it intercepts. */
  public void askThrough(DynamoDbClient client) {
    tables = new ServedTables(client, names);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    NamedTables.in(context.request())
        .map(locked::get)
        .filter(Objects::nonNull)
        .forEach(this::letThroughTo);
  }

  /** A table that is not there may come back as another. */
  @Override
  public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
    if (context.exception() instanceof ResourceNotFoundException) {
      found.clear();
    }
  }

  private void letThroughTo(Table table) {
    Instant now = clock.instant();
    if (!isBelieved(table, now)) {
      synchronized (found) {
        if (!isBelieved(table, now)) {
          ask(table, now);
        }
      }
    }
  }

  private boolean isBelieved(Table table, Instant now) {
    Found last = found.get(table.name());
    return last != null && now.isBefore(last.askAgain());
  }

  private void ask(Table table, Instant now) {
    Found last = found.remove(table.name());
    ServedTables asked = tables;
    if (asked == null) {
      throw new NotServedException("nobody was named to ask");
    }
    found.put(table.name(), found(asked, table, now, last));
  }

  private Found found(ServedTables asked, Table table, Instant now, @Nullable Found last) {
    String id;
    try {
      id = asked.idOf(table);
    } catch (SdkException fault) {
      return unanswered(table, now, last, fault);
    }
    if (!id.equals(written.get(table.name()))) {
      written = asked.written(ServedTables.SERVED);
    }
    if (!id.equals(written.get(table.name()))) {
      throw new NotServedException("shields were not replayed yet in the table " + table.name());
    }
    return new Found(now, now.plus(BELIEVED));
  }

  private static Found unanswered(
      Table table, Instant now, @Nullable Found last, SdkException fault) {
    if (last == null || answered(fault) || now.isAfter(last.known().plus(BELIEVED_UNASKED))) {
      throw fault;
    }
    LOG.warn("which table {} is can't be asked: {}", table.name(), fault.getClass().getName());
    return new Found(last.known(), now.plus(BELIEVED));
  }

  /** Whether the store said no, instead of nothing. */
  private static boolean answered(SdkException fault) {
    return fault instanceof SdkServiceException answer
        && answer.statusCode() < 500
        && !answer.isThrottlingException();
  }
}
