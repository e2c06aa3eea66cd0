package org.contactpoint.portal.access;

import org.contactpoint.portal.page.Words;

/** What the codes of a request say. */
public final class AccessWords {
  private AccessWords() {}

  /** Who asks, by the kind of requester. */
  public static String kind(String code) {
    return switch (code) {
      case "child" -> "the child";
      case "parent" -> "a parent";
      case "carer" -> "another carer";
      default -> Words.lower(code);
    };
  }

  /** What comes next, by the last step that was taken. */
  public static String next(String status) {
    return switch (status) {
      case "received" -> "Check who asks";
      case "id-check" -> "Check the right to ask";
      case "rights-check" -> "Review what may be told";
      case "safety-review" -> "Ready to release";
      default -> Words.code(status);
    };
  }

  /** The colour of the tag beside it. */
  public static String colour(String status) {
    return switch (status) {
      case "safety-review" -> "govuk-tag--turquoise";
      case "released" -> "govuk-tag--green";
      case "refused" -> "govuk-tag--grey";
      default -> "govuk-tag--blue";
    };
  }
}
