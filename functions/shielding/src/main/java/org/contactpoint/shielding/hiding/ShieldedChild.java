package org.contactpoint.shielding.hiding;

import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.source.Statement;

/**
 * A shielded record with all that is hidden of it.
 *
 * @param statements what sources say of the child
 */
public record ShieldedChild(ChildRecord.Shielded record, List<Statement> statements) {
  public ShieldedChild {
    statements = List.copyOf(statements);
  }

  /** What is known of the child; where no statement names it, its face does. */
  public ChildView view() {
    return ChildView.of(statements, record.face().name());
  }
}
