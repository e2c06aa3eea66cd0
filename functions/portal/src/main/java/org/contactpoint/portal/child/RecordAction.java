package org.contactpoint.portal.child;

import java.util.Arrays;
import java.util.List;

/** What can be done from a record, each offered to those whom the API lets do it (rules §2). */
public enum RecordAction {
  /** Somebody says that they work with the child. */
  JOIN("/join", "Add yourself"),
  /** The whole record is shown once (rules §6, break-glass). */
  EMERGENCY("/emergency", "Open the record in an emergency"),
  /** Whoever works with the child is told of others (rules §9.11). */
  WATCH("/watch", "Be told when somebody joins or leaves"),
  /** The child is hidden. */
  SHIELD("/shield", "Ask for the child to be shielded"),
  /** The team puts right what is held. */
  CORRECT("/correct", "Correct this record"),
  /** A team adds somebody of its council. */
  ADD_SERVICE("/add-service", "Add a practitioner on their behalf"),
  /** Two records are of one child. */
  MERGE("/merge", "Merge with another record"),
  /** Another council takes the record over. */
  MOVE("/move", "Move to another council"),
  /** What happens in a child's life (rules §9). */
  LIFE("/life", "Death, leaving England, staying on"),
  /** Somebody asks to see what is held (rules §8). */
  ACCESS_REQUEST("/access-request", "Enter a request to see what is held");

  private final String page;
  private final String text;

  RecordAction(String page, String text) {
    this.page = page;
    this.text = text;
  }

  /** What the reader of that record may do. */
  static List<RecordAction> of(ChildView child) {
    return Arrays.stream(values()).filter(action -> action.isFor(child)).toList();
  }

  /** The page below that of the record. */
  public String page() {
    return page;
  }

  /** The words of the link. */
  public String text(ChildView child) {
    return switch (this) {
      case JOIN -> joining(child);
      case CORRECT -> child.isArchived() ? "Correct a wrong date of birth" : text;
      case EMERGENCY, WATCH, SHIELD, ADD_SERVICE, MERGE, MOVE, LIFE, ACCESS_REQUEST -> text;
    };
  }

  private String joining(ChildView child) {
    if (child.worksHere()) {
      return "Add other work of yours with this child";
    }
    return child.held().shielded() ? "Add yourself, because you work with this child" : text;
  }

  private boolean isFor(ChildView child) {
    boolean isLive = !child.isArchived();
    boolean isShielded = child.held().shielded();
    return switch (this) {
      case JOIN -> isLive && child.isOfService();
      case EMERGENCY -> isLive && isShielded && child.reader().is("override-practitioner");
      case WATCH -> isLive && !isShielded && child.isOfService() && child.mayWorkHere();
      // To ask again for a child who is shielded changes nothing (rules §6). The record need not
      // show the work of whoever asks, and a child in danger waits for nobody to prove it.
      case SHIELD -> !isShielded && (child.isKept() || child.isPractitioner());
      // A wrong date of birth may have archived a child; of a hidden one nobody can tell.
      case CORRECT -> child.isKept() && (isLive || !isShielded);
      case ADD_SERVICE -> isLive && child.isOfTeam();
      case MERGE, MOVE -> isLive && child.isKept();
      case LIFE -> child.isKept();
      case ACCESS_REQUEST -> child.isOfTeam();
    };
  }
}
