package org.contactpoint.domain.commit;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/**
 * What one commit changes in the register of hidden children. Whoever is hidden is entered with
 * every change of the shield, so that a lost line comes back, and with them every record whose
 * statements they hold: put back to a day before a merge, that one would be visible on its own. A
 * line goes only when the record is shown to everybody again, never because a shield ended.
 *
 * @param entered children who are in the register from now on
 * @param struck children who are in it no more
 */
public record RegisterChanges(Set<ContactPointId> entered, Set<ContactPointId> struck) {
  public RegisterChanges {
    entered = Set.copyOf(entered);
    struck = Set.copyOf(struck);
  }

  /** What those changes, made together, do to it. */
  public static RegisterChanges of(List<Change> changes) {
    Set<ContactPointId> entered = new LinkedHashSet<>();
    Set<ContactPointId> struck = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.ShieldSaved c when c.after().hides() -> entered.add(c.after().child());
        case Change.StatementsHidden c -> entered.addAll(all(c.child(), c.statements()));
        case Change.RecordSaved(ChildRecord.Shielded before, ChildRecord.Open after) ->
            struck.addAll(all(before.id(), after.statements()));
        case Change.RecordSaved(ChildRecord.Shielded before, ChildRecord.Merged ignored) ->
            struck.add(before.id());
        // What is destroyed is hidden by nobody again.
        case Change.DestructionBegun c -> struck.add(c.before().id());
        default -> {}
      }
    }
    struck.removeAll(entered);
    return new RegisterChanges(entered, struck);
  }

  private static Set<ContactPointId> all(ContactPointId child, List<Statement> statements) {
    Set<ContactPointId> all = new LinkedHashSet<>();
    all.add(child);
    statements.forEach(statement -> all.add(statement.saidOf()));
    return all;
  }
}
