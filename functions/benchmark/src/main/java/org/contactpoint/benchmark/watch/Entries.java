package org.contactpoint.benchmark.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.contactpoint.benchmark.nation.Kid;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Revision;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.source.Version;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.watch.Mark;
import org.contactpoint.domain.watch.ReviewMarks;
import org.contactpoint.domain.watch.SearchMarks;
import org.contactpoint.domain.watch.WatchedEntry;
import org.jspecify.annotations.Nullable;

/**
 * Makes entries of the trail as the functions do that write them: with the marks of the product.
 */
final class Entries {
  private final SearchMarks marks;
  private final ReviewMarks reviews;
  private final List<WatchedEntry> all = new ArrayList<>();

  Entries(SearchMarks marks, ReviewMarks reviews) {
    this.marks = marks;
    this.reviews = reviews;
  }

  /** All of them in the order of their time. */
  List<WatchedEntry> inOrder() {
    return all.stream().sorted(java.util.Comparator.comparing(WatchedEntry::at)).toList();
  }

  /** What is asked for of a child. */
  record Asked(
      @Nullable String given,
      @Nullable String family,
      java.time.@Nullable LocalDate born,
      @Nullable Postcode postcode) {

    /** The names and the birthday. */
    static Asked of(Kid kid) {
      return new Asked(kid.givenName(), kid.familyName(), kid.born(), null);
    }

    private SearchCriteria criteria() {
      return new SearchCriteria(
          name(given),
          name(family),
          born == null ? null : new DateOfBirth(born, false),
          null,
          null,
          postcode,
          null);
    }

    private static @Nullable SearchName name(@Nullable String name) {
      return name == null ? null : SearchName.parse(name).orElseThrow();
    }

    private Map<String, String> fields() {
      Map<String, String> fields = new TreeMap<>();
      fields.put("given", String.valueOf(given));
      fields.put("family", String.valueOf(family));
      fields.put("born", String.valueOf(born));
      fields.put("postcode", String.valueOf(postcode));
      if (postcode != null) {
        fields.put("postcode", postcode.value());
      }
      return fields;
    }
  }

  /** A search that shows that child, or nobody. */
  void search(
      Colleague by, @Nullable Colleague instead, Instant at, Asked asked, @Nullable Kid shown) {
    Account other = instead == null ? null : instead.account();
    Caller caller = new Caller(by.account(), other, "request");
    SearchOutcome outcome =
        new SearchOutcome.Found(
            shown == null
                ? List.of()
                : List.of(new SearchResult(record(by, shown), 1, List.of(), List.of(), false)));
    List<String> seen =
        new ArrayList<>(marks.of(caller, asked.criteria(), asked.fields(), outcome));
    marks.begin(caller, asked.criteria(), at).get().ifPresent(seen::add);
    add(
        by,
        instead,
        at,
        new WatchedEntry.Act("search", shown == null ? "none" : "found", null, List.of()),
        seen);
  }

  /** A search with too little to go on. */
  void refusedSearch(Colleague by, Instant at) {
    add(
        by,
        null,
        at,
        new WatchedEntry.Act("search", "refused", "search-too-broad", List.of()),
        List.of());
  }

  /** A view of a record. */
  void view(
      Colleague by, @Nullable Colleague instead, Instant at, boolean involved, boolean elsewhere) {
    List<String> seen = new ArrayList<>();
    if (!involved) {
      seen.add(Mark.NO_INVOLVEMENT.code());
    }
    if (elsewhere) {
      seen.add(Mark.OTHER_COUNCIL.code());
    }
    add(by, instead, at, new WatchedEntry.Act("view-record", "done", null, List.of()), seen);
  }

  /** A decision on a row that waits. */
  void review(Colleague by, Instant at, Facts row) {
    add(
        by,
        null,
        at,
        new WatchedEntry.Act("decide-review", "done", null, List.of("review")),
        reviews.of(row));
  }

  /** A slice of a file. */
  void slice(AccountId sender, Authority council, Instant at, List<String> seen) {
    all.add(
        new WatchedEntry(
            "entry-" + all.size(),
            at,
            sender,
            null,
            Role.FEED.code(),
            council,
            new WatchedEntry.Act("take-upload-in", "done", null, List.of("upload")),
            seen));
  }

  /** Another act. */
  void act(Colleague by, Instant at, String action, @Nullable String reason, String thing) {
    add(by, null, at, new WatchedEntry.Act(action, "done", reason, List.of(thing)), List.of());
  }

  private void add(
      Colleague by,
      @Nullable Colleague instead,
      Instant at,
      WatchedEntry.Act act,
      List<String> seen) {
    all.add(
        new WatchedEntry(
            "entry-" + all.size(),
            at,
            by.account().id(),
            instead == null ? null : instead.account().id(),
            by.role().code(),
            by.account().authority(),
            act,
            seen));
  }

  private static ChildRecord.Open record(Colleague by, Kid kid) {
    ContactPointId id = ContactPointId.generate(new java.util.Random(kid.id()));
    Statement statement =
        Statement.first(
            new StatementKey(new Source(by.council(), "school-census"), "row-" + kid.id()),
            id,
            new Version(kid.born(), "made-up", false, Objects.requireNonNull(kid.facts())));
    return new ChildRecord.Open(
        id, Revision.NEW.next(), by.council(), List.of(statement), Set.of(), false);
  }
}
