package org.contactpoint.accounts.form;

import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Denial;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.contactpoint.domain.vetting.VettingStep;
import org.contactpoint.http.answer.Answer;
import org.contactpoint.http.problem.FieldProblem;

/** Answers about accounts. */
public final class AccountAnswers {
  private AccountAnswers() {}

  /** The answer to what became of it. */
  public static Answer of(AccountOutcome outcome, boolean created) {
    return switch (outcome) {
      case AccountOutcome.Noted noted ->
          created
              ? Answer.created(noted.file().map(AccountResponse::of))
              : Answer.ok(noted.file().map(AccountResponse::of));
      case AccountOutcome.Unknown ignored -> Answer.notFound();
      case AccountOutcome.Refused refused -> Answer.refused(refused.because());
      case AccountOutcome.NotMoved not -> notMoved(not.why());
      case AccountOutcome.AddressTaken ignored ->
          Answer.conflict("address-taken", "An account was asked for with this address before.");
      case AccountOutcome.PaperTaken ignored ->
          Answer.conflict("paper-taken", "This paper belongs to another account.");
      case AccountOutcome.NotCommitted not -> Answer.of(not.why(), committed -> Answer.noContent());
    };
  }

  private static Answer notMoved(VettingOutcome why) {
    return switch (why) {
      case VettingOutcome.SamePerson ignored -> Answer.refused(Denial.SAME_PERSON);
      case VettingOutcome.BadDate bad ->
          Answer.invalid(List.of(new FieldProblem("date", bad.reason())));
      case VettingOutcome.Lapsed lapsed ->
          Answer.conflict("lapsed", "These have to be done again first: " + named(lapsed) + ".");
      case VettingOutcome.NotRequested ignored ->
          Answer.conflict(
              "no-re-invitation",
              "Nobody asked for a re-invitation, or it was asked for more than 72 hours ago.");
      case VettingOutcome.OutOfTurn ignored -> outOfTurn();
      case VettingOutcome.Moved ignored -> outOfTurn();
    };
  }

  private static Answer outOfTurn() {
    return Answer.conflict("out-of-turn", "The account is not in a state for this step.");
  }

  private static String named(VettingOutcome.Lapsed lapsed) {
    return lapsed.steps().stream().map(VettingStep::code).collect(Collectors.joining(", "));
  }
}
