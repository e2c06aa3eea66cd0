package org.contactpoint.openapi;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes pieces of HTML; every text that it is given is escaped. */
final class Html {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern NO_ID = Pattern.compile("[^A-Za-z0-9.-]+");
  private static final String BULLET = "- ";

  private Html() {}

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A text on one line, in which backticks mark code. */
  static String line(String text) {
    return CODE.matcher(escaped(text)).replaceAll("<code>$1</code>");
  }

  /** Paragraphs and lists of a text; lines that begin with a hyphen are items. */
  static String block(String text) {
    String unwrapped = text.replaceAll("\n  ", " ");
    return Stream.of(unwrapped.split("\n(?!- )|\n(?=- )", -1))
        .filter(part -> !part.isBlank())
        .map(part -> part.startsWith(BULLET) ? item(part) : "<p>" + line(part) + "</p>")
        .collect(Collectors.joining("\n"))
        .replace("</ul>\n<ul>", "");
  }

  private static String item(String part) {
    return "<ul><li>" + line(part.substring(BULLET.length())) + "</li></ul>";
  }

  static String code(String text) {
    return "<code>" + escaped(text) + "</code>";
  }

  /** A table whose cells are HTML already; the first cell of a row is its heading. */
  static String table(String caption, List<String> heads, List<List<String>> rows) {
    String head =
        heads.stream()
            .map(one -> "<th scope=\"col\">" + one + "</th>")
            .collect(Collectors.joining());
    return "<table>\n<caption>%s</caption>\n<thead><tr>%s</tr></thead>\n<tbody>\n%s\n</tbody>\n</table>"
        .formatted(
            escaped(caption), head, rows.stream().map(Html::row).collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells) {
    return "<tr><th scope=\"row\">%s</th>%s</tr>"
        .formatted(
            cells.getFirst(),
            cells.stream()
                .skip(1)
                .map(cell -> "<td>" + cell + "</td>")
                .collect(Collectors.joining()));
  }

  /** A text as it can be the id of an element. */
  static String id(String text) {
    return NO_ID.matcher(text).replaceAll("-");
  }

  static String link(String id, String text) {
    return "<a href=\"#%s\">%s</a>".formatted(id(id), escaped(text));
  }
}
