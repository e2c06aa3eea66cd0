package org.contactpoint.shielding.subjectaccess;

import java.time.LocalDate;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.commit.Commits;
import org.contactpoint.domain.disclosure.Disclosed;
import org.contactpoint.domain.subjectaccess.SubjectAccessRequest;
import org.contactpoint.domain.value.ContactPointId;
import org.contactpoint.subjectaccess.document.AccessDocument;

/** What became of a request to see what is held, or of a step of it. */
public sealed interface AccessOutcome {

  /** The request as it is now. */
  record Noted(Disclosed<ShownRequest> request) implements AccessOutcome {}

  /** The document that the requester is given. */
  record Read(Disclosed<AccessDocument> document) implements AccessOutcome {}

  /** There is no such child, or no such request, for this caller. */
  record Unknown() implements AccessOutcome {}

  /** The caller may not take this step. */
  record Refused(Denial because, ContactPointId child) implements AccessOutcome {}

  /** The request is not in a state for this. */
  record OutOfTurn(ContactPointId child) implements AccessOutcome {}

  /** What hides the child, or does not, is another than when it was reviewed. */
  record ToBeReviewed(ContactPointId child) implements AccessOutcome {}

  /**
   * The document was released too long ago, or the record is another than it was then: to be asked
   * for anew.
   */
  record ToBeAskedAnew(ContactPointId child) implements AccessOutcome {}

  /** Outcome and reason do not belong to this step. */
  record Unfit() implements AccessOutcome {}

  /** The council has as many open requests about the child as it may have. */
  record TooMany(ContactPointId child) implements AccessOutcome {}

  /** Nothing was written, and why. */
  record NotCommitted(Commits.Outcome why) implements AccessOutcome {}

  /** What came of a commit after which the request is as it is given. */
  static AccessOutcome of(Commits.Outcome outcome, SubjectAccessRequest request, LocalDate today) {
    return switch (outcome) {
      case Commits.Committed committed ->
          new Noted(Disclosed.by(committed, new ShownRequest(request, today)));
      case Commits.Outcome refused -> new NotCommitted(refused);
    };
  }
}
