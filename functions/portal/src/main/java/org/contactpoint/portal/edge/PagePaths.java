package org.contactpoint.portal.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Compares a path with the path of a page, in which ids stand in braces. */
final class PagePaths {
  private PagePaths() {}

  /** The ids that the path has in the places of the template; empty where it is another path. */
  static Optional<Map<String, String>> ids(String template, String path) {
    String[] wanted = template.split("/", -1);
    String[] parts = path.split("/", -1);
    if (wanted.length != parts.length) {
      return Optional.empty();
    }
    Map<String, String> ids = new LinkedHashMap<>();
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i].startsWith("{")) {
        ids.put(wanted[i].substring(1, wanted[i].length() - 1), parts[i]);
      } else if (!wanted[i].equals(parts[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(ids);
  }
}
