package org.contactpoint.domain.access;

import org.contactpoint.domain.value.Coded;

/** What somebody asks to do; each route of the contract is one of these. */
public enum Action implements Coded {
  SEARCH,
  VIEW_RECORD,
  ASK_CALL_BACK,
  WORK_CALL_BACKS,
  REGISTER_CHILD,
  CORRECT_CHILD,
  ADD_INVOLVEMENT,
  CHANGE_INVOLVEMENT,
  MERGE_CHILDREN,
  APPROVE_MERGE,
  DISTINGUISH_CHILDREN,
  ASK_SHIELD,
  DECIDE_SHIELD,
  REVIEW_SHIELD,
  APPROVE_SHIELD_REMOVAL,
  APPEAL_SHIELD,
  LIST_SHIELDS,
  ANNOUNCE_UPLOAD,
  READ_UPLOADS,
  CONFIRM_UPLOAD,
  REVERSE_UPLOAD,
  WORK_REVIEWS,
  READ_TRAIL,
  VERIFY_TRAIL,
  READ_OWN_ACCOUNT,
  READ_OWN_TRAIL;
}
