package org.contactpoint.domain.audit;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** The acts on one child, with their codes in the trail. */
public enum ChildAct implements Coded {
  REGISTER_CHILD,
  CORRECT_CHILD,
  ADD_INVOLVEMENT,
  END_INVOLVEMENT,
  WITHDRAW_CONSENT,
  LINK_ROW,
  CREATE_FROM_ROW,
  QUARANTINE_ROW,
  REVERSE_ROWS,
  MERGE_CHILDREN,
  PROPOSE_MERGE,
  READ_MERGE,
  APPROVE_MERGE,
  PROPOSE_UNDO_MERGE,
  UNDO_MERGE,
  DISTINGUISH_CHILDREN,
  START_MOVE,
  ACCEPT_MOVE,
  DECLINE_MOVE,
  WITHDRAW_MOVE,
  SETTLE_MOVE,
  ASK_SHIELD,
  SHIELD_PROPAGATED {
    // The code is stored in entries of the trail.
    @Override
    public String code() {
      return "shield-travelled";
    }
  },
  SETTLE_SHIELD,
  REPLAY_SHIELD,
  MISS_SHIELDED_CHILD,
  DECIDE_SHIELD,
  REVIEW_SHIELD,
  PROPOSE_SHIELD_REMOVAL,
  APPROVE_SHIELD_REMOVAL,
  APPEAL_SHIELD,
  VIEW_SHIELDED_RECORD,
  BREAK_GLASS,
  /** The same of each other record of that child. */
  SHOW_MERGED_RECORD,
  CLOSE_INVESTIGATION,
  ASK_CALL_BACK,
  CLOSE_CALL_BACK,
  RECEIVE_ACCESS_REQUEST,
  /** A request is listed to who holds the shield of its child now. */
  PASS_ON_ACCESS_REQUEST,
  TAKE_ACCESS_STEP,
  RELEASE_ACCESS_DOCUMENT,
  REFUSE_ACCESS_REQUEST,
  EXTEND_ACCESS_REQUEST,
  COMPLAIN_OF_ACCESS,
  READ_ACCESS_DOCUMENT,
  DECIDE_REVIEW,
  WATCH_CHILD,
  STOP_WATCHING_CHILD,
  READ_NOTICE,
  /** The team is told that an involvement was refused, because there are 100 (rules §4.26). */
  TELL_RECORD_FULL,
  /** The archive of a record began: it left the search lists. */
  ARCHIVE_RECORD,
  /** The destruction of a record began; of the child the number alone stays, here. */
  RECORD_DESTROYED,
  READ_CERTIFICATE,
  RECORD_PARTICIPATION,
  END_PARTICIPATION,
  RECORD_DEATH,
  CORRECT_DEATH,
  RECORD_DEPARTURE;

  private static final Codes<ChildAct> CODES = Codes.of(ChildAct.class);

  /** The constant of that code. */
  public static Parsed<ChildAct> parse(String raw) {
    return CODES.parse(raw);
  }
}
