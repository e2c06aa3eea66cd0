package org.contactpoint.local.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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
import org.contactpoint.dynamodb.audit.read.DynamoDbChainHeads;
import org.contactpoint.dynamodb.audit.read.EntryImages;
import org.contactpoint.testkit.ManualClock;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AFile;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;
import org.contactpoint.testkit.store.FixedKeys;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.contactpoint.watch.follow.FollowTrail;
import org.contactpoint.watch.follow.RaiseAlert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On one machine the trail is followed as its stream would pass it on. */
class FollowedTrailTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final ManualClock clock = new ManualClock(NOON);
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final StoredDirectory stored = new StoredDirectory(store.client(), store.names(), clock);
  private final InMemoryDirectory directory = new InMemoryDirectory(clock);
  private final FollowedTrail trail = following();

  private FollowedTrail following() {
    return new FollowedTrail(
        new DynamoDbChainHeads(store.client(), store.names()),
        store.client(),
        store.names(),
        new EntryImages(TrailStore.of(store.client(), store.names(), new FixedKeys())),
        new FollowTrail(
            directory.watchCounters(),
            new RaiseAlert(
                directory.alerts(),
                PlainHashes::alert,
                directory.accountFiles(),
                directory.commits(),
                clock)),
        clock);
  }

  @BeforeEach
  void ruthIsActive() {
    directory.given(
        new Change.AccountSaved(null, AFile.of("ruth", Role.PRACTITIONER, NOON).active()));
  }

  private void searches(String... marks) {
    AuditEvent event =
        new AuditEvent.ChildrenSearched(
            Purpose.DIRECT_SUPPORT,
            Map.of("family-name", "Ward"),
            List.of(),
            "none",
            List.of(marks));
    Actor ruth = Actor.of(AnAccount.practitioner("ruth").calling(), Role.PRACTITIONER);
    assertThat(stored.trail().append(new AuditEntry(clock.instant(), ruth, event)))
        .isInstanceOf(AuditTrail.Appended.class);
  }

  private List<Alert> alerts() {
    return directory.alerts().of(AnAccount.LEEDS, AlertStatus.OPEN, one -> true, null, 9);
  }

  @Test
  void whatIsNewIsJudgedAndAfterARestartADayOfItAgain() {
    trail.now();
    searches();
    searches("own-home");
    trail.now();
    trail.now();
    following().now();

    assertThat(alerts()).hasSize(1);
  }

  @Test
  void whatIsOlderThanADayIsForgottenAsAStreamForgetsIt() {
    searches("own-home");
    clock.pass(Duration.ofHours(25));
    trail.now();

    assertThat(alerts()).isEmpty();
  }

  @Test
  void whatFailsIsJudgedTheNextTime() {
    searches("own-home");
    directory.trailFails(true);
    try {
      trail.now();
    } catch (IllegalStateException expected) {
      // the entry comes again
    }
    directory.trailFails(false);
    trail.now();

    assertThat(alerts()).hasSize(1);
  }
}
