package org.contactpoint.portal.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.portal.part.Choice.Option;

/** What the council that took a request decides or notes of it (rules §8.2, §8.3). */
public enum AccessDecision {
  /** The requester is given the document. */
  RELEASE(
      "release",
      "released",
      "Release the document",
      "You can then read and print the document for 30 days, and give it to the requester. Of a"
          + " shielded child it tells no place, service or organisation, unless the council that"
          + " holds the shield decided otherwise."),
  /** The requester is given none. */
  REFUSAL(
      "refusal",
      "refused",
      "Refuse the request",
      "This ends the request without a document. Tell the requester this reason, and that they may"
          + " complain to the Information Commissioner’s Office or go to court.",
      Option.of("identity-not-proven", "They have not shown who they are"),
      Option.of("no-right", "They have no right to ask for this child"),
      Option.of("not-competent", "The child does not understand yet what it means to ask"),
      Option.of(
          "exempt",
          "The law lets the council withhold it",
          "An exemption of the Data Protection Act 2018, such as serious harm to somebody."),
      Option.of("taken-back", "They no longer ask")),
  /** The answer takes two months longer. */
  EXTENSION(
      "extension",
      "extended",
      "Take two months more",
      "This can be done once, before the answer is due. Tell the requester why before the first"
          + " month is over.",
      Option.of("complex", "The request is complex"),
      Option.of("several-requests", "They have made several requests")),
  /** The requester complained of the answer, or of having none. */
  COMPLAINT(
      "complaint",
      "complained",
      "Note a complaint",
      "This can be noted once. What the requester wrote is kept in the council’s own files, not"
          + " here.",
      Option.of("late", "The answer came late"),
      Option.of("not-complete", "The answer is not complete"),
      Option.of("not-correct", "The answer is not correct"),
      Option.of("refused", "The request was refused"));

  private final String code;
  private final String done;
  private final String title;
  private final String meaning;

  // Filled once, in the constructor.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Option> reasons;

  AccessDecision(String code, String done, String title, String meaning, Option... reasons) {
    this.code = code;
    this.done = done;
    this.title = title;
    this.meaning = meaning;
    this.reasons = List.of(reasons);
  }

  static Optional<AccessDecision> of(String code) {
    return Stream.of(values()).filter(decision -> decision.code.equals(code)).findFirst();
  }

  /** As the API calls it. */
  public String code() {
    return code;
  }

  /** The message that follows. */
  String done() {
    return done;
  }

  /** What is done. */
  public String title() {
    return title;
  }

  /** What it means. */
  public String meaning() {
    return meaning;
  }

  /** Why it may be done; empty where no reason is asked for. */
  public List<Option> reasons() {
    return reasons;
  }

  /** Whether that is one of the reasons. */
  boolean has(String reason) {
    return reasons.isEmpty() || reasons.stream().anyMatch(one -> one.value().equals(reason));
  }

  /** The words of a reason. */
  public String words(String reason) {
    return reasons.stream()
        .filter(one -> one.value().equals(reason))
        .map(Option::text)
        .findFirst()
        .orElse(reason);
  }
}
