package org.contactpoint.portal.part;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** HTML in one form: a line for each element and text, attributes sorted, classes as a set. */
final class Markup {
  private Markup() {}

  static String of(String html) {
    return of(parsed(html));
  }

  static String of(Document document) {
    List<String> lines = new ArrayList<>();
    write(document.body(), "", lines);
    return String.join("\n", lines);
  }

  static Document parsed(String html) {
    return Jsoup.parseBodyFragment(html);
  }

  /** The names of all elements. */
  static Set<String> elements(String html) {
    return parsed(html).body().getAllElements().stream()
        .map(Element::tagName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names of all attributes. */
  static Set<String> attributes(String html) {
    return parsed(html).body().getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .map(Attribute::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void write(Element element, String indent, List<String> lines) {
    for (Node node : element.childNodes()) {
      if (node instanceof Element child) {
        lines.add(indent + tag(child));
        write(child, indent + "  ", lines);
      } else if (node instanceof TextNode text && !text.isBlank()) {
        lines.add(indent + '"' + words(element, text) + '"');
      }
    }
  }

  // Spaces at the edges of a span are heard and seen; at the edges of other elements they are not.
  private static String words(Element parent, TextNode text) {
    String words = text.getWholeText().replaceAll("\\s+", " ");
    if (parent.nameIs("span")) {
      return text.siblingIndex() == 0
              && words.startsWith(" ")
              && !text.getWholeText().startsWith("\n")
          ? " " + words.strip()
          : words.strip();
    }
    boolean first = text.previousSibling() == null;
    boolean last = text.nextSibling() == null;
    String start = first ? words.stripLeading() : words;
    return last ? start.stripTrailing() : start;
  }

  private static String tag(Element element) {
    List<String> attributes = new ArrayList<>();
    for (Attribute attribute : element.attributes()) {
      attributes.add(attribute.getKey() + "=" + value(attribute));
    }
    Collections.sort(attributes);
    return element.tagName() + attributes;
  }

  private static String value(Attribute attribute) {
    if (!attribute.getKey().equals("class")) {
      return attribute.getValue();
    }
    return String.join(" ", new TreeSet<>(List.of(attribute.getValue().strip().split("\\s+"))));
  }
}
