package org.contactpoint.dynamodb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.contactpoint.contract.table.Tables;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent;
import org.contactpoint.domain.watch.WatchedEntry;
import org.contactpoint.dynamodb.audit.read.EntryImages;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.store.FixedKeys;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the watch reads of the items of the trail's table. */
class EntryImagesTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final StoredDirectory directory =
      new StoredDirectory(store.client(), store.names(), Clock.fixed(NOON, ZoneOffset.UTC));
  private final EntryImages images =
      new EntryImages(TrailStore.of(store.client(), store.names(), new FixedKeys()));

  private void searched(Caller caller) {
    directory
        .trail()
        .append(
            new AuditEntry(
                NOON,
                Actor.of(caller, Role.PRACTITIONER),
                new AuditEvent.ChildrenSearched(
                    Purpose.DIRECT_SUPPORT,
                    Map.of("family-name", "Ward"),
                    List.of(AChild.number(1), AChild.number(2)),
                    "found",
                    List.of("own-home"))));
  }

  private Stream<Map<String, AttributeValue>> items() {
    return store
        .client()
        .scanPaginator(request -> request.tableName(store.names().of(Tables.AUDIT)))
        .items()
        .stream();
  }

  private List<WatchedEntry> entries() {
    return items().flatMap(item -> images.entry(item).stream()).toList();
  }

  @Test
  void anEntryIsReadAndWhatStandsBesideItIsNot() {
    searched(AnAccount.practitioner("ruth").calling());

    assertThat(items().count()).isGreaterThan(1);
    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.at()).isEqualTo(NOON);
              assertThat(entry.account().value()).isEqualTo("ruth");
              assertThat(entry.onBehalfOf()).isNull();
              assertThat(entry.authority()).isEqualTo(AnAccount.LEEDS);
              assertThat(entry.marks()).containsExactly("own-home");
              assertThat(entry.act().action()).isEqualTo("search");
              assertThat(entry.act().outcome()).isEqualTo("found");
            });
  }

  @Test
  void whoeverWasActedForIsReadToo() {
    Account team = AnAccount.team("team").of(null).build();
    searched(new Caller(team, AnAccount.practitioner("ruth").build(), "request"));

    assertThat(entries())
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.authority()).isNull();
              assertThat(entry.onBehalfOf()).isNotNull();
            });
  }
}
