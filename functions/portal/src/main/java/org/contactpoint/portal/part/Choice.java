package org.contactpoint.portal.part;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** One line of a list of radios or checkboxes. */
public sealed interface Choice {

  /**
   * What can be chosen.
   *
   * @param value what the form sends
   * @param hint a sentence below the text
   * @param content what is asked besides while this is chosen
   */
  record Option(String value, String text, @Nullable String hint, @Nullable Content content)
      implements Choice {

    /** An option without more words. */
    public static Option of(String value, String text) {
      return new Option(value, text, null, null);
    }

    /** An option with a sentence below. */
    public static Option of(String value, String text, String hint) {
      return new Option(value, text, hint, null);
    }

    /** The same, and this is asked besides while it is chosen. */
    public Option asking(Content asked) {
      return new Option(value, text, hint, asked);
    }
  }

  /**
   * A word between options, such as "or". Among checkboxes, the option after it unticks all others.
   */
  record Divider(String text) implements Choice {}
}
