package org.contactpoint.portal.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The steps before somebody is let in, in their order (rules §2). */
public enum VettingStep {
  /** A manager vouches for the person. */
  SPONSORSHIP(
      "requested",
      "Sponsorship",
      "A manager says that the person needs ContactPoint for the job.",
      "When did the manager say so?"),
  /** Identity and the Disclosure and Barring Service. */
  CHECKS(
      "sponsored",
      "Identity and DBS checks",
      "The person’s identity, and an enhanced DBS certificate that is at most 3 years old.",
      "When was the certificate issued?"),
  /** Training. */
  TRAINING(
      "checked",
      "Training",
      "The training for ContactPoint, at most 12 months ago.",
      "When was the training?"),
  /** The agreement on how the directory may be used. */
  AGREEMENT(
      "trained",
      "Agreement",
      "The signed agreement on how ContactPoint may be used, at most 12 months old.",
      "When was the agreement signed?");

  private final String before;
  private final String title;
  private final String hint;
  private final String dateQuestion;

  VettingStep(String before, String title, String hint, String dateQuestion) {
    this.before = before;
    this.title = title;
    this.hint = hint;
    this.dateQuestion = dateQuestion;
  }

  static Optional<VettingStep> of(String code) {
    return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
  }

  /** As the API writes it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it is called. */
  public String title() {
    return title;
  }

  /** What it takes. */
  public String hint() {
    return hint;
  }

  /** How its day is asked for. */
  public String dateQuestion() {
    return dateQuestion;
  }

  /** Whether the person's postcode is entered with it. */
  public boolean takesPostcode() {
    return this == CHECKS;
  }

  /** Whether it comes next for an account in that state. */
  boolean isNextIn(String status) {
    return before.equals(status);
  }

  /** A sponsorship does not lapse; the others are renewed while the account is used. */
  boolean isRenewable() {
    return this != SPONSORSHIP;
  }
}
