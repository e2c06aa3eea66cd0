package org.contactpoint.shielding.life;

import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.child.ChildView;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.value.ContactPointId;

/** A child's life, as the team that speaks of it is shown it. */
public record NotedLife(ContactPointId child, LifeCourse life) implements AboutChildren {

  static NotedLife of(ContactPointId child, ChildView view) {
    return new NotedLife(child, view.lifeCourse());
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(child);
  }

  @Override
  public String toString() {
    return "NotedLife[redacted]";
  }
}
