package org.contactpoint.uploads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.comparison.NameComparison;
import org.contactpoint.domain.linkage.MatchRow;
import org.contactpoint.domain.linkage.PublicFaceMatch;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.upload.RowOutcome;
import org.contactpoint.testkit.FixedIds;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.CostMeter.Cost;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.contactpoint.uploads.match.ApplyRows;
import org.contactpoint.uploads.match.commit.CommitPlans;
import org.contactpoint.uploads.match.decide.DecideLinkedRow;
import org.contactpoint.uploads.match.decide.DecideRow;
import org.contactpoint.uploads.match.decide.DecideUnknownRow;
import org.contactpoint.uploads.match.load.FindCandidates;
import org.contactpoint.uploads.match.load.HeldRecords;
import org.contactpoint.uploads.match.load.LoadContext;
import org.contactpoint.uploads.match.load.RowProvenance;
import org.contactpoint.uploads.match.load.RowTask;
import org.contactpoint.uploads.match.plan.ChildChanges;
import org.contactpoint.uploads.match.plan.LinkChanges;
import org.contactpoint.uploads.match.plan.PlanReversal;
import org.contactpoint.uploads.match.plan.PlanRow;
import org.contactpoint.uploads.match.plan.RowPlan;
import org.contactpoint.uploads.match.plan.WaitingChanges;
import org.junit.jupiter.api.Test;

/**
 * What a row costs on the real tables: a bounded number of items, and next to nothing where it
 * changes nothing (rules §12).
 */
class RowCostTest {
  private static final int ROWS = 100;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);
  private static final List<String> GIVEN =
      List.of(
          "Leah", "Oliver", "Zofia", "Muhammad", "Priya", "Jack", "Chidi", "Erin", "Tomasz", "Wu");
  private static final List<String> FAMILY =
      List.of(
          "Ward", "Khan", "Nowak", "Patel", "Okafor", "Jones", "Smith", "Brennan", "Li", "Garcia");
  private static final Source SCHOOLS = new Source(AnAccount.LEEDS, "school-census");

  private final LocalDynamoDb store = new LocalDynamoDb().renew();
  private final CostMeter meter = new CostMeter(store.client());
  private final StoredDirectory directory =
      new StoredDirectory(meter.client(), store.names(), CLOCK);
  private final NameComparison comparison = new NameComparison(Office.WORDS);
  private final DecideUnknownRow unknown =
      new DecideUnknownRow(new MatchRow(comparison), new PublicFaceMatch(comparison));
  private final DecideRow decide = new DecideRow(unknown, new DecideLinkedRow(comparison, unknown));
  private final FixedIds ids = new FixedIds(1);
  private final PlanRow plan =
      new PlanRow(
          new ChildChanges(ids, Office.SOUNDS),
          new LinkChanges(),
          new WaitingChanges(ids),
          new PlanReversal(Office.SOUNDS));
  private final LoadContext load =
      new LoadContext(
          directory.sourceLinks(),
          new HeldRecords(directory.children(), directory.endingRecords()),
          directory.waitingRows(),
          directory.apparentRecords(),
          directory.tokenisedFacts(),
          new FindCandidates(
              directory.searchIndex(),
              directory.hiddenIndex(),
              new MatchRow(comparison),
              Office.WORDS,
              CLOCK));
  private final ApplyRows work =
      new ApplyRows(
          load,
          decide,
          plan,
          new CommitPlans(directory.commits(), Office.WORDS),
          attempt -> {},
          (upload, row, why) -> {});

  private final StringBuilder report = new StringBuilder("What a row costs, by hundred");

  @Test
  void aRowWritesFewItemsAndOneThatChangesNothingNone() {
    assertThat(costOf("created", "u1", "2026-05-01", "LS6 2AB", RowOutcome.CREATED)).isLessThan(28);
    assertThat(costOf("the same again", "u2", "2026-05-01", "LS6 2AB", RowOutcome.UNCHANGED))
        .isZero();
    assertThat(costOf("the same, newer", "u3", "2026-06-01", "LS6 2AB", RowOutcome.UNCHANGED))
        .isLessThan(2);
    assertThat(costOf("moved", "u4", "2026-07-01", "LS17 9ZZ", RowOutcome.LINKED)).isLessThan(30);
    System.out.println(report);
  }

  /** Items written for each row, entries and heads of the trail included. */
  private double costOf(
      String what, String upload, String asOf, String postcode, RowOutcome outcome) {
    Actor feed = Actor.of(AnAccount.playing(Role.FEED, "leeds.feed").calling(), Role.FEED);
    RowProvenance act = new RowProvenance(upload, SCHOOLS, feed, CLOCK.instant());
    List<RowTask> tasks =
        IntStream.range(0, ROWS)
            .<RowTask>mapToObj(number -> new RowTask.Match(act, row(number, asOf, postcode)))
            .toList();
    meter.spent();
    List<RowPlan> plans = work.work(tasks, Set.of());
    Cost cost = meter.spent();
    assertThat(plans).allSatisfy(done -> assertThat(done.result().outcome()).isEqualTo(outcome));
    report
        .append("\n  ")
        .append(
            String.format(
                Locale.ROOT,
                "%-16s %5.2f items a row, in %d transactions; %d queries, %d batch reads",
                what,
                cost.items() / (double) ROWS,
                cost.transactions(),
                cost.queries(),
                cost.batches()));
    return cost.items() / (double) ROWS;
  }

  private static Row row(int number, String asOf, String postcode) {
    String born = "20%02d-%02d-%02d".formatted(10 + number % 8, 1 + number % 12, 1 + number % 28);
    SomeFacts facts =
        SomeFacts.of(GIVEN.get(number % GIVEN.size()), FAMILY.get(number / GIVEN.size()))
            .born(born)
            .female()
            .livingAt(number + " Ash Terrace", postcode);
    return new Row(
        number + 1,
        new StatementKey(SCHOOLS, "P-" + number),
        LocalDate.parse(asOf),
        RowAction.UPSERT,
        facts.build(),
        null,
        null,
        "digest of " + number + " at " + postcode);
  }
}
