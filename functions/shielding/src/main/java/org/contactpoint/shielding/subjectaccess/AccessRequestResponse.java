package org.contactpoint.shielding.subjectaccess;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.contactpoint.domain.subjectaccess.Ending;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A request as the council that took it and the one that holds the shield see it. It says nothing
 * of who reviewed it, or how: that would tell the one of the other.
 *
 * @param received the day on which the requester asked
 * @param due the last day in London on which the answer is in time
 * @param extension the reason of an extension, absent where there is none
 * @param refusal the reason of a refusal, absent where there is none
 * @param complaint what the requester complained of, absent where they did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRequestResponse(
    String requestId,
    String childId,
    RequesterResponse requester,
    String received,
    String due,
    String status,
    boolean overdue,
    @Nullable String extension,
    @Nullable String refusal,
    @Nullable String complaint) {

  static AccessRequestResponse of(ShownRequest shown) {
    SubjectAccessRequest request = shown.request();
    Ending ending = request.ending();
    return new AccessRequestResponse(
        request.id(),
        request.child().value(),
        RequesterResponse.of(request.requester()),
        request.receipt().on().toString(),
        request.dueBy().toString(),
        request.status().code(),
        request.isOverdue(shown.today()),
        code(request.extension()),
        ending == null ? null : code(ending.refusal()),
        code(request.complaint()));
  }

  private static @Nullable String code(@Nullable Coded coded) {
    return coded == null ? null : coded.code();
  }

  @Override
  public String toString() {
    return "AccessRequestResponse[redacted]";
  }
}
