package org.contactpoint.portal.page;

import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.http.record.SpellingResponse;

/** Names as they are written. */
public final class PersonNames {
  private PersonNames() {}

  /** Given name and family name; a part that is not held is left out. */
  public static String of(String given, String family) {
    return (given + " " + family).strip();
  }

  /** Several, divided by commas. */
  public static String of(List<SpellingResponse> names) {
    return names.stream()
        .map(name -> of(name.givenName(), name.familyName()))
        .collect(Collectors.joining(", "));
  }
}
