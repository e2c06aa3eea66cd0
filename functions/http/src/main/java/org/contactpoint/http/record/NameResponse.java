package org.contactpoint.http.record;

import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.TypedName;
import org.jspecify.annotations.Nullable;

/** A name; the part that is not held is an empty string. */
public record NameResponse(String type, String givenName, String familyName) {

  static NameResponse of(TypedName name) {
    return new NameResponse(
        name.type().code(), text(name.name().given()), text(name.name().family()));
  }

  /** The part as it is shown. */
  public static String text(@Nullable NamePart part) {
    return part == null ? "" : part.value();
  }

  @Override
  public String toString() {
    return "NameResponse[redacted]";
  }
}
