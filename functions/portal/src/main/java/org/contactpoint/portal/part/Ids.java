package org.contactpoint.portal.part;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ids of elements, as GOV.UK Frontend makes them, so that labels and messages find them. */
public final class Ids {
  private Ids() {}

  /** The id that was given, or else the name of the field. */
  public static String or(@Nullable String id, String name) {
    return id == null ? name : id;
  }

  /**
   * The id of the option with that index; the first has that of the list, so that errors lead to
   * it.
   */
  public static String nth(String prefix, int index) {
    return index == 0 ? prefix : prefix + "-" + (index + 1);
  }

  /** The ids of what describes a field, null for nothing. */
  public static @Nullable String describedBy(
      String id, @Nullable String hint, @Nullable String error) {
    return describedBy(id, hint, error, null);
  }

  /** The same, with the id of one thing more. */
  public static @Nullable String describedBy(
      String id, @Nullable String hint, @Nullable String error, @Nullable String more) {
    List<String> ids = new ArrayList<>();
    if (hint != null) {
      ids.add(id + "-hint");
    }
    if (error != null) {
      ids.add(id + "-error");
    }
    if (more != null) {
      ids.add(more);
    }
    return ids.isEmpty() ? null : String.join(" ", ids);
  }
}
