package org.contactpoint.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.audit.Actor;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.comparison.ComparableWords;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.domain.watch.FeedNames;
import org.contactpoint.domain.watch.SearchMarks;
import org.contactpoint.domain.watch.SentNames;
import org.contactpoint.dynamodb.name.MetaphoneSounds;
import org.contactpoint.search.find.FindChildren;
import org.contactpoint.search.find.SearchCommand;
import org.contactpoint.testkit.PlainHashes;
import org.contactpoint.testkit.builder.AnAccount;
import org.contactpoint.testkit.memory.InMemoryDirectory;

/** A directory in memory with the search keys of the real one, and somebody who searches it. */
public final class ADirectory {
  public static final ComparableWords WORDS = new ComparableWords(new MetaphoneSounds());
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T09:00:00Z"), ZoneOffset.UTC);
  public static final Caller CALLER = AnAccount.practitioner("leeds.socialworker").calling();
  public static final Actor SOMEBODY = Actor.of(CALLER, Role.PRACTITIONER);

  private final InMemoryDirectory directory = new InMemoryDirectory(CLOCK, WORDS);

  /** The marks of searches, beside those names that feeds sent. */
  public static SearchMarks marks(FeedNames names) {
    PlainHashes hashes = new PlainHashes();
    return new SearchMarks(hashes, WORDS.sounds(), new SentNames(names, hashes, WORDS.sounds()));
  }

  public static ADirectory of(ChildRecord... records) {
    ADirectory one = new ADirectory();
    one.directory.given(records);
    return one;
  }

  public InMemoryDirectory memory() {
    return directory;
  }

  public Disclosed.Release<SearchOutcome> release(SearchCriteria criteria) {
    return new FindChildren(
            directory.searchIndex(),
            directory.children(),
            directory.trail(),
            WORDS,
            marks(directory.feedNames()),
            CLOCK)
        .handle(new SearchCommand(CALLER, SOMEBODY, Purpose.DIRECT_SUPPORT, criteria));
  }

  public SearchOutcome search(ASearch search) {
    return switch (release(search.build())) {
      case Disclosed.Released<SearchOutcome> released -> released.disclosed().content();
      case Disclosed.Withheld<SearchOutcome> ignored -> throw new AssertionError("withheld");
    };
  }

  public List<SearchResult> results(ASearch search) {
    SearchOutcome outcome = search(search);
    assertThat(outcome).isInstanceOf(SearchOutcome.Found.class);
    return outcome instanceof SearchOutcome.Found found ? found.results() : List.of();
  }
}
