package org.contactpoint.domain.audit;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The acts that concern no single child, with their codes in the trail. */
public enum WorkAct implements Coded {
  READ_OWN_ACCOUNT,
  READ_OWN_TRAIL,
  READ_TRAIL,
  VERIFY_TRAIL,
  ANNOUNCE_UPLOAD,
  READ_UPLOADS,
  READ_UPLOAD,
  READ_UPLOAD_REPORT,
  CONFIRM_UPLOAD,
  REVERSE_UPLOAD,
  TAKE_UPLOAD_IN,
  FINISH_UPLOAD,
  ROW_TO_REVIEW,
  LIST_REVIEWS,
  DECIDE_REVIEW,
  LIST_SHIELDS,
  LIST_INVESTIGATIONS,
  LIST_CALL_BACKS,
  LIST_MOVES,
  LIST_ACCESS_REQUESTS,
  SHOW_DUPLICATES,
  LIST_DUPLICATES,
  REQUEST_ACCOUNT,
  LIST_ACCOUNTS,
  TAKE_ACCOUNT_STEP,
  ACTIVATE_ACCOUNT,
  SUSPEND_ACCOUNT,
  REINSTATE_ACCOUNT,
  CLOSE_ACCOUNT,
  REQUEST_RE_INVITATION,
  APPROVE_RE_INVITATION,
  SIGN_IN,
  LIST_NOTICES,
  RAISE_ALERT,
  LIST_ALERTS,
  CLOSE_ALERT,
  APPROVE_OPENING,
  OPEN_CRITERIA,
  FORECAST_LIFE_CYCLE;

  private static final Codes<WorkAct> CODES = Codes.of(WorkAct.class);

  /** The constant of that code. */
  public static Parsed<WorkAct> parse(String raw) {
    return CODES.parse(raw);
  }
}
