package org.contactpoint.portal.team;

import java.util.List;
import java.util.Objects;
import org.contactpoint.http.record.SpellingResponse;
import org.contactpoint.portal.page.PersonNames;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Pairs of records that may be of one child, as the API lists them. */
public record Duplicates(List<Pair> items, @Nullable String cursor)
    implements Worklist.Part<Duplicates.Pair> {

  @Override
  public String idOf(Pair one) {
    return one.duplicateId();
  }

  /** One pair. */
  public record Pair(String duplicateId, String foundOn, List<Face> children) {

    /** Who the two are, in one line. */
    public String names() {
      return String.join(" and ", children.stream().map(Face::name).toList());
    }

    @Override
    public String toString() {
      return "Pair[redacted]";
    }
  }

  /** One of the two, with what a search result shows. */
  public record Face(
      String childId,
      String givenName,
      String familyName,
      @Nullable List<SpellingResponse> otherSpellings,
      @Nullable String dateOfBirth,
      String gender,
      @Nullable String council,
      boolean shielded) {

    /** Given name and family name. */
    public String name() {
      return PersonNames.of(givenName, familyName);
    }

    /** The birthday; words in its place where there is none. */
    public String born() {
      return dateOfBirth == null ? "not known" : Words.day(dateOfBirth);
    }

    /** Other names; nothing for nothing. */
    public String spellings() {
      return PersonNames.of(Objects.requireNonNullElse(otherSpellings, List.of()));
    }

    @Override
    public String toString() {
      return "Face[redacted]";
    }
  }
}
