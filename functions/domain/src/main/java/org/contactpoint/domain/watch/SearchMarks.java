package org.contactpoint.domain.watch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.emergency.KinNames;
import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.search.SearchCriteria;
import org.contactpoint.domain.search.SearchName;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.domain.value.Postcode;
import org.jspecify.annotations.Nullable;

/**
 * The marks of a search: what misuse is looked for in, made while the criteria are at hand, since
 * nobody can read them in the trail. Of results, open children alone count: of a shielded one there
 * is no home to compare (rules §7.13).
 */
public final class SearchMarks {
  /** So many digits of an NHS number are shared by a thousand that are valid. */
  private static final int NHS_SHARED = 6;

  /** Behind the part of a pupil number that a hundred serial numbers share. */
  private static final int UPN_SHARED = 11;

  private final WatchHashes hashes;
  private final Sounds sounds;
  private final SentNames sent;

  public SearchMarks(WatchHashes hashes, Sounds sounds, SentNames sent) {
    this.hashes = hashes;
    this.sounds = sounds;
    this.sent = sent;
  }

  /**
   * Begins to look for what is asked for among what the own authority's feed sent, beside the
   * search itself.
   */
  public Supplier<Optional<String>> begin(Caller caller, SearchCriteria criteria, Instant at) {
    return criteria.lacking().isEmpty() ? sent.sought(caller, criteria, at) : Optional::empty;
  }

  /**
   * The marks of one search.
   *
   * @param asked what was asked for, field by field
   */
  public List<String> of(
      Caller caller, SearchCriteria criteria, Map<String, String> asked, SearchOutcome outcome) {
    List<String> marks = new ArrayList<>();
    Account other = caller.onBehalfOf();
    if (other != null && caller.account().isMachine()) {
      marks.add(Mark.THROUGH_SYSTEM.code());
      own(other, criteria, outcome).forEach(mark -> marks.add(mark.code()));
    } else {
      own(caller.account(), criteria, outcome).forEach(mark -> marks.add(mark.code()));
      if (other != null) {
        own(other, criteria, outcome).forEach(mark -> marks.add(mark.forAnother()));
      }
    }
    marks.addAll(coarse(criteria, asked));
    return List.copyOf(marks);
  }

  private Set<Mark> own(Account account, SearchCriteria criteria, SearchOutcome outcome) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    Set<String> names = KinNames.familyOf(account.displayName(), sounds);
    Set<String> asked = family(criteria.family());
    if (asked.stream().anyMatch(names::contains)) {
      marks.add(Mark.OWN_FAMILY_NAME);
      if (isRare(account, asked)) {
        marks.add(Mark.RARE_FAMILY_NAME);
      }
    }
    String home = account.home();
    if (home != null && isHome(home, criteria.postcode())) {
      marks.add(Mark.OWN_HOME);
    }
    if (home != null && showsChildOf(names, home, outcome)) {
      marks.add(Mark.OWN_CHILD);
    }
    return marks;
  }

  /** The last word of a full name is the family name, whatever may be one before it. */
  private boolean isRare(Account account, Set<String> asked) {
    List<String> parts = Folding.parts(account.displayName());
    return !parts.isEmpty()
        && asked.contains(parts.getLast())
        && asked.stream().allMatch(name -> sounds.shareOfFamily(name) < OwnNameSearch.RARE);
  }

  private Set<String> family(@Nullable SearchName family) {
    return family == null ? Set.of() : NameForms.forms(family.name(), sounds).all();
  }

  private boolean isHome(String home, @Nullable Postcode postcode) {
    return postcode != null && hashes.home(postcode).equals(home);
  }

  private boolean showsChildOf(Set<String> names, String home, SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Found found ->
          found.results().stream()
              .map(SearchResult::child)
              .anyMatch(
                  child ->
                      child instanceof ChildRecord.Open open && isOf(names, home, open.view()));
      case SearchOutcome.TooMany ignored -> false;
      case SearchOutcome.TooBroad ignored -> false;
    };
  }

  private boolean isOf(Set<String> names, String home, ChildView child) {
    return child.address() != null
        && isHome(home, child.address().postcode())
        && child.names().stream().map(TypedName::name).anyMatch(name -> isOneOf(names, name));
  }

  private boolean isOneOf(Set<String> names, PersonName name) {
    return NameForms.forms(name.family(), sounds).all().stream().anyMatch(names::contains);
  }

  private List<String> coarse(SearchCriteria criteria, Map<String, String> asked) {
    if (asked.isEmpty()) {
      return List.of();
    }
    List<String> marks = new ArrayList<>();
    marks.add(hashed(Mark.ASKED, new TreeMap<>(asked).toString()));
    SearchName family = criteria.family();
    if (family != null && !family.open()) {
      family(family).stream()
          .findFirst()
          .map(sounds::ofFamily)
          .filter(sound -> !sound.isEmpty())
          .ifPresent(sound -> marks.add(hashed(Mark.NAME, sound)));
    }
    if (criteria.dateOfBirth() != null) {
      marks.add(hashed(Mark.BORN, criteria.dateOfBirth().date().toString()));
    }
    if (criteria.postcode() != null) {
      marks.add(hashed(Mark.PLACE, criteria.postcode().value()));
    }
    if (criteria.identifier() != null) {
      marks.add(hashed(Mark.NUMBER, beginning(criteria.identifier())));
    }
    return marks;
  }

  /**
   * What neighbouring numbers share: of a pupil number the school, the year and the first digit of
   * the serial number, without the letter that is computed of the rest.
   */
  private static String beginning(Identifier identifier) {
    return identifier.type()
        + switch (identifier) {
          case Identifier.Pupil pupil -> pupil.value().substring(1, UPN_SHARED);
          case Identifier.Nhs nhs -> nhs.value().substring(0, NHS_SHARED);
        };
  }

  private String hashed(Mark mark, String text) {
    return mark.with(hashes.criterion(mark.code(), text));
  }
}
