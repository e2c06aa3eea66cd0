package org.contactpoint.benchmark.nation;

import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes accents off names as forms and old systems do; what it made once it hands out again. */
public final class Accents {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Map<String, String> PLAIN = new ConcurrentHashMap<>();

  private Accents() {}

  /** The name without its accents. */
  public static String without(String name) {
    return PLAIN.computeIfAbsent(name, Accents::plain);
  }

  static @Nullable String off(@Nullable String name) {
    return name == null ? null : without(name);
  }

  private static String plain(String name) {
    String bare = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String plain = bare.replace('ł', 'l').replace('Ł', 'L').replace('ı', 'i').replace('ø', 'o');
    return plain.equals(name) ? name : plain;
  }
}
