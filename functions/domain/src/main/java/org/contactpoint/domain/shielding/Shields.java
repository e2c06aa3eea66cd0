package org.contactpoint.domain.shielding;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/** The shields and call-backs, readable by the shielding function alone. */
public interface Shields {

  /** The shield of that name. */
  Optional<Shield> find(ShieldId id);

  /** The shield that hides the child; where none does, its newest one, whatever its state. */
  Optional<Shield> newestOf(ContactPointId child);

  /** The first shield that was ever opened over the child, whatever its state. */
  Optional<Shield> oldestOf(ContactPointId child);

  /**
   * An authority's shields, oldest first, after the place {@code after} (null: from the beginning).
   */
  List<Shield> of(Authority responsible, @Nullable ListPlace after, int limit);

  /**
   * The shields whose copies are not all moved yet, oldest first, after the place {@code after}
   * (null: from the beginning): from which a restart continues.
   */
  List<Shield> unfinished(@Nullable ListPlace after, int limit);

  /** The first of them. */
  default List<Shield> unfinished(int limit) {
    return unfinished(null, limit);
  }

  /**
   * The shields that hide a child and whose copies are all moved, oldest first, after the place
   * {@code after} (null: from the beginning).
   */
  List<Shield> inForce(@Nullable ListPlace after, int limit);

  /**
   * The children that are hidden, by number, after {@code after} (null: from the beginning): kept
   * where no restore of the records or of the shields reaches.
   */
  List<ContactPointId> register(@Nullable ContactPointId after, int limit);

  /** The shields that this person asked for lately; none where nothing is known. */
  AskedShields askedBy(PersonId person);

  /** The call-back of that name. */
  Optional<CallBack> findCallBack(String id);

  /** An authority's open call-backs, oldest first. */
  List<CallBack> openCallBacks(Authority responsible, @Nullable ListPlace after, int limit);

  /** The open call-backs about that number, oldest first, after the place {@code after}. */
  List<CallBack> openCallBacksOf(ContactPointId child, @Nullable ListPlace after, int limit);
}
