package org.contactpoint.shielding.record;

import jakarta.inject.Singleton;
import java.util.List;
import org.contactpoint.domain.child.ChildRecord;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.http.answer.ETags;
import org.contactpoint.http.json.StrictJson;
import org.contactpoint.http.record.ChildRecordResponse;
import org.contactpoint.http.record.InvolvementResponse;
import org.contactpoint.http.record.ReadOnlyMembers;
import org.contactpoint.http.record.RecordRendering;
import org.contactpoint.http.request.AuthorisedRequest;

/** Shielded records in the form in which each caller is shown them, and the tags of that form. */
@Singleton
final class SeenRecords {
  private final Entitlement entitlement;
  private final ETags tags;
  private final StrictJson json;

  SeenRecords(Entitlement entitlement, ETags tags, StrictJson json) {
    this.entitlement = entitlement;
    this.tags = tags;
    this.json = json;
  }

  /** The form of a record as somebody sees it. */
  static ChildRecordResponse form(Entitlement.Seen seen) {
    return RecordRendering.partly(
        seen.child(), seen.statements(), seen.responsible(), seen.sensitive());
  }

  /** The record as the caller is shown it. */
  ChildRecordResponse shown(AuthorisedRequest request, ChildRecord.Shielded child) {
    return form(entitlement.of(request.caller(), child));
  }

  /** Whether the caller's tag is that of the record as they are shown it. */
  boolean match(AuthorisedRequest request, ChildRecord.Shielded child) {
    return tags.match(request.ifMatch(), shown(request, child));
  }

  /** Whether the caller's tag is that of the record as they are shown it, or of the involvement. */
  boolean match(AuthorisedRequest request, ChildRecord.Shielded child, Involvement own) {
    return match(request, child) || tags.match(request.ifMatch(), InvolvementResponse.of(own));
  }

  /** The read-only members that are not as the caller is shown them in the record. */
  List<String> changed(
      AuthorisedRequest request, ChildRecord.Shielded child, ReadOnlyMembers readOnly) {
    return readOnly.changed(json.members(shown(request, child)));
  }

  /** The read-only members that are not as the caller's own involvement shows them. */
  List<String> changed(Involvement own, ReadOnlyMembers readOnly) {
    return readOnly.changed(json.members(InvolvementResponse.of(own)));
  }
}
