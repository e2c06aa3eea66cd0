package org.contactpoint.dynamodb.document;

import org.contactpoint.domain.name.NamePart;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.jspecify.annotations.Nullable;

/** A name; its kind is missing where there can be but one. */
public record NameDocument(@Nullable String type, @Nullable String given, @Nullable String family) {

  public static NameDocument of(PersonName name) {
    return new NameDocument(null, text(name.given()), text(name.family()));
  }

  public static NameDocument of(TypedName name) {
    return new NameDocument(
        name.type().code(), text(name.name().given()), text(name.name().family()));
  }

  private static @Nullable String text(@Nullable NamePart part) {
    return part == null ? null : part.value();
  }

  public PersonName name() {
    return new PersonName(part(given), part(family));
  }

  TypedName typed() {
    return new TypedName(
        type == null ? NameType.CURRENT : NameType.parse(type).orElseThrow(), name());
  }

  private static @Nullable NamePart part(@Nullable String text) {
    return text == null ? null : new NamePart(text);
  }

  @Override
  public String toString() {
    return "NameDocument[redacted]";
  }
}
