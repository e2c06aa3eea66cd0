package org.contactpoint.domain.shielding;

import java.util.List;
import org.contactpoint.domain.source.Statement;
import org.contactpoint.domain.value.ContactPointId;

/** What is hidden of shielded children; only the shielding function has the key (rules §6). */
public interface HiddenFacts {

  /** All hidden statements of that child, withdrawn acts taken out; strongly consistent. */
  List<Statement> of(ContactPointId child);
}
