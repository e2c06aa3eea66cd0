package org.contactpoint.portal.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path of a page, in which ids stand in braces, taken apart. */
record PagePath(List<String> parts) {
  private static final String BRACE = "{";

  /** An id as it can stand in a path of the API, too: no dots alone, no escapes. */
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._~-]{0,127}");

  PagePath {
    parts = List.copyOf(parts);
  }

  static PagePath of(String path) {
    return new PagePath(List.of(path.split("/", -1)));
  }

  boolean namesAnyId() {
    return parts.stream().anyMatch(part -> part.startsWith(BRACE));
  }

  /** The ids that the parts of a path have in the places of this one; empty for another path. */
  Optional<Map<String, String>> ids(List<String> asked) {
    if (parts.size() != asked.size()) {
      return Optional.empty();
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      if (part.startsWith(BRACE) && ID.matcher(asked.get(i)).matches()) {
        ids.put(part.substring(1, part.length() - 1), asked.get(i));
      } else if (!part.equals(asked.get(i))) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
