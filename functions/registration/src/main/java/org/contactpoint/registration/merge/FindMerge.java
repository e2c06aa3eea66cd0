package org.contactpoint.registration.merge;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.child.Merge;
import org.contactpoint.domain.child.Merges;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/** Finds a merge under the records that it made one, or under a number that leads to that one. */
@Singleton
public final class FindMerge {

  private final Merges merges;
  private final Children children;
  private final Clock clock;

  public FindMerge(Merges merges, Children children, Clock clock) {
    this.merges = merges;
    this.children = children;
    this.clock = clock;
  }

  /** The merge of that id, as it is now. */
  Optional<Merge> find(String id) {
    return Optional.of(id).filter(Ids::isWellFormed).flatMap(merges::find);
  }

  /** The merge of the record of that number, by an id as it was sent; what is no id is unknown. */
  Optional<Merge> findOf(ContactPointId number, String id) {
    return find(id)
        .filter(
            merge ->
                merge.into().equals(number)
                    || merge.duplicate().equals(number)
                    || leadsTo(number, merge.into()));
  }

  private boolean leadsTo(ContactPointId number, ContactPointId record) {
    return children
        .reachable(number, London.today(clock))
        .filter(found -> found.id().equals(record))
        .isPresent();
  }
}
