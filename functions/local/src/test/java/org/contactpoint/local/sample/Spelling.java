package org.contactpoint.local.sample;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** How a source writes a name that another source writes otherwise. */
final class Spelling {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("Elizabeth", "Liz"),
          Map.entry("Matilda", "Tilly"),
          Map.entry("Harriet", "Hattie"),
          Map.entry("Megan", "Meg"),
          Map.entry("Thomas", "Tom"),
          Map.entry("William", "Will"),
          Map.entry("Samuel", "Sam"),
          Map.entry("Daniel", "Dan"),
          Map.entry("Joshua", "Josh"),
          Map.entry("Edward", "Ted"),
          Map.entry("Lewis", "Lew"));

  private Spelling() {}

  /** The short form, or the name itself where there is none. */
  static String shortOf(String given) {
    return SHORT.getOrDefault(given, given);
  }

  /** Without marks, as old systems keep it. */
  static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('ł', 'l')
        .replace('Ł', 'L');
  }

  /** As part of an address for e-mail. */
  static String mailed(String name) {
    return plain(name)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-")
        .replaceAll("(^-)|(-$)", "");
  }
}
