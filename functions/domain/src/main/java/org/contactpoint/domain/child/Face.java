package org.contactpoint.domain.child;

import java.time.LocalDate;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.identity.Gender;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.lifecycle.Participation;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.source.Facts;
import org.jspecify.annotations.Nullable;

/**
 * What everybody may see of a shielded child, frozen when the shield is opened (rules §6): beside
 * the number, the current name, the date of birth and the gender. A death and a consent to stay
 * that were known in the open then are kept too, and shown in no answer: how long the record is
 * live follows from them as before (rules §9).
 *
 * @param died the day of death, null for whoever was not known to have died
 * @param participation the consent to stay beyond 18, null where none was known
 */
public record Face(
    PersonName name,
    @Nullable DateOfBirth dateOfBirth,
    Gender gender,
    @Nullable LocalDate died,
    @Nullable Participation participation) {

  /** The face of a living child who did not consent to stay. */
  public Face(PersonName name, @Nullable DateOfBirth dateOfBirth, Gender gender) {
    this(name, dateOfBirth, gender, null, null);
  }

  /** The face of a child who is known by that view. */
  public static Face of(ChildView view) {
    return of(view, view);
  }

  /**
   * The face of a number by what was said of that number.
   *
   * @param whole the record to which it led in the open: how long that was live goes on to count
   */
  public static Face of(ChildView own, ChildView whole) {
    return new Face(
        own.currentName(), own.dateOfBirth(), own.gender(), whole.died(), whole.participation());
  }

  /** The name, birthday and gender as facts. */
  public Facts facts() {
    return Facts.of(name, dateOfBirth, gender);
  }

  /**
   * What decides how long the record is live: what was known in the open alone, so that nothing
   * hidden shows in it (rules §6).
   */
  public LifeCourse lifeCourse() {
    return new LifeCourse(dateOfBirth, died, participation);
  }

  @Override
  public String toString() {
    return "Face[redacted]";
  }
}
