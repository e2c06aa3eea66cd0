package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.commit.ApparentChanges;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.index.IndexKey;
import org.contactpoint.domain.index.IndexKeys;
import org.contactpoint.domain.name.Sounds;
import org.contactpoint.domain.shielding.ResponsibilityProofs;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.ShieldId;
import org.contactpoint.domain.shielding.ShieldStatus;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.upload.ApparentRecord;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;

/**
 * What it takes to hide a record and to reveal it again: each is one commit, so that nobody ever
 * meets half a shield (rules §6). A record with others merged into it is hidden as several, each
 * behind its own face, and comes into the open as the one that it is.
 */
@Singleton
public final class Hiding {
  private static final String FACE = "face";

  private final ResponsibilityProofs proofs;
  private final Sounds sounds;
  private final MergedPointers pointers;
  private final Ids ids;

  public Hiding(ResponsibilityProofs proofs, Sounds sounds, MergedPointers pointers, Ids ids) {
    this.proofs = proofs;
    this.sounds = sounds;
    this.pointers = pointers;
    this.ids = ids;
  }

  /**
   * A shielded record that was merged into another.
   *
   * @param into the record that it leads to
   * @param shield its own
   */
  public record Merged(
      ChildRecord.Shielded record,
      ContactPointId into,
      List<Statement> statements,
      Shield shield) {}

  /** The changes by which an open record vanishes behind its face. */
  public List<Change> hide(ChildRecord.Open child, Shield shield) {
    List<MergedPointers.Part> parts = pointers.of(child);
    Set<ContactPointId> apart = new HashSet<>();
    parts.forEach(part -> apart.add(part.pointer().id()));
    List<Statement> own = child.without(statement -> apart.contains(statement.saidOf()));
    List<Change> changes = new ArrayList<>();
    changes.addAll(hidden(child, behindFace(child, pointers.face(child), shield), own, shield));
    for (MergedPointers.Part part : parts) {
      ChildRecord.Merged pointer = part.pointer();
      Shield theirs = shield.alike(new ShieldId(ids.next()), pointer.id());
      changes.addAll(
          hidden(pointer, behindFace(pointer, part.face(), shield), part.statements(), theirs));
      changes.add(new Change.MergeHidden(pointer.id(), pointer.into()));
    }
    return changes;
  }

  private List<Change> hidden(
      ChildRecord before, ChildRecord.Shielded after, List<Statement> statements, Shield shield) {
    return List.of(
        new Change.RecordSaved(before, after),
        new Change.StatementsHidden(after.id(), statements),
        new Change.HiddenKeysSaved(after.id(), Set.of(), keys(after.face(), statements)),
        new Change.ShieldSaved(null, shield));
  }

  /** The changes by which a shielded record comes back with all that was said since. */
  public List<Change> reveal(
      ChildRecord.Shielded child,
      List<Statement> statements,
      List<Merged> merged,
      Shield before,
      Shield after) {
    List<Statement> all = new ArrayList<>(statements);
    merged.forEach(one -> all.addAll(one.statements()));
    ChildRecord.Open open =
        new ChildRecord.Open(
            child.id(),
            child.revision().nextEpoch(),
            before.responsible(),
            named(child, all, before.responsible()),
            child.distinctFrom(),
            true);
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.RecordSaved(child, open));
    changes.addAll(cleared(child, statements));
    changes.add(new Change.ShieldSaved(before, after));
    merged.forEach(one -> changes.addAll(revealed(one)));
    return changes;
  }

  /** The shields that are opened or ended together with that record's: of merged records. */
  public static Stream<Shield> otherShields(List<Change> changes, ContactPointId record) {
    return changes.stream()
        .filter(Change.ShieldSaved.class::isInstance)
        .map(change -> ((Change.ShieldSaved) change).after())
        .filter(shield -> !shield.child().equals(record));
  }

  private List<Change> revealed(Merged merged) {
    ChildRecord.Shielded record = merged.record();
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.RecordSaved(
            record,
            new ChildRecord.Merged(
                record.id(),
                record.revision().nextEpoch(),
                merged.into(),
                true,
                record.distinctFrom())));
    changes.addAll(cleared(record, merged.statements()));
    changes.add(
        new Change.ShieldSaved(
            merged.shield(), merged.shield().becoming(ShieldStatus.REMOVED, null, null)));
    changes.add(new Change.HiddenMergeEnded(record.id(), merged.into()));
    return changes;
  }

  private List<Change> cleared(ChildRecord.Shielded record, List<Statement> statements) {
    return List.of(
        new Change.HiddenCleared(record.id()),
        new Change.HiddenKeysSaved(record.id(), keys(record.face(), statements), Set.of()));
  }

  /** If no hidden fact names the child, the public face does: a record always has a name. */
  private static List<Statement> named(
      ChildRecord.Shielded child, List<Statement> statements, Authority responsible) {
    if (statements.stream().anyMatch(Statement::namesTheChild)) {
      return statements;
    }
    StatementKey key = new StatementKey(new Source(responsible, FACE), child.id().value());
    List<Statement> all = new ArrayList<>(statements);
    all.removeIf(statement -> statement.key().equals(key));
    all.add(Statement.withdrawn(key, child.id(), child.face().facts()));
    return all;
  }

  /** The keys under which uploads recognise the child while it is hidden. */
  public Set<IndexKey> keys(Face face, List<Statement> statements) {
    return IndexKeys.hidden(ChildView.of(statements, face.name()), face, sounds);
  }

  /** The changes by which a source record appears no more in what it seemed to have made. */
  public List<Change> withdrawn(ApparentRecord made, StatementKey key) {
    return ApparentChanges.without(made, key, sounds);
  }

  /** The record as everybody meets it from now on. */
  private ChildRecord.Shielded behindFace(ChildRecord record, Face face, Shield shield) {
    return new ChildRecord.Shielded(
        record.id(),
        record.revision().nextEpoch(),
        face,
        proofs.proof(record.id(), shield.responsible()),
        record.distinctFrom());
  }
}
