package org.contactpoint.portal.api;

import java.util.Map;
import java.util.Optional;

/**
 * What to tell a person of problems whose own words are meant for programmers, by their slugs: what
 * happened, and what can be done.
 */
final class ProblemWords {
  private static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "role-not-allowed",
              "None of your roles allows this. If your job needs it, ask the user administrator of"
                  + " your council"),
          Map.entry(
              "purpose-not-allowed",
              "Your roles do not allow this for the purpose that you chose. Choose another one"),
          Map.entry(
              "other-council",
              "Another council is responsible for this. Ask its management team to do it"),
          Map.entry("other-source", "This was sent by somebody else, who alone can do this"),
          Map.entry(
              "not-involved",
              "Only somebody who works with the child can do this. Add yourself to the record"
                  + " first"),
          Map.entry(
              "not-own-involvement",
              "Only whoever entered this work, or the management team of their council, can change"
                  + " it"),
          Map.entry(
              "same-person",
              "Somebody else has to do this, because you asked for it or took a step before it"),
          Map.entry(
              "account-not-active", "That account is not active. Ask your user administrator"),
          Map.entry(
              "not-on-behalf",
              "You can act only for people of your own council who have an account. Check the"
                  + " username"),
          Map.entry(
              "sign-in-again",
              "You signed in too long ago for this. Sign out, sign in again, and try once more"),
          Map.entry(
              "may-be-family",
              "You have the family name of the child or of whoever asks, and may be family."
                  + " A colleague has to do this"),
          Map.entry(
              "malformed-request",
              "Something in the form can’t be read. Load the page again, and fill it in once more"),
          Map.entry("invalid-request", "Something that you entered can’t be taken. Check it"),
          Map.entry(
              "idempotency-key-reused",
              "This form was sent before with something else in it, and that was done. Look how it"
                  + " is now, and send it again if it is still right"),
          Map.entry(
              "conflict", "This does not fit how things are now. Load the page again to see them"),
          Map.entry(
              "request-under-way",
              "This was sent already, and is being done. Wait a minute, and look whether it is"
                  + " done"),
          Map.entry(
              "concurrent-change",
              "Somebody else is changing this at the same time, so nothing was changed. Try again"),
          Map.entry(
              "stale-match",
              "Somebody changed this after you opened it, so nothing was changed. Load the page"
                  + " again"),
          Map.entry(
              "record-full",
              "The record has no room for more. Ask the management team of the child’s council to"
                  + " take out what is no longer needed"),
          Map.entry(
              "too-many-involvements",
              "100 services work with this child, which is as many as a record takes. The"
                  + " management team of the child’s council has been told"));

  private ProblemWords() {}

  static Optional<String> of(String slug) {
    return Optional.ofNullable(ALL.get(slug));
  }
}
