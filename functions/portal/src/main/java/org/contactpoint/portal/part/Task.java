package org.contactpoint.portal.part;

import org.jspecify.annotations.Nullable;

/**
 * One line of a task list.
 *
 * @param href where it is done, null while it cannot be started
 * @param hint a sentence below the title
 */
public record Task(String title, @Nullable String href, @Nullable String hint, Status status) {

  /** How far a task is. */
  public sealed interface Status {
    /** In words. */
    String text();
  }

  /** Nothing is to be done any more. */
  public record Completed(String text) implements Status {
    /** In the words of the design system. */
    public static Completed of() {
      return new Completed("Completed");
    }
  }

  /** Something else comes first. */
  public record CannotStartYet(String text) implements Status {
    /** In the words of the design system. */
    public static CannotStartYet of() {
      return new CannotStartYet("Cannot start yet");
    }
  }

  /**
   * Something is to be done.
   *
   * @param classes of the tag, such as {@code govuk-tag--blue}
   */
  public record Tagged(String text, @Nullable String classes) implements Status {}
}
