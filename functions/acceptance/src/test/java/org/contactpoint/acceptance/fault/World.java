package org.contactpoint.acceptance.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.contactpoint.acceptance.fault.Simulation.Setting;
import org.contactpoint.acceptance.world.GeneratedKeys;
import org.contactpoint.contract.table.TableNames;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.dynamodb.crypto.RandomIds;
import org.contactpoint.dynamodb.table.TableCreation;
import org.contactpoint.embedded.EmbeddedTables;
import org.contactpoint.local.issuer.LocalIssuer;
import org.contactpoint.local.setting.DataFolder;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.store.FixedKeys;
import org.contactpoint.testkit.store.StoredDirectory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is there before any process and after it. */
final class World implements AutoCloseable {
  private static final TableNames NAMES = new TableNames("faults");
  private static final Instant MORNING = Instant.parse("2026-11-23T10:00:00Z");
  private static final Duration BETWEEN_STEPS = Duration.ofSeconds(20);

  /** Short enough for whoever must have signed in a short time ago. */
  private static final Duration TOKEN_LASTS = Duration.ofMinutes(4);

  private final EmbeddedTables tables = EmbeddedTables.inMemory();
  private final ManualClock clock = new ManualClock(MORNING);
  private final EventQueue queue;
  private final FileBucket bucket;
  private final StandIns around;
  private final StoredDirectory directory;
  private final Map<AccountId, Token> tokens = new HashMap<>();
  private final Set<Class<? extends Change>> changes = ConcurrentHashMap.newKeySet();

  private record Token(String text, Instant from) {}

  World(Setting setting, Faults faults) {
    DynamoDbClient client = tables.client();
    new TableCreation(client, NAMES).createMissing();
    SeededRandom random = new SeededRandom(setting.seed());
    this.queue = new EventQueue(faults);
    this.bucket = new FileBucket(faults);
    this.around =
        new StandIns(
            setting.breakage().store(client, NAMES),
            NAMES,
            new FixedKeys(),
            queue,
            bucket,
            issuer(random),
            random,
            clock,
            faults,
            commits -> new WatchedCommits(setting.breakage().commits(commits), changes));
    this.directory = new StoredDirectory(client, NAMES, clock, around.keys());
  }

  private LocalIssuer issuer(SeededRandom random) {
    try {
      Path folder = Files.createTempDirectory("contactpoint-faults");
      GeneratedKeys.into(folder);
      RandomIds ids = new RandomIds(random);
      // The id that a fresh key takes: without it, every seed would play another history.
      var _ = ids.next();
      try (DataFolder data = DataFolder.open(folder)) {
        return new LocalIssuer(data, clock, ids);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Time passes. */
  void pass() {
    clock.pass(BETWEEN_STEPS);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  StandIns around() {
    return around;
  }

  EventQueue queue() {
    return queue;
  }

  FileBucket bucket() {
    return bucket;
  }

  /** The kinds of changes that were committed. */
  Set<Class<? extends Change>> changes() {
    return Set.copyOf(changes);
  }

  /** All that is stored, to be read without faults. */
  StoredDirectory directory() {
    return directory;
  }

  /** The names of all tables. */
  List<String> tables() {
    return Tables.ALL.stream().map(around.names()::of).toList();
  }

  /** A token of that account: signing in is not what is tried. */
  String tokenOf(AccountId who) {
    Token token = tokens.get(who);
    if (token == null || token.from().plus(TOKEN_LASTS).isBefore(clock.instant())) {
      Account account = directory.accounts().find(who).orElseThrow();
      token = new Token(around.issuer().tokenFor(account), clock.instant());
      tokens.put(who, token);
    }
    return token.text();
  }

  @Override
  public void close() {
    tables.close();
  }
}
