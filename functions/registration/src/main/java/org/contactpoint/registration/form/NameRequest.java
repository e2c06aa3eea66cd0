package org.contactpoint.registration.form;

import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** A name as it is sent; a part that the child does not have is left out, empty or spaces. */
public record NameRequest(NameType type, @Nullable String givenName, @Nullable String familyName) {

  @Nullable TypedName read(Fields fields, String path) {
    NamePart given = fields.read(path + ".givenName", blankless(givenName), NamePart::parse);
    NamePart family = fields.read(path + ".familyName", blankless(familyName), NamePart::parse);
    if (given == null && family == null) {
      if (fields.valid()) {
        fields.refuse(path + ".givenName", "or a family name is needed");
      }
      return null;
    }
    return new TypedName(type, new PersonName(given, family));
  }

  private static @Nullable String blankless(@Nullable String raw) {
    return raw == null || KeyedInput.isBlank(raw) ? null : raw;
  }

  @Override
  public String toString() {
    return "NameRequest[redacted]";
  }
}
