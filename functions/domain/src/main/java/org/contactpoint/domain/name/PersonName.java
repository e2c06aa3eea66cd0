package org.contactpoint.domain.name;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A child's name: given and family name, or the only one of them where there is no other (rules
 * §1); at least one is there.
 */
public record PersonName(@Nullable NamePart given, @Nullable NamePart family) {

  public PersonName {
    if (given == null && family == null) {
      throw new IllegalArgumentException("must have a given or a family name");
    }
  }

  /** Whether there is one name only, whichever field it is in. */
  public boolean isMononym() {
    return given == null || family == null;
  }

  /** Whether a part is a placeholder for a name not given yet. */
  public boolean hasPlaceholder() {
    return parts().anyMatch(NamePart::isPlaceholder);
  }

  /** The name as it is shown and spoken: given name first. */
  public String full() {
    return parts().map(NamePart::value).collect(Collectors.joining(" "));
  }

  /** The same name with given and family name changed over. */
  public PersonName changedOver() {
    NamePart before = given;
    return new PersonName(/* given= */ family, /* family= */ before);
  }

  /** The whole name folded for comparison, given and family name divided by a bar. */
  public String folded() {
    return (given == null ? "" : given.folded()) + "|" + (family == null ? "" : family.folded());
  }

  private Stream<NamePart> parts() {
    return Stream.concat(Stream.ofNullable(given), Stream.ofNullable(family));
  }

  @Override
  public String toString() {
    return "PersonName[redacted]";
  }
}
