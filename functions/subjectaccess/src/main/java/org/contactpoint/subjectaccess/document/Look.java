package org.contactpoint.subjectaccess.document;

import java.time.LocalDate;
import org.contactpoint.domain.access.Purpose;
import org.contactpoint.domain.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * That somebody looked: never who by name, and not from where (rules §7.15, §8.4).
 *
 * @param day in London
 * @param searched whether a search showed the child; else the record was opened
 * @param why the purpose that was stated, null where the entry has none
 * @param by in which role
 */
public record Look(LocalDate day, boolean searched, @Nullable Purpose why, Role by) {

  /**
   * The same, and from which organisation.
   *
   * @param organisation null where naming it would tell of a sensitive service
   */
  public record Placed(Look look, @Nullable String organisation) {
    @Override
    public String toString() {
      return "Placed[redacted]";
    }
  }
}
