package org.contactpoint.domain.watch;

import java.util.List;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.NameForms;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Facts;

/** The marks of a decision on a waiting row, by what the row says (rules §7.17). */
public final class ReviewMarks {
  private final WatchHashes hashes;
  private final Sounds sounds;

  public ReviewMarks(WatchHashes hashes, Sounds sounds) {
    this.hashes = hashes;
    this.sounds = sounds;
  }

  /** None where the row names nobody, or has no date of birth. */
  public List<String> of(Facts row) {
    DateOfBirth born = row.dateOfBirth();
    if (born == null || row.names().isEmpty()) {
      return List.of();
    }
    NameForms forms = NameForms.of(row.names().getFirst().name(), sounds);
    if (forms.given().isEmpty() || forms.family().isEmpty()) {
      return List.of();
    }
    String family = sounds.ofFamily(forms.family().first());
    return List.of(
        Mark.ROWS_ALIKE.with(hashes.sent("group", family + "|" + born.date())),
        Mark.GIVEN.with(hashes.sent("given", sounds.ofGiven(forms.given().first()))));
  }
}
