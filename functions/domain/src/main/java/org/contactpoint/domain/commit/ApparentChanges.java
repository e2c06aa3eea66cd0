package org.contactpoint.domain.commit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.value.ContactPointId;

/** The changes of what quarantined rows appear to have made, with the keys that rows find it by. */
public final class ApparentChanges {
  private ApparentChanges() {}

  /** It begins. */
  public static List<Change> begun(ApparentRecord made, Sounds sounds) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ApparentRecordSaved(null, made));
    addKeys(changes, made.id(), Set.of(), keys(made, sounds));
    return changes;
  }

  /** It stays, as that record. */
  public static List<Change> next(ApparentRecord before, ApparentRecord after, Sounds sounds) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ApparentRecordSaved(before, after));
    addKeys(changes, before.id(), keys(before, sounds), keys(after, sounds));
    return changes;
  }

  /** Nothing of it is left. */
  public static List<Change> ended(ApparentRecord before, Sounds sounds) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.ApparentRecordDeleted(before));
    addKeys(changes, before.id(), keys(before, sounds), Set.of());
    return changes;
  }

  /** It stays without that source record, or is deleted if no other source record made it. */
  public static List<Change> without(ApparentRecord before, StatementKey key, Sounds sounds) {
    Optional<Statement> said = before.record().statement(key);
    if (said.isEmpty()) {
      return List.of();
    }
    List<Statement> rest = before.record().without(said.get()::equals);
    return rest.stream().anyMatch(Statement::namesTheChild)
        ? next(before, before.with(before.record().stating(rest).revised()), sounds)
        : ended(before, sounds);
  }

  private static void addKeys(
      List<Change> changes, ContactPointId id, Set<IndexKey> before, Set<IndexKey> after) {
    if (!before.equals(after)) {
      changes.add(new Change.HiddenKeysSaved(id, before, after));
    }
  }

  private static Set<IndexKey> keys(ApparentRecord made, Sounds sounds) {
    return IndexKeys.ofApparent(made.record(), sounds);
  }
}
