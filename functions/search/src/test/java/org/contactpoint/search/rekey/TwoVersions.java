package org.contactpoint.search.rekey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.index.SearchIndex;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.dynamodb.search.IndexHashes;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.ReplacedKeys;
import org.contactpoint.testkit.store.StoredDirectory;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** A stored directory whose search keys get a second version. */
final class TwoVersions {
  private static final MetaphoneSounds SOUNDS = new MetaphoneSounds();

  final LocalDynamoDb store = new LocalDynamoDb().renew();
  final ManualClock clock = new ManualClock();
  final ReplacedKeys keys = new ReplacedKeys();
  final StoredDirectory directory = seenThrough(store.client());
  final List<Duration> rests = new ArrayList<>();

  /** The same directory through another client. */
  StoredDirectory seenThrough(DynamoDbClient client) {
    return new StoredDirectory(client, store.names(), clock, keys);
  }

  ReKeyEntries reKey() {
    return reKey(store.client());
  }

  ReKeyEntries reKey(DynamoDbClient client) {
    StoredDirectory seen = seenThrough(client);
    Rest rest =
        length -> {
          rests.add(length);
          clock.pass(length);
        };
    return new ReKeyEntries(
        seen.searchEntries(),
        seen.reKeyings(),
        new ReKeyRounds(seen.searchEntries(), rest, clock),
        clock);
  }

  ReKeyRun run() {
    return reKey().run(Deadline.NEVER, false);
  }

  /** The second version is written under since longer than any commit goes on. */
  void addVersion() {
    keys.added().writtenUnder();
    assertThat(run().stage()).hasToString("WAITING");
    clock.pass(ReKeyEntries.SETTLED);
  }

  static ChildRecord.Open child(long number) {
    return AChild.silent(number)
        .saying(SomeFacts.full("Leah", "Ward" + (char) ('a' + number % 26), "2012-03-09"))
        .build();
  }

  void commit(Change... changes) {
    commit(directory, changes);
  }

  private void commit(StoredDirectory through, Change... changes) {
    AuditEntry entry =
        new AuditEntry(
            clock.instant(),
            Actor.of(AnAccount.team("leeds.team").calling()),
            ChildTouched.of(ChildAct.CORRECT_CHILD, AChild.number(1)));
    assertThat(through.commits().commit(List.of(changes), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }

  void given(ChildRecord... records) {
    for (ChildRecord record : records) {
      commit(new Change.RecordSaved(null, record));
    }
  }

  ChildRecord.Shielded shield(ChildRecord.Open open) {
    return shield(directory, open);
  }

  ChildRecord.Shielded shield(StoredDirectory through, ChildRecord.Open open) {
    ChildRecord.Shielded hidden = hidden(open);
    commit(through, new Change.RecordSaved(open, hidden));
    return hidden;
  }

  static ChildRecord.Shielded hidden(ChildRecord.Open open) {
    return new ChildRecord.Shielded(
        open.id(), open.revision().nextEpoch(), open.face(), "proof", Set.of());
  }

  /** Whether the record is found under every key that it has. */
  boolean isFound(ChildRecord record) {
    Set<IndexKey> its = IndexKeys.of(record, SOUNDS);
    Map<IndexKey, SearchIndex.Listing> found = directory.searchIndex().ask(its, 50);
    return !its.isEmpty()
        && found.values().stream().allMatch(listing -> listing.children().contains(record.id()));
  }

  /** In how many lists a child is, by the version of their keys. */
  Map<Integer, Long> listsOf(ContactPointId child) {
    return entries(item -> text(item, Tables.SORT).equals(child.value()));
  }

  /** How many entries and counts of creations there are, by the version of their keys. */
  Map<Integer, Long> lists() {
    return entries(item -> true);
  }

  private Map<Integer, Long> entries(Predicate<Map<String, AttributeValue>> of) {
    return store
        .client()
        .scanPaginator(scan -> scan.tableName(store.names().of(Tables.SEARCH_INDEX)))
        .items()
        .stream()
        .filter(of)
        .map(item -> IndexHashes.versionOf(text(item, Tables.PARTITION)))
        .filter(version -> version > 0)
        .collect(Collectors.groupingBy(version -> version, Collectors.counting()));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }

  static int keysOf(ChildRecord record) {
    return new TreeSet<>(IndexKeys.of(record, SOUNDS)).size();
  }

  /** A client in which something happens between a scan and what follows. */
  DynamoDbClient after(String table, Runnable scanned) {
    DynamoDbClient inner = store.client();
    return (DynamoDbClient)
        Proxy.newProxyInstance(
            DynamoDbClient.class.getClassLoader(),
            new Class<?>[] {DynamoDbClient.class},
            (proxy, method, arguments) -> {
              if (method.isDefault() && !(arguments[0] instanceof DynamoDbRequest)) {
                return InvocationHandler.invokeDefault(proxy, method, arguments);
              }
              try {
                Object answer = method.invoke(inner, arguments);
                if (arguments[0] instanceof ScanRequest scan && scan.tableName().equals(table)) {
                  scanned.run();
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
