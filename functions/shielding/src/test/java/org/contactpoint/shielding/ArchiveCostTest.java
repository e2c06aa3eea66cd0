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
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.shielding.archive.ArchiveRecord;
import org.contactpoint.shielding.archive.ArchiveRecords;
import org.contactpoint.shielding.archive.OpenAccessRequest;
import org.contactpoint.shielding.archive.OpenInvestigation;
import org.contactpoint.shielding.archive.UndecidedShield;
import org.contactpoint.shielding.due.DueRecords;
import org.contactpoint.shielding.due.DueRun;
import org.contactpoint.shielding.hiding.ShieldedChildren;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.Test;

/** What archiving costs on the real tables: so much a run, and so much a child (rules §9). */
class ArchiveCostTest {
  private static final Instant MARCH_2030 = Instant.parse("2030-03-09T01:00:00Z");
  private static final int MONTHS = 361;

  /** What may put it off, asked before and in the commit. */
  private static final int QUERIES = 4;

  /** The record, before and in the commit. */
  private static final int READS = 2;

  /** The record, its step and the next one, the entry in the trail and what counts entries. */
  private static final int ITEMS_BESIDE = 5;

  private final Clock clock = Clock.fixed(MARCH_2030, ZoneOffset.UTC);
  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final CostMeter meter = new CostMeter(store.client());
  private final StoredDirectory directory =
      new StoredDirectory(meter.client(), store.names(), clock);
  private final ArchiveRecords archive =
      new ArchiveRecords(
          new DueRecords(directory.dueSteps(), clock),
          new ArchiveRecord(
              directory.children(),
              directory.commits(),
              List.of(
                  new UndecidedShield(directory.shields()),
                  new OpenInvestigation(directory.investigations()),
                  new OpenAccessRequest(
                      directory.accessRequests(),
                      new ShieldedChildren(directory.children(), directory.hiddenFacts()))),
              clock));

  @Test
  void costIsSoMuchARunAndSoMuchAChild() {
    CostMeter.Cost nobody = costOf(0, 0);
    CostMeter.Cost one = costOf(100, 1);
    CostMeter.Cost five = costOf(200, 5);
    System.out.println("Archive, nobody due: " + nobody);
    System.out.println("Archive, one child due: " + one);
    System.out.println("Archive, five children due: " + five);

    assertThat(nobody.queries()).isEqualTo(MONTHS);
    assertThat(nobody.gets() + nobody.items()).isZero();
    assertThat(one.queries()).as("one page more").isEqualTo(MONTHS + 1 + QUERIES);
    assertThat(five.queries()).isEqualTo(MONTHS + 1 + 5 * QUERIES);
    assertThat(five.gets()).isEqualTo(5 * READS);
    assertThat(five.readUnits()).isLessThanOrEqualTo(5 * READS + 1);
    assertThat(five.transactions()).isEqualTo(5);
    assertThat(one.items()).isEqualTo(entries() + archivedHomes() + ITEMS_BESIDE);
    assertThat(five.items()).isEqualTo(5 * one.items());
    assertThat(five.scans() + five.batches()).isZero();
  }

  private CostMeter.Cost costOf(int first, int children) {
    LongStream.range(first, first + (long) children).forEach(this::given);
    meter.spent();
    DueRun run = archive.run(Deadline.NEVER, false);
    CostMeter.Cost cost = meter.spent();
    assertThat(run).isEqualTo(new DueRun(children, 0, 0, true));
    return cost;
  }

  private static ChildRecord.Open child(long number) {
    return AChild.silent(number).saying(SomeFacts.full("Leah", "Ward", "2012-03-09")).build();
  }

  /** In how many search lists she is. */
  private static int entries() {
    return IndexKeys.of(child(1), new MetaphoneSounds()).size();
  }

  /** Where those are listed who lived at her home (rules §6.42). */
  private static int archivedHomes() {
    return IndexKeys.archivedHomes(child(1).view().address()).size();
  }

  private void given(long number) {
    ChildRecord child = child(number);
    Actor somebody =
        new Actor(new AccountId("somebody"), null, Role.MANAGEMENT_TEAM, "", null, "r");
    AuditEntry entry =
        new AuditEntry(
            MARCH_2030.minus(Duration.ofDays(900)),
            somebody,
            ChildTouched.of(ChildAct.CREATE_FROM_ROW, child.id()));
    assertThat(
            directory
                .commits()
                .commit(List.of(new Change.RecordSaved(null, child)), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }
}
