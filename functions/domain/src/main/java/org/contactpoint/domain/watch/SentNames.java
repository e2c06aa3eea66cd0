package org.contactpoint.domain.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/**
 * Recognises names that an authority's own feed sent in this week or the one before, by the sound
 * (rules §7.16, §7.17). A name is noted by what the row appears to have done, so that nothing here
 * tells of hidden children.
 */
public final class SentNames {
  /** A family name that more than this share of children have says little without a given name. */
  static final double USUAL = 0.001;

  /** So many rows of a council's feeds are noted in a day; a first file says nothing of guesses. */
  static final int MOST_A_DAY = 2_000;

  private static final int MOST_FORMS = 4;
  private static final int MOST_MARKS = 10;
  private static final Duration KEPT = Duration.ofDays(21);
  private static final int DAYS_OF_WEEK = 7;

  private final FeedNames names;
  private final WatchHashes hashes;
  private final Sounds sounds;

  public SentNames(FeedNames names, WatchHashes hashes, Sounds sounds) {
    this.names = names;
    this.hashes = hashes;
    this.sounds = sounds;
  }

  /**
   * Notes what rows of an authority's feed say, and marks each family name and birthday under which
   * it has sent too many given names. After {@value #MOST_A_DAY} rows in a day no more are noted.
   * Of national sources nothing is noted: they send all names.
   */
  public List<String> noted(Authority sender, Collection<Facts> rows, Instant at) {
    if (sender.isNational() || rows.isEmpty() || isFull(sender, rows.size(), at)) {
      return List.of();
    }
    Map<String, Set<String>> sent = new HashMap<>();
    Set<Group> groups = new HashSet<>();
    for (Facts facts : rows) {
      facts.names().forEach(name -> note(sender, facts, name, at, sent, groups));
    }
    Map<String, Set<String>> known = names.add(sent, at.plus(KEPT));
    return groups.stream()
        .filter(group -> group.isTooMuchAlike(known.getOrDefault(group.place(), Set.of())))
        .map(group -> Mark.GIVEN_NAMES.with(hashes.sent("group", group.place() + group.born())))
        .distinct()
        .sorted()
        .limit(MOST_MARKS)
        .toList();
  }

  private boolean isFull(Authority sender, int more, Instant at) {
    String day = hashes.sent("day", sender.value() + "|" + Windows.day(at));
    return names.count(day, more, at.plus(KEPT)) > MOST_A_DAY;
  }

  private void note(
      Authority sender,
      Facts facts,
      TypedName typed,
      Instant at,
      Map<String, Set<String>> sent,
      Set<Group> groups) {
    NameForms forms = NameForms.of(typed.name(), sounds);
    DateOfBirth born = facts.dateOfBirth();
    String given = given(forms.given());
    Member member = member(given, born, facts.address());
    String week = Windows.week(Windows.day(at));
    for (String family : families(forms.family())) {
      String place = place(sender, week, family);
      sent.computeIfAbsent(place, ignored -> new HashSet<>()).add(member.text());
      if (born != null) {
        groups.add(new Group(place, member.born(), threshold(family)));
      }
    }
    if (born != null && !given.isEmpty()) {
      sent.computeIfAbsent(place(sender, week, born), ignored -> new HashSet<>())
          .add(member.text());
    }
  }

  /**
   * Looks for what is asked for among what the feeds of the callers' own authorities sent; asks at
   * once, and waits for the answer where it is taken.
   *
   * @return the mark, empty where nothing like it was sent
   */
  public Supplier<Optional<String>> sought(Caller caller, SearchCriteria criteria, Instant at) {
    List<Place> places =
        Stream.of(Optional.of(caller.account()), Optional.ofNullable(caller.onBehalfOf()))
            .flatMap(Optional::stream)
            .flatMap(account -> Stream.ofNullable(account.authority()))
            .filter(authority -> !authority.isNational())
            .distinct()
            .flatMap(authority -> places(authority, criteria, Windows.day(at)))
            .toList();
    if (places.isEmpty()) {
      return Optional::empty;
    }
    Supplier<Map<String, Set<String>>> answer =
        names.ask(places.stream().map(Place::name).toList());
    Wanted wanted = wanted(criteria);
    return () -> found(places, answer.get(), wanted);
  }

  private Optional<String> found(
      List<Place> places, Map<String, Set<String>> answer, Wanted wanted) {
    Set<String> found = new TreeSet<>();
    for (Place place : places) {
      answer.getOrDefault(place.name(), Set.of()).stream()
          .filter(wanted::isMetBy)
          .map(member -> hashes.sent("sought", place.of() + member))
          .forEach(found::add);
    }
    return found.stream().findFirst().map(Mark.OWN_FEED::with);
  }

  private Stream<Place> places(Authority authority, SearchCriteria criteria, LocalDate day) {
    return Stream.of(day, day.minusDays(DAYS_OF_WEEK))
        .map(Windows::week)
        .flatMap(week -> places(authority, criteria, week));
  }

  private Stream<Place> places(Authority authority, SearchCriteria criteria, String week) {
    boolean givenAsked = whole(criteria.given()) != null;
    NamePart asked = whole(criteria.family());
    if (asked != null) {
      return families(NameForms.forms(asked, sounds)).stream()
          .filter(family -> givenAsked || sounds.shareOfFamily(family) <= USUAL)
          .map(family -> new Place(place(authority, week, family), sounds.ofFamily(family)));
    }
    DateOfBirth born = criteria.dateOfBirth();
    return givenAsked && born != null
        ? Stream.of(new Place(place(authority, week, born), ""))
        : Stream.empty();
  }

  private Wanted wanted(SearchCriteria criteria) {
    NamePart given = whole(criteria.given());
    DateOfBirth born = criteria.dateOfBirth();
    Integer year = criteria.birthYear();
    Postcode postcode = criteria.postcode();
    boolean isFamilyAlone = given == null && born == null && year == null;
    return new Wanted(
        given == null ? null : hashedGiven(given(NameForms.forms(given, sounds))),
        born == null ? null : hashedBorn(born),
        born != null || year == null ? null : hashedYear(year),
        isFamilyAlone && postcode != null ? hashedHome(postcode) : null);
  }

  /** The name that was asked for, null where its end is open. */
  private static @Nullable NamePart whole(@Nullable SearchName name) {
    return name == null || name.open() ? null : name.name();
  }

  /** Of several given names the first. */
  private static String given(NameForms.Forms forms) {
    return forms.all().stream().limit(2).reduce((whole, first) -> first).orElse("");
  }

  private static List<String> families(NameForms.Forms forms) {
    return forms.all().stream().limit(MOST_FORMS).toList();
  }

  private int threshold(String family) {
    return sounds.shareOfFamily(family) <= USUAL
        ? ManyGivenNames.THRESHOLD
        : ManyGivenNames.THRESHOLD_OF_USUAL;
  }

  private String place(Authority authority, String week, String family) {
    return hashes.sent("family", authority.value() + "|" + week + "|" + sounds.ofFamily(family));
  }

  private String place(Authority authority, String week, DateOfBirth born) {
    return hashes.sent("birthday", authority.value() + "|" + week + "|" + born.date());
  }

  private Member member(String given, @Nullable DateOfBirth born, @Nullable Address address) {
    return new Member(
        hashedGiven(given),
        born == null ? "" : hashedBorn(born),
        born == null ? "" : hashedYear(born.date().getYear()),
        address == null || address.postcode() == null ? "" : hashedHome(address.postcode()));
  }

  private String hashedHome(Postcode postcode) {
    return hashes.sent("home", postcode.value());
  }

  private String hashedGiven(String given) {
    return given.isEmpty() ? "" : hashes.sent("given", sounds.ofGiven(given));
  }

  private String hashedBorn(DateOfBirth born) {
    return hashes.sent("born", born.date().toString());
  }

  private String hashedYear(int year) {
    return hashes.sent("year", Integer.toString(year));
  }

  /**
   * What is kept of one name: hashes, empty where nothing was said.
   *
   * @param given of the sound of the given name
   * @param born of the date of birth
   * @param home of the postcode: a family name without more says too little
   */
  private record Member(String given, String born, String year, String home) {
    private static final String BETWEEN = "/";
    private static final int PARTS = 4;

    String text() {
      return String.join(BETWEEN, given, born, year, home);
    }

    static Member of(String text) {
      String[] parts = text.split(BETWEEN, PARTS);
      return new Member(parts[0], parts[1], parts[2], parts[3]);
    }
  }

  /**
   * Where names are kept.
   *
   * @param of the sound of the family name, empty where they are kept by birthday
   */
  private record Place(String name, String of) {}

  /** What was asked for: null where it was not, or does not count. */
  private record Wanted(
      @Nullable String given, @Nullable String born, @Nullable String year, @Nullable String home) {
    boolean isMetBy(String text) {
      Member member = Member.of(text);
      return is(given, member.given())
          && is(born, member.born())
          && is(year, member.year())
          && is(home, member.home());
    }

    private static boolean is(@Nullable String asked, String sent) {
      return asked == null || asked.equals(sent);
    }
  }

  /** A family name and a birthday. */
  private record Group(String place, String born, int threshold) {
    boolean isTooMuchAlike(Set<String> members) {
      return members.stream()
              .map(Member::of)
              .filter(member -> member.born().equals(born) && !member.given().isEmpty())
              .map(Member::given)
              .distinct()
              .count()
          >= threshold;
    }
  }
}
