package org.contactpoint.subjectaccess.page;

import java.util.List;

/**
 * Elements of a page, one after the other. Every text is escaped: what people and files wrote can
 * be no markup.
 */
final class Markup {
  private final StringBuilder html = new StringBuilder(8_192);

  /** A text in an element. */
  Markup element(String name, String text) {
    html.append('<').append(name).append('>');
    html.append(escaped(text));
    html.append("</").append(name).append(">\n");
    return this;
  }

  /** A list of texts. */
  Markup list(List<String> items) {
    html.append("<ul>\n");
    items.forEach(item -> element("li", item));
    html.append("</ul>\n");
    return this;
  }

  /** Markup that is part of every page. */
  Markup fixed(String markup) {
    html.append(markup);
    return this;
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            letter -> {
              switch (letter) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(letter);
              }
            });
    return safe.toString();
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
