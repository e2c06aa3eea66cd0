package org.contactpoint.domain.subjectaccess;

import java.util.List;
import java.util.Optional;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.ListPlace;
import org.jspecify.annotations.Nullable;

/**
 * The requests to see what is held, readable by the shielding function alone: a shield that is
 * opened during a request then has nothing to hide of it (rules §6, §8).
 */
public interface SubjectAccessRequests {
  /** In how many parts the nation's open requests are listed, so that no part takes all of them. */
  int PARTS = 4;

  /** The request of that id. */
  Optional<SubjectAccessRequest> find(String id);

  /** The open requests about that number. */
  List<SubjectAccessRequest> openOf(ContactPointId child);

  /** Whether there is an open request about that number: such a record is not archived yet. */
  default boolean hasOpen(ContactPointId child) {
    return !openOf(child).isEmpty();
  }

  /**
   * The requests that an authority took or reviews, open or ended ones, by the day on which each is
   * due, after the place {@code after} (null: from the beginning).
   */
  List<SubjectAccessRequest> of(
      Authority authority, boolean open, @Nullable ListPlace after, int limit);

  /**
   * The open requests of all England, by the day on which each is due, after the place {@code
   * after} (null: from the beginning).
   */
  List<SubjectAccessRequest> open(@Nullable ListPlace after, int limit);
}
