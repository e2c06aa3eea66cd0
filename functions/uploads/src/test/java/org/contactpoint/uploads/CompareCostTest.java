package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.calendar.Deadline;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.linkage.DuplicateRule;
import org.contactpoint.domain.shielding.ResponsibleAuthorities;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.CostMeter.Cost;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.contactpoint.uploads.duplicate.CompareRecord;
import org.contactpoint.uploads.duplicate.CompareRecords;
import org.contactpoint.uploads.duplicate.FindAlike;
import org.contactpoint.uploads.duplicate.ListPair;
import org.contactpoint.uploads.queue.Message;
import org.junit.jupiter.api.Test;

/** What comparing a record costs on the real tables: a bounded number of requests and items. */
class CompareCostTest {
  private static final int RECORDS = 100;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
  private static final List<String> NAMES =
      List.of("Leah", "Oliver", "Zofia", "Muhammad", "Priya", "Jack", "Chidi", "Erin", "Wu", "Ana");

  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final CostMeter meter = new CostMeter(store.client());
  private final StoredDirectory directory =
      new StoredDirectory(meter.client(), store.names(), CLOCK);
  private final Deque<Message> queue = new ArrayDeque<>();
  private final CountedComparisons compared = new CountedComparisons();
  private final DuplicateRule rule = new DuplicateRule(Office.WORDS);
  private final CompareRecords compare =
      new CompareRecords(
          directory.duplicateChecks(),
          directory.children(),
          new CompareRecord(
              directory.duplicateChecks(),
              directory.children(),
              new FindAlike(directory.searchIndex(), directory.children(), rule),
              rule,
              new ListPair(new ResponsibleAuthorities(directory.responsibilityProofs())),
              CLOCK),
          compared,
          queue::add,
          CLOCK);

  private static ChildRecord.Open child(int number, String given) {
    String born = "20%02d-%02d-%02d".formatted(10 + number % 8, 1 + number % 12, 1 + number % 28);
    return AChild.silent(number)
        .saying(
            SomeFacts.of(given, "Zw" + NAMES.get(number / 10 % 10).toLowerCase(Locale.ROOT))
                .born(born)
                .female()
                .livingAt(number % 1_000 + " Ash Terrace", "LS6 2AB"))
        .build();
  }

  private void given(ChildRecord child) {
    Actor team = Actor.of(AnAccount.team("leeds.team").calling(), Role.MANAGEMENT_TEAM);
    AuditEntry entry =
        new AuditEntry(CLOCK.instant(), team, ChildTouched.of(ChildAct.REGISTER_CHILD, child.id()));
    assertThat(
            directory
                .commits()
                .commit(List.of(new Change.RecordSaved(null, child)), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }

  private Cost cost() {
    meter.spent();
    compare.begin();
    List<Message> parts = new ArrayList<>(queue);
    queue.clear();
    for (Message part : parts) {
      compare.compare((Message.ComparePart) part, Deadline.NEVER);
    }
    return meter.spent();
  }

  @Test
  void aRecordAsksFewKeysAndOneThatIsInNoPairWritesNothingButItsEnd() {
    for (int n = 0; n < RECORDS; n++) {
      given(child(n, NAMES.get(n % 10)));
    }
    Cost alone = cost();
    assertThat(directory.duplicateChecks().waiting()).isZero();
    assertThat(alone.items() / (double) RECORDS).isLessThanOrEqualTo(1);
    for (int n = 0; n < RECORDS; n++) {
      given(child(n + 1_000, NAMES.get(n % 10)));
    }
    Cost paired = cost();
    assertThat(directory.duplicateChecks().waiting()).isZero();
    assertThat(paired.items() / (double) RECORDS).isLessThan(8);
    System.out.println("What comparing a record costs, by hundred");
    System.out.println(line("in no pair", alone));
    System.out.println(line("pairs: " + compared.found, paired));
  }

  private static String line(String what, Cost cost) {
    return String.format(
        Locale.ROOT,
        "  %-12s %5.2f items a record, %d transactions, %d queries, %d batch reads, %d reads: %.1f"
            + " read units a record",
        what,
        cost.items() / (double) RECORDS,
        cost.transactions(),
        cost.queries(),
        cost.batches(),
        cost.gets(),
        cost.readUnits() / RECORDS);
  }
}
