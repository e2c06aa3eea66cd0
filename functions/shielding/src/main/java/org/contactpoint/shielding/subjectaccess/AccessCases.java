package org.contactpoint.shielding.subjectaccess;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.contactpoint.domain.access.Caller;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.child.Children;
import org.contactpoint.domain.shielding.Shield;
import org.contactpoint.domain.shielding.Shields;
import org.contactpoint.domain.subjectaccess.AccessShield;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequests;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.domain.value.Ids;
import org.jspecify.annotations.Nullable;

/** Reads requests together with their children, for whoever may know of them. */
@Singleton
final class AccessCases {
  private final SubjectAccessRequests requests;
  private final Children children;
  private final Shields shields;

  AccessCases(SubjectAccessRequests requests, Children children, Shields shields) {
    this.requests = requests;
    this.children = children;
    this.shields = shields;
  }

  /** The request, for the council that took it and the one that holds the shield. */
  Optional<AccessCase> find(Caller caller, String id) {
    return Optional.of(id)
        .filter(Ids::isWellFormed)
        .flatMap(requests::find)
        .map(this::of)
        .filter(found -> found.isTakenBy(caller) || found.isHeldBy(caller));
  }

  /** The request with its child as it is now. */
  AccessCase of(SubjectAccessRequest request) {
    ChildRecord.Surviving record = children.held(request.child()).orElse(null);
    return new AccessCase(request, record, record == null ? null : shieldOf(record));
  }

  private @Nullable AccessShield shieldOf(ChildRecord.Surviving record) {
    return switch (record) {
      case ChildRecord.Open ignored -> null;
      case ChildRecord.Shielded shielded -> shieldOf(shielded.id()).orElse(null);
    };
  }

  /** What hides the child of that number; it may be asked for a number that is nobody's. */
  Optional<AccessShield> shieldOf(ContactPointId child) {
    return shields.newestOf(child).filter(Shield::hides).map(AccessShield::of);
  }
}
