package org.contactpoint.benchmark.own;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.contactpoint.benchmark.measure.Stopwatch;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.benchmark.peer.Peer;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.audit.AuditTrail;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.domain.watch.SearchMarks;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.search.find.FindChildren;
import org.contactpoint.search.find.SearchCommand;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryFeedNames;

/** The project's own search, over entries and records in memory. */
public final class OwnSearch implements Peer {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC);
  private static final Caller CALLER = AnAccount.playing(Role.PRACTITIONER, "somebody").calling();
  private static final Actor SOMEBODY = Actor.of(CALLER, Role.PRACTITIONER);

  private final Entries entries;
  private final RecordsInMemory records;
  private final List<FindChildren> findings;
  private final List<Cost> costs = new ArrayList<>();

  /** The search over those children. */
  public OwnSearch(List<Kid> kids) {
    this(kids, Making.asTheProduct(new MetaphoneSounds()));
  }

  /** The search over records and keys made in that way, asked once for each of the sounds. */
  public OwnSearch(List<Kid> kids, Making making) {
    Directory directory = Directory.of(kids, kids, making);
    AuditTrail trail = entry -> AuditTrail.Appended.of("measured", entry);
    this.entries = directory.entries();
    this.records = directory.records();
    this.findings = making.sounds().stream().map(s -> finding(trail, s)).toList();
  }

  private FindChildren finding(AuditTrail trail, Sounds sounds) {
    return new FindChildren(
        entries,
        records,
        trail,
        new ComparableWords(sounds),
        new SearchMarks(
            new PlainHashes(),
            sounds,
            new SentNames(new InMemoryFeedNames(), new PlainHashes(), sounds)),
        CLOCK);
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
    return results(criteria).stream()
        .map(result -> records.idOf(result.child().id()))
        .distinct()
        .limit(most)
        .toList();
  }

  /** Whoever is found, the best first; by several sounds, all that one of them finds. */
  public List<SearchResult> results(SearchCriteria criteria) {
    List<SearchResult> found = new ArrayList<>();
    boolean tooMany = false;
    for (FindChildren finding : findings) {
      switch (released(finding, criteria)) {
        case SearchOutcome.Found(var results) -> found.addAll(results);
        case SearchOutcome.TooMany ignored -> tooMany = true;
        case SearchOutcome.TooBroad ignored -> {}
      }
    }
    costs.add(new Cost(entries.spent(), found.size(), tooMany));
    return findings.size() == 1
        ? found
        : found.stream().sorted(Comparator.comparingDouble(result -> -result.score())).toList();
  }

  /** The id of the child that a result is about. */
  public int idOf(SearchResult result) {
    return records.idOf(result.child().id());
  }

  /** How many keys a child has on average. */
  public double keysPerChild(int children) {
    return (double) entries.size() / children;
  }

  private static SearchOutcome released(FindChildren finding, SearchCriteria criteria) {
    return switch (finding.handle(
        new SearchCommand(CALLER, SOMEBODY, Purpose.DIRECT_SUPPORT, criteria))) {
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
