package org.contactpoint.dynamodb.serving;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

/**
 * Lets no call through to a table of records that people are not served from. It stands in the
 * client itself, so that no function can forget it.
 *
 * <p>That a table serves is believed for a minute: to delete one and put another in its place takes
 * longer. Where the store can't say which table it is, what it said before is believed a little
 * longer: who can't ask for a table can't put one back either.
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

  public ServingLock(TableNames names, Clock clock) {
    this.locked = Tables.RECORDS.stream().collect(Collectors.toMap(names::of, Function.identity()));
    this.names = names;
    this.clock = clock;
  }

  /** That a table serves: since when it is known, and when to ask again. */
  private record Found(Instant known, Instant askAgain) {}

  /** Through which client it asks; it may be the one that it stands in. */
  public void askThrough(DynamoDbClient client) {
    tables = new ServedTables(client, names);
  }

  @Override
  public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
    for (String name : NamedTables.in(context.request())) {
      Table table = locked.get(name);
      if (table != null) {
        letThroughTo(table);
      }
    }
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
    try {
      if (!serves(table)) {
        found.remove(table.name());
        throw new NotServedException("shields were not replayed yet in the table " + table.name());
      }
      found.put(table.name(), new Found(now, now.plus(BELIEVED)));
    } catch (ResourceNotFoundException gone) {
      found.clear();
      throw gone;
    } catch (SdkException silent) {
      found.put(table.name(), withoutAnswer(table, now, silent));
    }
  }

  private Found withoutAnswer(Table table, Instant now, SdkException silent) {
    Found last = found.get(table.name());
    if (last == null || now.isAfter(last.known().plus(BELIEVED_UNASKED))) {
      throw silent;
    }
    LOG.warn("which table {} is can't be asked: {}", table.name(), silent.getClass().getName());
    return new Found(last.known(), now.plus(BELIEVED));
  }

  private boolean serves(Table table) {
    ServedTables asked = tables;
    if (asked == null) {
      throw new NotServedException("nobody was named to ask");
    }
    return asked.idOf(table).equals(asked.written().get(table.name()));
  }
}
