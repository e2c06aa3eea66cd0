package org.contactpoint.portal.access;

import java.util.stream.Stream;

/** Which requests are listed. */
public enum AccessFilter {
  OPEN("open", "All open", "No request is open."),
  OVERDUE("overdue", "Overdue", "No request is overdue."),
  DUE_SOON("due-soon", "Due within 7 days", "No request is due within 7 days."),
  RECEIVED("received", "To check who asks", "No request waits for a check of who asks."),
  ID_CHECK("id-check", "To check the right to ask", "No request waits for a check of the right."),
  RIGHTS_CHECK("rights-check", "To review", "No request waits for a review."),
  SAFETY_REVIEW("safety-review", "To release", "No request waits to be released."),
  RELEASED("released", "Released", "No request has been released."),
  REFUSED("refused", "Refused", "No request has been refused.");

  private final String code;
  private final String text;
  private final String none;

  AccessFilter(String code, String text, String none) {
    this.code = code;
    this.text = text;
    this.none = none;
  }

  /** The filter of that code; all that are open for any other. */
  static AccessFilter of(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElse(OPEN);
  }

  /** As the API calls it. */
  public String code() {
    return code;
  }

  /** The words of the link to it. */
  public String text() {
    return text;
  }

  /** What an empty list means. */
  public String none() {
    return none;
  }
}
