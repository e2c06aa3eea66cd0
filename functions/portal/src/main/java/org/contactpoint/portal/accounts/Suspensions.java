package org.contactpoint.portal.accounts;

import java.util.List;
import org.contactpoint.portal.decision.Question;
import org.contactpoint.portal.part.Choice.Option;

/** Why people suspend accounts; lapses are noticed by the directory itself. */
public final class Suspensions {
  /** The question to administrators and auditors. */
  public static final Question QUESTION =
      new Question(
          "Why?",
          List.of(
              Option.of("suspected-misuse", "ContactPoint may have been misused"),
              Option.of("sign-in-changed", "Somebody else may have got hold of the sign-in"),
              Option.of("long-absence", "The person is away for long"),
              Option.of("other-job", "The person has another job at present"),
              Option.of("checks-lapsed", "The checks have lapsed"),
              Option.of("training-lapsed", "The training has lapsed"),
              Option.of("agreement-lapsed", "The agreement has lapsed")),
          "Select why the account is suspended");

  private Suspensions() {}
}
