package org.contactpoint.benchmark.own;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.contactpoint.benchmark.measure.Stopwatch;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.peer.Peer;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.search.find.FindChildren;
import org.contactpoint.search.find.SearchCommand;
import org.contactpoint.testkit.builder.AnAccount;

/** The project's own search, over entries and records in memory. */
public final class OwnSearch implements Peer {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC);
  private static final Actor SOMEBODY =
      Actor.of(AnAccount.playing(Role.PRACTITIONER, "somebody").calling(), Role.PRACTITIONER);

  private final Entries entries;
  private final RecordsInMemory records;
  private final FindChildren findChildren;
  private final List<Cost> costs = new ArrayList<>();

  /** The search over those children. */
  public OwnSearch(List<Kid> kids) {
    Directory directory = Directory.of(kids, kids);
    AuditTrail trail = entry -> AuditTrail.Appended.of("measured", entry);
    this.entries = directory.entries();
    this.records = directory.records();
    this.findChildren = new FindChildren(entries, records, trail, directory.words(), CLOCK);
  }

  @Override
  public String name() {
    return "ContactPoint";
  }

  @Override
  public Stopwatch stopwatch() {
    return Stopwatch.threadCpu();
  }

  @Override
  public void close() {
    costs();
  }

  @Override
  public List<Integer> find(SearchCriteria criteria, int most) {
    SearchOutcome outcome = released(criteria);
    List<Integer> found =
        switch (outcome) {
          case SearchOutcome.Found(var results) ->
              results.stream()
                  .limit(most)
                  .map(result -> records.idOf(result.child().id()))
                  .toList();
          case SearchOutcome.TooMany ignored -> List.of();
          case SearchOutcome.TooBroad ignored -> List.of();
        };
    costs.add(new Cost(entries.spent(), found.size(), outcome instanceof SearchOutcome.TooMany));
    return found;
  }

  private SearchOutcome released(SearchCriteria criteria) {
    return switch (findChildren.handle(
        new SearchCommand(SOMEBODY, Purpose.DIRECT_SUPPORT, criteria))) {
      case Disclosed.Released<SearchOutcome>(var disclosed) -> disclosed.content();
      case Disclosed.Withheld<SearchOutcome> ignored ->
          throw new IllegalStateException("the trail always works here");
    };
  }

  /** What the searches since the last call cost. */
  public List<Cost> costs() {
    List<Cost> all = List.copyOf(costs);
    costs.clear();
    return all;
  }
}
