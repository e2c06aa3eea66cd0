package org.contactpoint.domain.child;

import java.util.List;
import org.contactpoint.domain.name.NameType;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a shielded child, frozen when the shield is opened (the rules, §6):
 * beside the number, the current name, the date of birth and the gender.
 */
public record Face(PersonName name, @Nullable DateOfBirth dateOfBirth, Gender gender) {

  /** What it says, and nothing else. */
  public Facts facts() {
    return new Facts(
        List.of(new TypedName(NameType.CURRENT, name)),
        dateOfBirth,
        gender,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null);
  }

  @Override
  public String toString() {
    return "Face[redacted]";
  }
}
