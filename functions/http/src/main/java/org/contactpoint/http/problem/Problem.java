package org.contactpoint.http.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A problem as it is sent (RFC 9457): what kind, what to do about it, and the request id to quote.
 *
 * @param slug the last part of the type URI
 * @param errors the fields at fault, empty if the problem does not concern fields
 * @param extensions further members, by name
 */
public record Problem(
    String slug,
    String title,
    int status,
    String detail,
    List<FieldProblem> errors,
    Map<String, Object> extensions) {

  private static final String TYPES = "https://contactpoint.example/problems/";

  public Problem {
    errors = List.copyOf(errors);
    extensions = Collections.unmodifiableMap(new TreeMap<>(extensions));
  }

  /** A problem of that kind without more to say. */
  public static Problem of(ProblemKind kind) {
    return of(kind, kind.title() + ".", List.of());
  }

  /** A problem of that kind. */
  public static Problem of(ProblemKind kind, String detail, List<FieldProblem> errors) {
    return new Problem(kind.slug(), kind.title(), kind.status(), detail, errors, Map.of());
  }

  /** The members of the JSON object, in a fixed order. */
  public Map<String, Object> members(String requestId) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("type", TYPES + slug);
    members.put("title", title);
    members.put("status", status);
    members.put("detail", detail);
    members.put("requestId", requestId);
    if (!errors.isEmpty()) {
      members.put("errors", errors);
    }
    members.putAll(extensions);
    return members;
  }

  @Override
  public String toString() {
    return "Problem[" + slug + "]";
  }
}
