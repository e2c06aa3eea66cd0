package org.contactpoint.watch.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.watch.Alert;
import org.contactpoint.domain.watch.AlertStatus;
import org.contactpoint.dynamodb.audit.TrailStore;
import org.contactpoint.dynamodb.audit.read.EntryImages;
import org.contactpoint.testkit.LogLines;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.gateway.TestInvocation;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.testkit.store.FixedKeys;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The function gets entries as the trail's table has them, in the form of its stream. */
class FollowTrailHandlerTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Caller RUTH = AnAccount.practitioner("ruth").calling();

  private final Clock clock = Clock.fixed(NOON.plusSeconds(20), ZoneOffset.UTC);
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final StoredDirectory stored = new StoredDirectory(store.client(), store.names(), clock);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final FollowTrailHandler handler =
      new FollowTrailHandler(
          ApplicationContext.builder("function")
              .singletons(
                  new EntryImages(TrailStore.of(store.client(), store.names(), new FixedKeys())),
                  new FollowTrail(
                      directory.watchCounters(),
                      new RaiseAlert(
                          directory.alerts(),
                          PlainHashes::alert,
                          directory.accountFiles(),
                          directory.commits(),
                          clock)))
              .banner(false)
              .start());
  private final LogLines logged = LogLines.of(FollowTrailHandler.class.getName());

  @BeforeEach
  void ruthIsActive() {
    directory.given(
        new Change.AccountSaved(null, AFile.of("ruth", Role.PRACTITIONER, NOON).active()));
  }

  @AfterEach
  void theLogIsLeft() {
    logged.close();
  }

  private String entered(AuditEvent event) {
    AuditTrail.Written written =
        stored.trail().append(new AuditEntry(NOON, Actor.of(RUTH, Role.PRACTITIONER), event));
    assertThat(written).isInstanceOf(AuditTrail.Appended.class);
    return ((AuditTrail.Appended) written).entryId();
  }

  private static AuditEvent search(String... marks) {
    return new AuditEvent.ChildrenSearched(
        Purpose.DIRECT_SUPPORT,
        Map.of("family-name", "Ward"),
        List.of(AChild.number(1), AChild.number(2)),
        "found",
        List.of(marks));
  }

  /** All that the table holds, as its stream passes it on: mentions and criteria too. */
  private Map<String, Object> event() {
    List<Map<String, Object>> records = new ArrayList<>();
    store
        .client()
        .scanPaginator(request -> request.tableName(store.names().of(Tables.AUDIT)))
        .items()
        .forEach(item -> records.add(record("INSERT", records.size(), item)));
    return Map.of("Records", records);
  }

  private static Map<String, Object> record(
      String name, int number, Map<String, AttributeValue> item) {
    Map<String, Object> image = new HashMap<>();
    item.forEach((attribute, value) -> image.put(attribute, json(value)));
    return Map.of(
        "eventName", name, "dynamodb", Map.of("SequenceNumber", "" + number, "NewImage", image));
  }

  private static Map<String, Object> json(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case L -> Map.of("L", value.l().stream().map(FollowTrailHandlerTest::json).toList());
      default -> Map.of("B", "AAAA");
    };
  }

  private List<Alert> alerts() {
    return directory.alerts().of(AnAccount.LEEDS, AlertStatus.OPEN, one -> true, null, 9);
  }

  private List<?> failed(Map<String, Object> event) {
    return (List<?>)
        Objects.requireNonNull(
            handler.handleRequest(event, new TestInvocation()).get("batchItemFailures"));
  }

  @Test
  void anEntryOfASearchForTheOwnFamilyIsFoundAmongAllThatTheStreamPassesOn() {
    entered(search());
    String entry = entered(search("own-family-name", "own-home", "name=1.abc"));

    assertThat(failed(event())).isEmpty();
    assertThat(alerts()).hasSize(1);
    assertThat(alerts().getFirst().entries()).containsExactly(entry);
    assertThat(failed(event())).isEmpty();
    assertThat(alerts()).hasSize(1);
    assertThat(logged.lines()).isEmpty();
  }

  @Test
  void whatWasChangedOrRemovedAndWhatSaysNothingIsPassedOver() {
    entered(search("own-family-name", "own-home"));
    Map<String, Object> tampered =
        Map.of(
            "Records",
            List.of(
                Map.of("eventName", "REMOVE", "dynamodb", Map.of("SequenceNumber", "1")),
                Map.of("eventName", "INSERT"),
                Map.of("eventName", "INSERT", "dynamodb", Map.of("NewImage", Map.of())),
                "no record"));

    assertThat(failed(tampered)).isEmpty();
    assertThat(failed(Map.of())).isEmpty();
    assertThat(alerts()).isEmpty();
  }

  @Test
  void fromTheFirstEntryThatCanNotBeJudgedAllComeAgain() {
    entered(search("own-family-name", "own-home"));
    directory.trailFails(true);
    List<?> failures = failed(event());
    directory.trailFails(false);

    assertThat(failures).hasSize(1);
    assertThat(failures.getFirst().toString()).startsWith("{itemIdentifier=");
    assertThat(logged.lines())
        .containsExactly("ERROR metric=WatchFailed fault=java.lang.IllegalStateException");
    assertThat(failed(event())).isEmpty();
    assertThat(alerts()).hasSize(1);
  }
}
