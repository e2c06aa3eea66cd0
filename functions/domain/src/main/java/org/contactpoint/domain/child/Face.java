package org.contactpoint.domain.child;

import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a shielded child, frozen when the shield is opened (rules §6): beside
 * the number, the current name, the date of birth and the gender.
 */
public record Face(PersonName name, @Nullable DateOfBirth dateOfBirth, Gender gender) {

  /** The face of a child who is known by that view. */
  public static Face of(ChildView view) {
    return new Face(view.currentName(), view.dateOfBirth(), view.gender());
  }

  /** The name, birthday and gender as facts. */
  public Facts facts() {
    return Facts.of(name, dateOfBirth, gender);
  }

  /**
   * What decides how long the record is live: the frozen birthday alone, so that nothing hidden
   * shows in it (rules §6).
   */
  public LifeCourse lifeCourse() {
    return new LifeCourse(dateOfBirth, null, null);
  }

  @Override
  public String toString() {
    return "Face[redacted]";
  }
}
