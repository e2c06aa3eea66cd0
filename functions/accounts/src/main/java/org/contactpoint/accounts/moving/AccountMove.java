package org.contactpoint.accounts.moving;

import java.time.Instant;
import java.time.LocalDate;
import org.contactpoint.domain.audit.WorkAct;
import org.contactpoint.domain.calendar.London;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.ClosureReason;
import org.contactpoint.domain.vetting.IdentityConfirmation;
import org.contactpoint.domain.vetting.ReInvitationReason;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.ReinstatementReason;
import org.contactpoint.domain.vetting.Signer;
import org.contactpoint.domain.vetting.StepTaken;
import org.contactpoint.domain.vetting.SuspensionReason;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.contactpoint.domain.vetting.VettingStep;
import org.jspecify.annotations.Nullable;

/** What moves an account from one state to the next. */
public sealed interface AccountMove {
  /** How the trail calls it. */
  WorkAct act();

  /** The code of why, or of the step. */
  String because();

  /** Whether nobody else may keep it out: it takes effect on the next request (rules §2). */
  default boolean isUrgent() {
    return false;
  }

  /** Whether the pool has to make the person's sign-in anew before the account changes. */
  default boolean renewsSignIn() {
    return false;
  }

  /** Whether the Cognito pool is updated; it is not for a request that still needs an approval. */
  default boolean concernsPool() {
    return true;
  }

  /** What becomes of the account. */
  VettingOutcome on(AccountFile file, Signer by, Instant now);

  /**
   * A step of the vetting is taken or renewed.
   *
   * @param home the keyed hash of the postcode where the person lives, null where none was stated
   */
  record Step(VettingStep step, LocalDate date, Reference reference, @Nullable String home)
      implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.TAKE_ACCOUNT_STEP;
    }

    @Override
    public String because() {
      return step.code();
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      VettingOutcome outcome =
          file.take(
              new StepTaken(step, date, reference, by.account(), by.person(), now),
              London.dateOf(now));
      return home != null && outcome instanceof VettingOutcome.Moved(AccountFile after)
          ? new VettingOutcome.Moved(after.livingAt(home))
          : outcome;
    }
  }

  /** The person is let in. */
  record Activation() implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.ACTIVATE_ACCOUNT;
    }

    @Override
    public String because() {
      return "vetted";
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      return file.activate(by, now);
    }
  }

  /** The person is kept out until further notice. */
  record Suspension(SuspensionReason reason) implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.SUSPEND_ACCOUNT;
    }

    @Override
    public String because() {
      return reason.code();
    }

    @Override
    public boolean isUrgent() {
      return true;
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      return file.suspend();
    }
  }

  /** The person is let in again. */
  record Reinstatement(ReinstatementReason reason) implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.REINSTATE_ACCOUNT;
    }

    @Override
    public String because() {
      return reason.code();
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      return file.reinstate(by, now);
    }
  }

  /** The person is kept out for good. */
  record Closure(ClosureReason reason) implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.CLOSE_ACCOUNT;
    }

    @Override
    public String because() {
      return reason.code();
    }

    @Override
    public boolean isUrgent() {
      return true;
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      return file.close();
    }
  }

  /** Somebody asks to invite the person anew; it waits for a second person. */
  record ReInvitationRequest(ReInvitationReason reason) implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.REQUEST_RE_INVITATION;
    }

    @Override
    public String because() {
      return reason.code();
    }

    @Override
    public boolean concernsPool() {
      return false;
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      return file.requestReInvitation(reason, by, now);
    }
  }

  /** The person is invited anew: what was signed in before ends. */
  record ReInvitationApproval(IdentityConfirmation confirmedBy) implements AccountMove {
    @Override
    public WorkAct act() {
      return WorkAct.APPROVE_RE_INVITATION;
    }

    @Override
    public String because() {
      return confirmedBy.code();
    }

    @Override
    public boolean renewsSignIn() {
      return true;
    }

    @Override
    public VettingOutcome on(AccountFile file, Signer by, Instant now) {
      return file.approveReInvitation(by, now);
    }
  }
}
