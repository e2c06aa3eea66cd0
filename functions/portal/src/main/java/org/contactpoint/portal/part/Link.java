package org.contactpoint.portal.part;

import org.jspecify.annotations.Nullable;

/**
 * A link in a list of links.
 *
 * @param href where it leads, null for the page that is shown
 * @param hiddenText what only screen readers say after the text, so that "Change" has a meaning of
 *     its own
 */
public record Link(String text, @Nullable String href, @Nullable String hiddenText) {

  /** A link whose text says enough. */
  public static Link of(String text, String href) {
    return new Link(text, href, null);
  }

  /** A link with more words for screen readers. */
  public static Link of(String text, String href, String hiddenText) {
    return new Link(text, href, hiddenText);
  }

  /** The page that is shown. */
  public static Link here(String text) {
    return new Link(text, null, null);
  }
}
