package org.contactpoint.search.find;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.search.Advice;
import org.contactpoint.domain.search.SearchOutcome;
import org.contactpoint.domain.search.SearchResult;
import org.contactpoint.http.record.NameResponse;
import org.contactpoint.http.record.SpellingResponse;
import org.jspecify.annotations.Nullable;

/**
 * Just enough to recognise the child (rules §3).
 *
 * @param outcome {@code found}, {@code none} or {@code too-many}
 * @param advice codes of what to add
 */
public record SearchResponse(
    String searchId, String outcome, List<String> advice, List<Result> results) {

  /**
   * One child.
   *
   * <p>More than ten components, because they are the members of the answer's JSON, one for one.
   *
   * @param otherSpellings at most three, absent where the child is shielded
   * @param council absent where the child is shielded
   * @param score between 0 and 1
   * @param possibleDuplicate true where it may be the same child as another result, else absent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Result(
      String childId,
      String givenName,
      String familyName,
      @Nullable List<SpellingResponse> otherSpellings,
      @Nullable String dateOfBirth,
      String gender,
      @Nullable String council,
      boolean shielded,
      double score,
      List<String> matchedOn,
      @Nullable Boolean possibleDuplicate) {

    static Result of(SearchResult result) {
      return switch (result.child()) {
        case ChildRecord.Open open -> of(result, open.face(), open.responsible().value());
        case ChildRecord.Shielded shielded -> of(result, shielded.face(), null);
        case ChildRecord.Merged ignored ->
            throw new IllegalStateException("a merged record is never found");
      };
    }

    private static Result of(SearchResult result, Face face, @Nullable String council) {
      DateOfBirth birth = face.dateOfBirth();
      return new Result(
          result.child().id().value(),
          NameResponse.text(face.name().given()),
          NameResponse.text(face.name().family()),
          council == null ? null : SpellingResponse.of(result.otherSpellings()),
          birth == null ? null : birth.date().toString(),
          face.gender().code(),
          council,
          council == null,
          result.score(),
          result.matchedOn(),
          result.possibleDuplicate() ? Boolean.TRUE : null);
    }

    @Override
    public String toString() {
      return "Result[redacted]";
    }
  }

  static SearchResponse of(String searchId, SearchOutcome outcome) {
    return switch (outcome) {
      case SearchOutcome.Found found -> found(searchId, found);
      case SearchOutcome.TooMany many -> tooMany(searchId, many);
      case SearchOutcome.TooBroad ignored ->
          throw new IllegalStateException("too little to go on is a problem, not a result");
    };
  }

  private static SearchResponse found(String searchId, SearchOutcome.Found found) {
    List<Result> results = found.results().stream().map(Result::of).toList();
    return new SearchResponse(searchId, results.isEmpty() ? "none" : "found", List.of(), results);
  }

  private static SearchResponse tooMany(String searchId, SearchOutcome.TooMany many) {
    return new SearchResponse(
        searchId, "too-many", many.advice().stream().map(Advice::code).toList(), List.of());
  }
}
