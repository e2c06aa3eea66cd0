package org.contactpoint.shielding.hiding;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.child.Face;
import org.contactpoint.domain.commit.Change;
import org.contactpoint.domain.matching.IndexKey;
import org.contactpoint.domain.matching.IndexKeys;
import org.contactpoint.domain.matching.Sounds;
import org.contactpoint.domain.shielding.KeeperProofs;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.source.Source;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.source.StatementKey;
import org.contactpoint.domain.value.Authority;

/**
 * What it takes to hide a record and to reveal it again: each is one commit, so that nobody ever
 * meets half a shield (the rules, §6).
 */
@Singleton
public final class Hiding {

  private final KeeperProofs proofs;
  private final Sounds sounds;

  public Hiding(KeeperProofs proofs, Sounds sounds) {
    this.proofs = proofs;
    this.sounds = sounds;
  }

  /** The changes by which an open record vanishes behind its face. */
  public List<Change> hide(ChildRecord.Open child, Shield shield) {
    return List.of(
        new Change.RecordSaved(child, behindFace(child, shield)),
        new Change.StatementsHidden(child.id(), child.statements()),
        new Change.HiddenKeysSaved(child.id(), Set.of(), keys(child.face(), child.statements())),
        new Change.ShieldSaved(null, shield));
  }

  /** The changes by which a shielded record comes back with all that was said since. */
  public List<Change> reveal(
      ChildRecord.Shielded child, List<Statement> statements, Shield before, Shield after) {
    ChildRecord.Open open =
        new ChildRecord.Open(
            child.id(),
            child.revision().nextEpoch(),
            before.responsible(),
            named(child, statements, before.responsible()),
            child.distinctFrom(),
            true);
    return List.of(
        new Change.RecordSaved(child, open),
        new Change.HiddenCleared(child.id()),
        new Change.HiddenKeysSaved(child.id(), keys(child.face(), statements), Set.of()),
        new Change.ShieldSaved(before, after));
  }

  /** Where nothing that lies apart names the child, its face does: a record always has a name. */
  private static List<Statement> named(
      ChildRecord.Shielded child, List<Statement> statements, Authority responsible) {
    if (statements.stream().anyMatch(Statement::namesTheChild)) {
      return statements;
    }
    StatementKey key = new StatementKey(new Source(responsible, Source.TEAM), child.id().value());
    List<Statement> all = new ArrayList<>(statements);
    all.removeIf(statement -> statement.key().equals(key));
    all.add(Statement.withdrawn(key, child.id(), child.face().facts()));
    return all;
  }

  /** The keys under which uploads recognise the child while it is hidden. */
  public Set<IndexKey> keys(Face face, List<Statement> statements) {
    return IndexKeys.hidden(ChildView.of(statements, face.name()), face, sounds);
  }

  /** The record as everybody meets it from now on. */
  ChildRecord.Shielded behindFace(ChildRecord.Open child, Shield shield) {
    return new ChildRecord.Shielded(
        child.id(),
        child.revision().nextEpoch(),
        child.face(),
        proofs.proof(child.id(), shield.responsible()),
        child.distinctFrom());
  }
}
