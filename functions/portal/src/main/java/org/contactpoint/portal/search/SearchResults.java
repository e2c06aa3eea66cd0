package org.contactpoint.portal.search;

import java.util.List;
import org.contactpoint.http.record.SpellingResponse;
import org.contactpoint.portal.page.PersonNames;
import org.jspecify.annotations.Nullable;

/** What a search found, as the API says. */
public record SearchResults(String outcome, List<String> advice, List<Result> results) {
  public SearchResults {
    advice = List.copyOf(advice);
    results = List.copyOf(results);
  }

  /** A child who may be the one. */
  public record Result(
      String childId,
      String givenName,
      String familyName,
      @Nullable List<SpellingResponse> otherSpellings,
      @Nullable String dateOfBirth,
      String gender,
      @Nullable String council,
      boolean shielded,
      List<String> matchedOn,
      boolean possibleDuplicate) {

    public Result {
      otherSpellings = otherSpellings == null ? List.of() : List.copyOf(otherSpellings);
      matchedOn = List.copyOf(matchedOn);
    }

    /** Given name and family name. */
    public String name() {
      return PersonNames.of(givenName, familyName);
    }

    @Override
    public String toString() {
      return "Result[redacted]";
    }
  }
}
