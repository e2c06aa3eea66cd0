package org.contactpoint.shielding.life;

import java.util.Set;
import org.contactpoint.domain.audit.AboutChildren;
import org.contactpoint.domain.lifecycle.LifeCourse;
import org.contactpoint.domain.value.ContactPointId;
import org.jspecify.annotations.Nullable;

/**
 * How far a record has come.
 *
 * @param status {@code active}, or {@code died}
 * @param archivedFrom the first day in London on which it is archived, null where nothing says when
 */
public record LifeResponse(String childId, String status, @Nullable String archivedFrom)
    implements AboutChildren {

  static LifeResponse of(NotedLife noted) {
    LifeCourse life = noted.life();
    return new LifeResponse(
        noted.child().value(),
        life.died() == null ? "active" : "died",
        life.archivedFrom().map(Object::toString).orElse(null));
  }

  @Override
  public Set<ContactPointId> children() {
    return Set.of(new ContactPointId(childId));
  }

  @Override
  public String toString() {
    return "LifeResponse[redacted]";
  }
}
