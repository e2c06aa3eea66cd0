package org.contactpoint.portal.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.contactpoint.portal.part.Choice;
import org.contactpoint.portal.part.Choice.Option;
import org.jspecify.annotations.Nullable;

/** What is checked before anything is told, in this order (rules §8.2). */
public enum AccessCheck {
  /** Who asks. */
  ID_CHECK("id-check", "Check who asks", "Is the requester who they say they are?", null) {
    @Override
    List<Choice> findings(String kind) {
      return List.of(
          Option.of("passed:documents-seen", "Yes, I have seen documents that show it"),
          Option.of("passed:known-to-council", "Yes, the council knows them"),
          Option.of(
              "failed:identity-not-proven",
              "No, they have not shown it",
              "They may try again later, or the request is refused."));
    }
  },
  /** Whether whoever asks may ask. */
  RIGHTS_CHECK("rights-check", "Check the right to ask", "May the requester ask for this?", null) {
    @Override
    List<Choice> findings(String kind) {
      return kind.equals("child") ? OF_CHILD : OF_ADULT;
    }
  },
  /** What may be told. */
  SAFETY_REVIEW(
      "safety-review",
      "Review what may be told",
      "What did the review find?",
      "Where the child is shielded, two people of the council that holds the shield review it.") {
    @Override
    List<Choice> findings(String kind) {
      return REVIEW;
    }
  };

  private static final Choice NO_RIGHT =
      Option.of("failed:no-right", "No, they have no right to ask");
  private static final List<Choice> OF_CHILD =
      List.of(
          Option.of(
              "passed:own-competence",
              "Yes, the child understands what it means to ask",
              "Usually from the age of 12."),
          Option.of("failed:not-competent", "No, the child does not understand it yet"),
          NO_RIGHT);
  private static final List<Choice> OF_ADULT =
      List.of(
          Option.of("passed:parental-responsibility", "Yes, they have parental responsibility"),
          Option.of("passed:child-agrees", "Yes, the child agrees, and understands what it means"),
          NO_RIGHT,
          Option.of(
              "failed:not-competent", "No, the child does not understand what it would agree to"));
  private static final List<Choice> REVIEW =
      List.of(
          Option.of("passed:no-risk-found", "The child is not shielded, and I found no risk"),
          Option.of(
              "passed:lives-with-child",
              "The child is not shielded, and the requester lives with the child"),
          Option.of(
              "failed:risk-found",
              "The child is not shielded, but I found a risk",
              "Nothing is released. Ask for a shield, or refuse the request."),
          Option.of(
              "failed:not-living-with-child",
              "The child is not shielded, but the requester does not live with the child",
              "Nothing is released until somebody finds no risk."),
          new Choice.Divider("or"),
          Option.of(
              "protected-side:lives-with-child",
              "The child is shielded, and the requester lives with the child",
              "They are on the protected side: they may be told everything if both reviewers say"
                  + " so."),
          Option.of(
              "protected-side:no-risk-found",
              "The child is shielded, and the requester is no risk to the child",
              "They are on the protected side too."),
          Option.of(
              "other-side:risk-found",
              "The child is shielded, and the requester is a risk, or nobody can say",
              "They get a document without any place, service or organisation."),
          Option.of(
              "other-side:not-living-with-child",
              "The child is shielded, and the requester does not live with the child",
              "They get the same document."));

  private final String code;
  private final String title;
  private final String question;
  private final @Nullable String hint;

  AccessCheck(String code, String title, String question, @Nullable String hint) {
    this.code = code;
    this.title = title;
    this.question = question;
    this.hint = hint;
  }

  static Optional<AccessCheck> of(String code) {
    return Stream.of(values()).filter(check -> check.code.equals(code)).findFirst();
  }

  /** What may be found for a requester of that kind: outcome and reason with a colon between. */
  abstract List<Choice> findings(String kind);

  /** As the API calls it. */
  public String code() {
    return code;
  }

  /** What is done. */
  public String title() {
    return title;
  }

  /** What is asked. */
  public String question() {
    return question;
  }

  /** What to know before, null for nothing. */
  public @Nullable String hint() {
    return hint;
  }
}
