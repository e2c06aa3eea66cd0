package org.contactpoint.shielding.subjectaccess;

import java.time.LocalDate;
import org.contactpoint.domain.subjectaccess.AccessRequestStatus;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Which requests a team lists; all that are open where it does not say. */
public enum AccessListFilter implements Coded {
  RECEIVED,
  ID_CHECK,
  RIGHTS_CHECK,
  SAFETY_REVIEW,
  RELEASED,
  REFUSED,
  /** Open, and due within a week. */
  DUE_SOON,
  /** Open, and due before today. */
  OVERDUE,
  /** All that have not ended. */
  OPEN;

  private static final Codes<AccessListFilter> CODES = Codes.of(AccessListFilter.class);

  /** The constant of that code. */
  public static Parsed<AccessListFilter> parse(String raw) {
    return CODES.parse(raw);
  }

  /** Whether it is of requests that have not ended. */
  boolean isOfOpenOnes() {
    return this != RELEASED && this != REFUSED;
  }

  /** Whether it has that request on that day. */
  boolean has(SubjectAccessRequest request, LocalDate today) {
    return switch (this) {
      case RECEIVED -> request.status() == AccessRequestStatus.RECEIVED;
      case ID_CHECK -> request.status() == AccessRequestStatus.ID_CHECK;
      case RIGHTS_CHECK -> request.status() == AccessRequestStatus.RIGHTS_CHECK;
      case SAFETY_REVIEW -> request.status() == AccessRequestStatus.SAFETY_REVIEW;
      case RELEASED -> request.status() == AccessRequestStatus.RELEASED;
      case REFUSED -> request.status() == AccessRequestStatus.REFUSED;
      case DUE_SOON -> request.isDueSoon(today);
      case OVERDUE -> request.isOverdue(today);
      case OPEN -> request.isOpen();
    };
  }
}
