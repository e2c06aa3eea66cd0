package org.contactpoint.domain.child;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.value.ContactPointId;

/**
 * The records of the directory, to be read; they are changed through {@link
 * org.contactpoint.domain.commit.Commits}.
 */
public interface Children {
  /** The most records that are read at once. */
  int BATCH = 100;

  /** The record as it is now, strongly consistent; a merged one is returned as such. */
  Optional<ChildRecord> find(ContactPointId id);

  /** Those of the records that exist, strongly consistent, at most {@value #BATCH} at once. */
  Map<ContactPointId, ChildRecord> findAll(Collection<ContactPointId> ids);

  /**
   * The surviving record of that number, an archived one too: a merged one is followed. Whoever
   * answers somebody asks for a {@link #reachable} one.
   */
  default Optional<ChildRecord.Surviving> surviving(ContactPointId id) {
    return ChildRecord.surviving(id, this::find);
  }

  /**
   * The record that somebody may ask for by that number: the open one that it leads to, unless its
   * sources took back all that they said, or a shielded one under its own number. A number that
   * leads to somebody hidden must not show that it does (rules §4, §6). One that is live no more is
   * nobody's to ask for here, whether or not anything was done about it by then (rules §9).
   *
   * @param today the day in London
   */
  default Optional<ChildRecord.Surviving> reachable(ContactPointId id, LocalDate today) {
    return shown(id).filter(record -> !record.isArchived(today));
  }

  /**
   * The archived record that it would be, were it live: for those alone who may read archives.
   *
   * @param today the day in London
   */
  default Optional<ChildRecord.Surviving> archived(ContactPointId id, LocalDate today) {
    return shown(id).filter(record -> record.isArchived(today));
  }

  /**
   * The record, archived or not, that it would be: for whoever asks what is held of themselves or
   * of a child (rules §8).
   */
  default Optional<ChildRecord.Surviving> held(ContactPointId id) {
    return shown(id);
  }

  private Optional<ChildRecord.Surviving> shown(ContactPointId id) {
    return surviving(id)
        .filter(
            record ->
                switch (record) {
                  case ChildRecord.Open open -> !open.isWithdrawn();
                  case ChildRecord.Shielded shielded -> shielded.id().equals(id);
                });
  }

  /**
   * Those of the records that exist and are not archived, at most {@value #BATCH} at once.
   *
   * @param today the day in London
   */
  default Map<ContactPointId, ChildRecord> findLive(
      Collection<ContactPointId> ids, LocalDate today) {
    Map<ContactPointId, ChildRecord> live = new HashMap<>(findAll(ids));
    live.values().removeIf(record -> record.isArchived(today));
    return live;
  }

  /**
   * The surviving records of any number of children, archived ones too, by the number that was
   * asked for.
   */
  default Map<ContactPointId, ChildRecord.Surviving> survivingAll(Collection<ContactPointId> ids) {
    Map<ContactPointId, ChildRecord> read = new HashMap<>();
    Set<ContactPointId> unread = new LinkedHashSet<>(ids);
    for (int merges = 0; merges <= ChildRecord.MOST_MERGES && !unread.isEmpty(); merges++) {
      Map<ContactPointId, ChildRecord> found = findInBatches(unread);
      read.putAll(found);
      unread.clear();
      for (ChildRecord record : found.values()) {
        if (record instanceof ChildRecord.Merged merged && !read.containsKey(merged.into())) {
          unread.add(merged.into());
        }
      }
    }
    Map<ContactPointId, ChildRecord.Surviving> surviving = new HashMap<>();
    for (ContactPointId id : ids) {
      ChildRecord.surviving(id, next -> Optional.ofNullable(read.get(next)))
          .ifPresent(record -> surviving.put(id, record));
    }
    return surviving;
  }

  /** Those of any number of records that exist, strongly consistent. */
  default Map<ContactPointId, ChildRecord> findInBatches(Collection<ContactPointId> ids) {
    List<ContactPointId> all = List.copyOf(ids);
    Map<ContactPointId, ChildRecord> found = new HashMap<>();
    for (int from = 0; from < all.size(); from += BATCH) {
      found.putAll(findAll(all.subList(from, Math.min(from + BATCH, all.size()))));
    }
    return found;
  }
}
