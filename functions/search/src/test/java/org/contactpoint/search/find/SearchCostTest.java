package org.contactpoint.search.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditEntry;
import org.contactpoint.domain.audit.AuditEvent.ChildTouched;
import org.contactpoint.domain.audit.ChildAct;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.search.SearchPlan;
import org.contactpoint.search.ADirectory;
import org.contactpoint.search.ASearch;
import org.contactpoint.testkit.builder.AChild;
import org.contactpoint.testkit.builder.SomeFacts;
import org.contactpoint.testkit.store.CostMeter;
import org.contactpoint.testkit.store.CostMeter.Cost;
import org.contactpoint.testkit.store.LocalDynamoDb;
import org.contactpoint.testkit.store.StoredDirectory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What a search costs on the real tables, in round trips and read units: the same few, whoever is
 * looked for and however large the directory is (rules §3).
 */
class SearchCostTest {
  private static final List<String> GIVEN =
      List.of("Leah", "Amelia", "Noah", "Muhammad", "Zofia", "Oliver", "Aisha", "Jack");
  private static final List<String> FAMILY =
      List.of("Ward", "Smith", "Khan", "Nowak", "O'Neill", "Patel", "Jones", "Okafor");
  private static final Map<String, ASearch> SEARCHES =
      new TreeMap<>(
          Map.of(
              "1 both names and date", ASearch.named("Leah", "Ward").born("2012-03-09"),
              "2 nobody of that name", ASearch.named("Xerxes", "Quill").born("2012-03-09"),
              "3 family name and date", ASearch.forNobody().family("Ward").born("2012-03-09"),
              "4 given name and date", ASearch.forNobody().given("Leah").born("2012-03-09"),
              "5 both names and year", ASearch.named("Leah", "Ward").bornIn(2012),
              "6 family name and postcode", ASearch.forNobody().family("Ward").at("LS6 2AB"),
              "7 first letters and date", ASearch.named("Le*", "Wa*").born("2012-03-09"),
              "8 number", ASearch.forNobody().nhs("9000000009")));

  private static final CostMeter METER = new CostMeter(new LocalDynamoDb().client());
  private static StoredDirectory directory;

  @BeforeAll
  static void fiveHundredChildren() {
    LocalDynamoDb store = new LocalDynamoDb().renew();
    directory = new StoredDirectory(METER.client(), store.names(), ADirectory.CLOCK);
    IntStream.range(0, 500).forEach(number -> add(child(number)));
    add(
        AChild.silent(9_999)
            .saying(SomeFacts.full("Leah", "Ward", "2012-03-09").nhs("9000000009"))
            .build());
    add(AChild.silent(9_998).saying(SomeFacts.full("Maya", "Pike", "2012-03-09")).shielded());
    METER.spent();
  }

  private static ChildRecord child(int number) {
    String born = "20%02d-%02d-%02d".formatted(10 + number % 9, 1 + number % 12, 1 + number % 28);
    String given = GIVEN.get(number % GIVEN.size());
    String family = FAMILY.get(number / GIVEN.size() % FAMILY.size());
    return AChild.silent(number).saying(SomeFacts.full(given, family, born)).build();
  }

  private static void add(ChildRecord child) {
    AuditEntry entry =
        new AuditEntry(
            ADirectory.CLOCK.instant(),
            ADirectory.SOMEBODY,
            ChildTouched.of(ChildAct.REGISTER_CHILD, child.id()));
    assertThat(
            directory
                .commits()
                .commit(List.of(new Change.RecordSaved(null, child)), List.of(entry)))
        .isInstanceOf(Commits.Committed.class);
  }

  private static Cost costOf(ASearch search) {
    Actor somebody = ADirectory.SOMEBODY;
    Disclosed.Release<?> release =
        new FindChildren(
                directory.searchIndex(),
                directory.children(),
                directory.trail(),
                ADirectory.WORDS,
                ADirectory.marks(directory.feedNames()),
                ADirectory.CLOCK)
            .handle(
                new SearchCommand(
                    ADirectory.CALLER, somebody, Purpose.DIRECT_SUPPORT, search.build()));
    assertThat(release).isInstanceOf(Disclosed.Released.class);
    return METER.spent();
  }

  /** What the own feed sent is asked for while the index is, so that no answer waits for it. */
  @Test
  void aSearchIsAtMostTwoFanOutsAndOneBatchReadBesideWhatTheFeedSent() {
    StringBuilder report = new StringBuilder("What a search costs among 501 children");
    SEARCHES.forEach(
        (name, search) -> {
          Cost cost = costOf(search);
          report.append("\n  ").append(name).append(": ").append(cost);
          assertThat(cost.queries())
              .as(name)
              .isGreaterThanOrEqualTo(first(search).size())
              .isLessThanOrEqualTo(first(search).size() + SearchPlan.MOST);
          assertThat(cost.batches()).as(name).isLessThanOrEqualTo(2);
          assertThat(cost.gets() + cost.scans()).as(name).isZero();
          assertThat(cost.transactions()).as(name).isEqualTo(1);
        });
    System.out.println(report);
  }

  private static Set<IndexKey> first(ASearch search) {
    return SearchPlan.first(search.build(), ADirectory.WORDS.sounds());
  }

  /** Whoever is shielded costs what others cost (rules §6). */
  @Test
  void shieldedChildCostsWhatAnOpenOneCosts() {
    Cost open = costOf(ASearch.named("Leah", "Ward").born("2012-03-09"));
    Cost shielded = costOf(ASearch.named("Maya", "Pike").born("2012-03-09"));
    assertThat(shielded.queries()).isEqualTo(open.queries());
    assertThat(shielded.batches()).isEqualTo(open.batches());
    assertThat(shielded.transactions()).isEqualTo(open.transactions());
  }
}
