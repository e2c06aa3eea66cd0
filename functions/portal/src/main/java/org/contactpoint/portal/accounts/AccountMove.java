package org.contactpoint.portal.accounts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.contactpoint.portal.decision.Question;
import org.contactpoint.portal.part.Choice.Option;

/** What becomes of an account, beside the steps of its vetting. */
public enum AccountMove {
  /** The person is let in. */
  ACTIVATION(
      "Let this person in",
      "All steps have been entered. From now on the person can sign in, and do what the roles"
          + " allow. They get an e-mail to set up the sign-in.",
      Question.none(),
      "Let the person in"),
  /** The person is kept out until further notice. */
  SUSPENSION(
      "Suspend this account",
      "The account is refused from the next click on, also where the person is signed in now."
          + " You can let them in again.",
      Suspensions.QUESTION,
      "Suspend the account"),
  /** The person is let in again. */
  REINSTATEMENT(
      "Let this person in again",
      "Checks, training and agreement that have lapsed are entered first.",
      new Question(
          "Why?",
          List.of(
              Option.of("renewed", "What had lapsed was done again"),
              Option.of("returned", "The person is back at work"),
              Option.of("sign-in-checked", "The change of the sign-in was the person’s own"),
              Option.of("misuse-not-confirmed", "There was no misuse")),
          "Select why the person is let in again"),
      "Let the person in again"),
  /** The person is kept out for good. */
  CLOSURE(
      "Close this account",
      "An account is closed for good, and its e-mail address can’t be used for another. If the"
          + " person may come back, suspend it instead.",
      new Question(
          "Why?",
          List.of(
              Option.of("left-job", "The person left the job"),
              Option.of("no-longer-needed", "The job no longer needs ContactPoint"),
              Option.of("checks-failed", "The checks were not passed"),
              Option.of("misuse", "ContactPoint was misused"),
              Option.of("requested-in-error", "The account was asked for by mistake")),
          "Select why the account is closed"),
      "Close the account for good"),
  /** Somebody asks that the person is invited anew. */
  RE_INVITATION(
      "Ask for a new invitation",
      "For a person who lost what they sign in with. Another administrator approves it within"
          + " 72 hours. Until then nothing changes.",
      new Question(
          "Why?",
          List.of(
              Option.of("authenticator-lost", "The phone or app for the codes is lost"),
              Option.of("password-forgotten", "The password is forgotten"),
              Option.of("invitation-expired", "The invitation was not used in time")),
          "Select why a new invitation is needed"),
      "Ask for a new invitation"),
  /** A second person agrees to it. */
  RE_INVITATION_APPROVAL(
      "Approve a new invitation",
      "The person gets a new invitation by e-mail, and what they signed in with before ends at"
          + " once. Speak to them first: whoever asks may be somebody else.",
      new Question(
          "How did you speak to the person?",
          List.of(
              Option.of("telephone", "By telephone, on a number that the council already had"),
              Option.of("video-call", "In a video call"),
              Option.of("in-person", "In person")),
          "Select how you spoke to the person"),
      "Send a new invitation");

  private final String heading;
  private final String meaning;

  @SuppressWarnings("ImmutableEnumChecker") // its options are a copy that nobody can change
  private final Question question;

  private final String button;

  AccountMove(String heading, String meaning, Question question, String button) {
    this.heading = heading;
    this.meaning = meaning;
    this.question = question;
    this.button = button;
  }

  static Optional<AccountMove> of(String path) {
    return Arrays.stream(values()).filter(move -> move.path().equals(path)).findFirst();
  }

  /** The last part of its page's path, and the code of its message. */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What its page, and the link to it, is called. */
  public String heading() {
    return heading;
  }

  String meaning() {
    return meaning;
  }

  Question question() {
    return question;
  }

  String button() {
    return button;
  }

  /** The route of the API below that of the account. */
  String route() {
    return this == RE_INVITATION_APPROVAL ? "/re-invitation/approval" : "/" + path();
  }

  Map<String, String> body(String chosen) {
    return switch (this) {
      case ACTIVATION -> Map.of();
      case RE_INVITATION_APPROVAL -> Map.of("confirmedBy", chosen);
      case SUSPENSION, REINSTATEMENT, CLOSURE, RE_INVITATION -> Map.of("reason", chosen);
    };
  }

  /** Whether it makes sense for the account as it stands; the API decides. */
  boolean isFor(Account account) {
    return switch (this) {
      case ACTIVATION -> account.isIn("agreed");
      case SUSPENSION -> account.isIn("active");
      case REINSTATEMENT -> account.isIn("suspended");
      case CLOSURE -> !account.isIn("closed");
      case RE_INVITATION -> account.isIn("active") && account.reInvitation() == null;
      case RE_INVITATION_APPROVAL -> account.isIn("active") && account.reInvitation() != null;
    };
  }

  /** What to tell whoever may not, because of what they did before (rules §2). */
  Map<String, String> words() {
    String samePerson =
        switch (this) {
          case ACTIVATION ->
              "Somebody else has to let this person in, because the account is yours, or you"
                  + " entered its steps";
          case RE_INVITATION_APPROVAL ->
              "Another administrator has to approve this, because you asked for it, or the account"
                  + " is yours";
          case SUSPENSION, REINSTATEMENT, CLOSURE, RE_INVITATION ->
              "Another administrator has to do this, because the account is yours";
        };
    return Map.of(
        "same-person",
        samePerson,
        "lapsed",
        "Checks, training or the agreement have lapsed. Enter them anew first",
        "no-re-invitation",
        "Nobody asked for a new invitation, or it was more than 72 hours ago",
        "out-of-turn",
        "This can’t be done with the account as it stands now");
  }
}
