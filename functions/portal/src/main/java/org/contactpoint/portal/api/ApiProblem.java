package org.contactpoint.portal.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the web API refused a call, in its own words (RFC 9457): they never repeat what was sent.
 *
 * @param type the stable slug of the problem, such as {@code /problems/search-too-broad}
 * @param duplicates who was found in the way, where the problem shows somebody
 */
public record ApiProblem(
    @Nullable String type,
    @Nullable String title,
    int status,
    @Nullable String detail,
    @Nullable String requestId,
    List<Field> errors,
    List<String> advice,
    List<Candidate> duplicates) {

  /** What the problem does not name is none of it. */
  public ApiProblem {
    errors = errors == null ? List.of() : List.copyOf(errors);
    advice = advice == null ? List.of() : List.copyOf(advice);
    duplicates = duplicates == null ? List.of() : List.copyOf(duplicates);
  }

  /** A field that was not taken, and why. */
  public record Field(String field, String reason) {}

  /** A child whom the caller may see, with what a search result shows. */
  public record Candidate(
      String childId,
      @Nullable String givenName,
      @Nullable String familyName,
      @Nullable String dateOfBirth,
      @Nullable String gender,
      @Nullable String council,
      boolean shielded) {

    @Override
    public String toString() {
      return "Candidate[redacted]";
    }
  }

  /** A problem without a body of its own. */
  public static ApiProblem ofStatus(int status) {
    return new ApiProblem(null, null, status, null, null, List.of(), List.of(), List.of());
  }

  /** The same with the status of the answer, which counts. */
  public ApiProblem of(int answered) {
    return new ApiProblem(type, title, answered, detail, requestId, errors, advice, duplicates);
  }

  /** The last part of its type; empty where it has none. */
  public String slug() {
    return type == null ? "" : type.substring(type.lastIndexOf('/') + 1);
  }

  /** What to tell a person: our own words, or else the detail, or the title. */
  public String words() {
    return ProblemWords.of(slug())
        .orElseGet(() -> detail != null ? detail : title != null ? title : "This did not work");
  }
}
