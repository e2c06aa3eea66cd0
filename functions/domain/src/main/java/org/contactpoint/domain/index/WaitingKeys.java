package org.contactpoint.domain.index;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.identity.DateOfBirth;
import org.contactpoint.domain.name.PersonName;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.name.TypedName;
import org.contactpoint.domain.source.Facts;

/**
 * The keys by which rows that wait for a person are found again when a child is shielded whom they
 * may be about: so the work of a shield does not grow with the rows of the nation. They only say
 * where to look; whether a row is about the child is decided on the row itself.
 */
public final class WaitingKeys {
  private static final int MOST_OF_ROW = IndexKeys.MOST;
  private static final int MOST_OF_CHILD = 200;

  private WaitingKeys() {}

  /**
   * The keys under which a row waits: its numbers, and its names with its birthday, few enough to
   * be written with every row that waits.
   */
  public static Set<IndexKey> of(Facts row, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    keys.addAll(IndexKeys.identifiers(row.identifiers()));
    DateOfBirth birth = row.dateOfBirth();
    if (birth != null) {
      row.names().stream()
          .map(TypedName::name)
          .forEach(name -> keys.addWaiting(name, birth.date()));
    }
    return keys.atMost(MOST_OF_ROW);
  }

  /**
   * The keys under which rows may wait that are about the child: every name that it ever had,
   * turned round too, or one part of it where the row lacks the other; with each birthday but for a
   * slip.
   */
  public static Set<IndexKey> about(ChildView view, Face face, Sounds sounds) {
    KeySelection keys = new KeySelection(sounds);
    keys.addAll(IndexKeys.identifiers(view.identifiers()));
    Set<PersonName> names = new LinkedHashSet<>();
    names.add(face.name());
    names.addAll(view.spellingsInOrder());
    Set<LocalDate> days = new LinkedHashSet<>();
    Stream.concat(Stream.ofNullable(face.dateOfBirth()), view.birthdays())
        .map(DateOfBirth::date)
        .forEach(days::add);
    days.forEach(day -> names.forEach(name -> keys.askTogether(name, day)));
    days.forEach(day -> names.forEach(name -> keys.addEitherName(name, day)));
    return keys.atMost(MOST_OF_CHILD);
  }
}
