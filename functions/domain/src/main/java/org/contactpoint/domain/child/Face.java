package org.contactpoint.domain.child;

import org.contactpoint.domain.name.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a shielded child, frozen when the shield is opened (the rules, §6):
 * beside the number, the current name, the date of birth and the gender.
 */
public record Face(PersonName name, @Nullable DateOfBirth dateOfBirth, Gender gender) {

  @Override
  public String toString() {
    return "Face[redacted]";
  }
}
