package org.contactpoint.portal.part;

import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The options of a fixture, with a memory of which were read. */
final class Options {
  private final JsonNode node;
  private final String path;
  private final Set<String> read;

  private Options(JsonNode node, String path, Set<String> read) {
    this.node = node;
    this.path = path;
    this.read = read;
  }

  static Options of(JsonNode node) {
    return new Options(node, "", new TreeSet<>());
  }

  /** What is there, null for nothing. */
  @Nullable String text(String option) {
    JsonNode value = at(option);
    return value.isMissingNode() || value.isNull() ? null : value.asText();
  }

  /** What is there, which must be something. */
  String given(String option) {
    String text = text(option);
    return text == null ? "" : text;
  }

  boolean flag(String option) {
    return at(option).asBoolean();
  }

  boolean has(String option) {
    return !node.at(pointer(option)).isMissingNode();
  }

  /**
   * What stands under {@code Text} or {@code Html} of that option, or {@code text} or {@code html}
   * for none.
   */
  @Nullable Content content(String option) {
    boolean plain = option.isEmpty() || option.endsWith(".");
    String text = text(option + (plain ? "text" : "Text"));
    String html = text(option + (plain ? "html" : "Html"));
    if (html != null) {
      return output -> output.writeContent(html);
    }
    return text == null ? null : output -> output.writeUserContent(text);
  }

  /** The members of a list; what a macro leaves out is left out. */
  List<Options> list(String option) {
    return new Options(node.at(pointer(option)), path + pointer(option), read).members();
  }

  /** The members of this list. */
  List<Options> members() {
    List<Options> members = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      JsonNode member = node.get(i);
      if (member.isContainerNode() || (member.isTextual() && !member.asText().isEmpty())) {
        members.add(new Options(member, path + "/" + i, read));
      } else {
        read.add(path + "/" + i);
      }
    }
    return members;
  }

  /** Says that a part has but one value for that. */
  void fixed(String option, String only) {
    if (has(option) && !only.equals(text(option))) {
      throw new IllegalArgumentException(option);
    }
  }

  /** This option itself as text. */
  String self() {
    read.add(path);
    return node.asText();
  }

  /** Whatever was not asked for. */
  Set<String> unread() {
    Set<String> unread = new TreeSet<>();
    leaves(node, "", unread);
    unread.removeAll(read);
    return unread;
  }

  private JsonNode at(String option) {
    read.add(path + pointer(option));
    return node.at(pointer(option));
  }

  private static String pointer(String option) {
    return "/" + option.replace('.', '/');
  }

  private static void leaves(JsonNode node, String path, Set<String> found) {
    if (node.isValueNode()) {
      found.add(path);
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        leaves(node.get(i), path + "/" + i, found);
      }
    } else {
      node.properties()
          .forEach(entry -> leaves(entry.getValue(), path + "/" + entry.getKey(), found));
    }
  }
}
