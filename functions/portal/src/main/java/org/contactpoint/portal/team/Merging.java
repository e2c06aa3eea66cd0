package org.contactpoint.portal.team;

import java.util.List;
import java.util.Map;
import org.contactpoint.portal.api.ApiCall;
import org.contactpoint.portal.part.Choice.Option;

/** Merging two records, and telling them apart: reasons, calls, and why it may be refused. */
public final class Merging {
  private static final List<Option> ONE_CHILD =
      List.of(
          Option.of("", "Select one"),
          Option.of("same-child", "The records show that it is one child"),
          Option.of("registered-twice", "The child was registered twice"),
          Option.of("confirmed-with-family", "The family confirmed it"),
          Option.of("confirmed-with-service", "A service confirmed it"));
  private static final List<Option> TWO_CHILDREN =
      List.of(
          Option.of("", "Select one"),
          Option.of("twins", "They are twins"),
          Option.of("siblings", "They are brothers or sisters"),
          Option.of("namesakes", "They only have the same name"),
          Option.of("confirmed-with-family", "The family confirmed it"),
          Option.of("confirmed-with-service", "A service confirmed it"));

  private Merging() {}

  /** Why two records are of one child. */
  public static List<Option> oneChild() {
    return ONE_CHILD;
  }

  /** Why somebody said that two records are of one child. */
  public static String why(String code) {
    return ONE_CHILD.stream()
        .filter(option -> option.value().equals(code))
        .map(Option::text)
        .findFirst()
        .orElse(code);
  }

  /** Why they are of two. */
  public static List<Option> twoChildren() {
    return TWO_CHILDREN;
  }

  /** The call that merges a record into the one that stays. */
  public static ApiCall merge(String stays, String duplicate, String reason, String key) {
    return ApiCall.post(
        "/v1/children/" + stays + "/merges",
        key,
        Map.of("duplicateId", duplicate, "reason", reason));
  }

  static ApiCall distinguish(String one, String other, String reason, String key) {
    return ApiCall.post(
        "/v1/children/" + one + "/distinctions", key, Map.of("otherId", other, "reason", reason));
  }

  /** Why a merge was refused, in plain words; the API's own for what needs none. */
  public static String refusal(String slug, String otherwise) {
    return switch (slug) {
      case "same-record" -> "Both numbers are of one record already";
      case "told-apart" -> "Somebody has said that these are two children";
      case "too-many-records" -> "A child has at most 4 records that can be merged";
      case "out-of-turn" -> "These records can’t be merged as they are now";
      default -> otherwise;
    };
  }
}
