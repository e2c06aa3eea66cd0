package org.contactpoint.http.shielding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.scoring.Evidence;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.upload.Row;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.http.record.SpellingResponse;
import org.jspecify.annotations.Nullable;

/** One row that waits: whom it speaks of, whom it may be about, and why; never whereabouts. */
public record ReviewItem(
    String reviewId,
    String uploadId,
    long row,
    String reason,
    String since,
    Person person,
    List<Candidate> candidates) {

  public ReviewItem {
    candidates = List.copyOf(candidates);
  }

  /** Whom the row speaks of, or who a candidate is. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(
      String givenName, String familyName, @Nullable String dateOfBirth, String gender) {

    /** The person of that name and birthday. */
    public static Person of(@Nullable PersonName name, @Nullable DateOfBirth born, Gender gender) {
      return new Person(
          name == null ? "" : NameResponse.text(name.given()),
          name == null ? "" : NameResponse.text(name.family()),
          born == null ? null : born.date().toString(),
          gender.code());
    }

    @Override
    public String toString() {
      return "Person[redacted]";
    }
  }

  /**
   * Whom the row may be about.
   *
   * @param otherSpellings the names by which sources know the child beside the one of the person,
   *     absent where the child is shielded
   * @param council the responsible council, absent where the child is shielded
   * @param evidence how each field agrees, and what that weighs
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Candidate(
      String childId,
      Person person,
      @Nullable List<SpellingResponse> otherSpellings,
      @Nullable String council,
      List<Evidence.Item> evidence) {
    public Candidate {
      otherSpellings = otherSpellings == null ? null : List.copyOf(otherSpellings);
      evidence = List.copyOf(evidence);
    }

    @Override
    public String toString() {
      return "Candidate[redacted]";
    }
  }

  /** The item of a row with those candidates. */
  public static ReviewItem of(
      String review,
      String upload,
      Row row,
      String reason,
      Instant since,
      List<Candidate> candidates) {
    Facts facts = row.facts();
    Person person =
        Person.of(facts.currentName().orElse(null), facts.dateOfBirth(), facts.gender());
    return new ReviewItem(
        review, upload, row.number(), reason, since.toString(), person, candidates);
  }

  @Override
  public String toString() {
    return "ReviewItem[redacted]";
  }
}
