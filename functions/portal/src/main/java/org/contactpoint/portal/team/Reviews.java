package org.contactpoint.portal.team;

import java.util.List;
import java.util.Objects;
import org.contactpoint.http.record.SpellingResponse;
import org.contactpoint.portal.page.PersonNames;
import org.contactpoint.portal.page.Words;
import org.contactpoint.portal.worklist.Worklist;
import org.jspecify.annotations.Nullable;

/** Rows that wait for a decision, as the API lists them. */
public record Reviews(List<Review> items, @Nullable String cursor)
    implements Worklist.Part<Reviews.Review> {

  @Override
  public String idOf(Review one) {
    return one.reviewId();
  }

  /** Whom a row speaks of, or who a candidate is. */
  public record Described(
      String givenName, String familyName, @Nullable String dateOfBirth, String gender) {

    /** The name; words in its place where there is none. */
    public String name() {
      String name = PersonNames.of(givenName, familyName);
      return name.isEmpty() ? "No name" : name;
    }

    /** The birthday; words in its place where there is none. */
    public String born() {
      return dateOfBirth == null ? "Not known" : Words.day(dateOfBirth);
    }

    @Override
    public String toString() {
      return "Described[redacted]";
    }
  }

  /** A child whom the row may be about. */
  public record Candidate(
      String childId,
      Described person,
      @Nullable List<SpellingResponse> otherSpellings,
      @Nullable String council,
      List<Evidence> evidence) {

    /** Other names; nothing for nothing. */
    public String spellings() {
      return PersonNames.of(Objects.requireNonNullElse(otherSpellings, List.of()));
    }

    /** The evidence as a picture. */
    public Waterfall waterfall() {
      return Waterfall.of(evidence);
    }

    @Override
    public String toString() {
      return "Candidate[redacted]";
    }
  }

  /** A row that waits. */
  public record Review(
      String reviewId,
      String uploadId,
      long row,
      String reason,
      String since,
      Described person,
      List<Candidate> candidates) {

    /** Whether it is shown because of a child whom the own council shields. */
    public boolean isLookAlike() {
      return reason.equals("looks-like-a-shielded-child")
          || reason.equals("look-alike-dealt-with-openly");
    }

    /** Why it waits. */
    public String why() {
      return ReviewReasons.text(reason);
    }

    @Override
    public String toString() {
      return "Review[redacted]";
    }
  }
}
