package org.contactpoint.benchmark.nation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The forms that Slavic family names have for women. */
final class WomansForms {
  private static final Map<String, String> FORMS = new ConcurrentHashMap<>();

  private WomansForms() {}

  static String of(String family) {
    return FORMS.computeIfAbsent(family, WomansForms::form);
  }

  private static String form(String family) {
    for (String ending : new String[] {"ski", "cki", "dzki"}) {
      if (family.endsWith(ending)) {
        return family.substring(0, family.length() - 1) + "a";
      }
    }
    if (family.endsWith("skyi") || family.endsWith("tskyi")) {
      return family.substring(0, family.length() - 2) + "a";
    }
    return family.endsWith("ov") || family.endsWith("ev") || family.endsWith("in")
        ? family + "a"
        : family;
  }
}
