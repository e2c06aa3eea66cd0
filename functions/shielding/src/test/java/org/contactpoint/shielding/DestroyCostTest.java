package org.contactpoint.shielding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.shielding.archive.OpenAccessRequest;
import org.contactpoint.shielding.archive.OpenInvestigation;
import org.contactpoint.shielding.archive.UndecidedShield;
import org.contactpoint.shielding.destruction.DestroyDueRecord;
import org.contactpoint.shielding.destruction.DestroyRecord;
import org.contactpoint.shielding.destruction.DestroyRecords;
import org.contactpoint.shielding.destruction.RecordsOfChild;
import org.contactpoint.shielding.due.DueRecords;
import org.contactpoint.shielding.due.DueRun;
import org.contactpoint.shielding.hiding.ShieldedChildren;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;

/** What destroying costs on the real tables: so much a run, and so much a child (rules §9.5). */
class DestroyCostTest {
  private static final Instant MARCH_2036 = Instant.parse("2036-03-09T01:00:00Z");
  private static final int MONTHS = 361;

  /** More than any of 1,700 children a day should take. */
  private static final int MOST_QUERIES = 20;

  private static final int MOST_WRITES = 70;

  private final Clock clock = Clock.fixed(MARCH_2036, ZoneOffset.UTC);
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final CostMeter meter = new CostMeter(store.client());
  private final StoredDirectory directory =
      new StoredDirectory(meter.client(), store.names(), clock);
  private final DestroyRecords destroy =
      new DestroyRecords(
          new DueRecords(directory.dueSteps(), clock),
          new DestroyDueRecord(
              directory.children(),
              new RecordsOfChild(
                  directory.hiddenMerges(), directory.remains(), directory.hiddenFacts()),
              new DestroyRecord(directory.commits(), directory.remains(), clock),
              List.of(
                  new UndecidedShield(directory.shields()),
                  new OpenInvestigation(directory.investigations()),
                  new OpenAccessRequest(
                      directory.accessRequests(),
                      new ShieldedChildren(directory.children(), directory.hiddenFacts())))));

  @Test
  void costIsSoMuchARunAndSoMuchAChild() {
    CostMeter.Cost nobody = costOf(0, 0);
    CostMeter.Cost one = costOf(100, 1);
    CostMeter.Cost five = costOf(200, 5);
    System.out.println("Destruction, nobody due: " + nobody);
    System.out.println("Destruction, one child due: " + one);
    System.out.println("Destruction, five children due: " + five);

    assertThat(nobody.queries()).isEqualTo(MONTHS);
    assertThat(nobody.gets() + nobody.items()).isZero();
    assertThat(one.queries()).isLessThanOrEqualTo(MONTHS + 1 + MOST_QUERIES);
    assertThat(five.queries() - MONTHS - 1).isEqualTo(5 * (one.queries() - MONTHS - 1));
    assertThat(one.items()).isLessThanOrEqualTo(MOST_WRITES);
    assertThat(five.items()).isEqualTo(5 * one.items());
    assertThat(five.scans()).isZero();
  }

  private CostMeter.Cost costOf(int first, int children) {
    LongStream.range(first, first + (long) children).forEach(this::given);
    meter.spent();
    DueRun run = destroy.run(Deadline.NEVER, false);
    CostMeter.Cost cost = meter.spent();
    assertThat(run).isEqualTo(new DueRun(children, 0, 0, true));
    return cost;
  }

  private void given(long number) {
    ChildRecord.Open child =
        AChild.silent(number).saying(SomeFacts.full("Leah", "Ward", "2012-03-09")).build();
    ChildRecord.Open archived = child.takenOut();
    committed(new Change.RecordSaved(null, child));
    committed(new Change.RecordSaved(child, archived));
  }

  private void committed(Change.RecordSaved change) {
    Actor somebody =
        new Actor(new AccountId("somebody"), null, Role.MANAGEMENT_TEAM, "", null, "r");
    AuditEntry entry =
        new AuditEntry(
            MARCH_2036.minus(Duration.ofDays(900)),
            somebody,
            ChildTouched.of(ChildAct.CREATE_FROM_ROW, change.after().id()));
    assertThat(directory.commits().commit(List.of(change), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }
}
