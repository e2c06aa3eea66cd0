package org.contactpoint.testkit.store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.embedded.EmbeddedTables;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB in memory, shared by a run, in which each test has tables of its own. Registered in an
 * instance field with {@code @RegisterExtension}. Where an {@link Emulator} is named, the tables
 * are there, and copies of those that the stage's templates made.
 */
public final class LocalDynamoDb implements BeforeEachCallback {
  private static final AtomicLong TESTS = new AtomicLong();

  private TableNames names = nextNames();

  private static TableNames nextNames() {
    return new TableNames("test-" + TESTS.incrementAndGet());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    renew();
  }

  /** Fresh tables, for use without JUnit's extension as well. */
  public LocalDynamoDb renew() {
    names = nextNames();
    Shared.TABLES.accept(names);
    return this;
  }

  /** The store. */
  public DynamoDbClient client() {
    return Shared.CLIENT;
  }

  /** What this test's tables are called. */
  public TableNames names() {
    return names;
  }

  private static final class Shared {
    static final DynamoDbClient CLIENT =
        Emulator.named().map(Emulator::tables).orElseGet(() -> EmbeddedTables.inMemory().client());
    static final Consumer<TableNames> TABLES =
        Emulator.named()
            .<Consumer<TableNames>>map(emulator -> new CopiedTables(CLIENT, Emulator.STAGE)::create)
            .orElse(names -> new TableCreation(CLIENT, names).createMissing());
  }
}
