package org.contactpoint.testkit.builder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.Signer;
import org.contactpoint.domain.vetting.StepTaken;
import org.contactpoint.domain.vetting.VettingOutcome;
import org.contactpoint.domain.vetting.VettingStep;

/** An account on its way in: asked for and vetted by two others, all of it on one day. */
public final class AFile {
  /** Who asks for accounts and enters most steps. */
  public static final Signer DOROTA = signer("dorota");

  /** Who sponsors. */
  public static final Signer COLIN = signer("colin");

  private final String id;
  private final Role role;
  private final Instant at;

  private AFile(String id, Role role, Instant at) {
    this.id = id;
    this.role = role;
    this.at = at;
  }

  /** Who signs, as an account and a person. */
  public static Signer signer(String name) {
    return new Signer(new AccountId(name), new PersonId("person of " + name));
  }

  public static AFile of(String id, Role role, Instant at) {
    return new AFile(id, role, at);
  }

  /** Asked for, and no more. */
  public AccountFile requested() {
    Account account = AnAccount.playing(role, id).inStatus(AccountStatus.REQUESTED).build();
    return AccountFile.requested(account.reachedAt(id + "@leeds.example"), DOROTA);
  }

  /** With all steps up to that one. */
  public AccountFile after(VettingStep last) {
    AccountFile file = requested();
    for (VettingStep step : VettingStep.values()) {
      if (step.compareTo(last) <= 0) {
        file = moved(file.take(taken(step), day()));
      }
    }
    return file;
  }

  /** Let in. */
  public AccountFile active() {
    return moved(after(VettingStep.AGREEMENT).activate(signer("activator"), at));
  }

  /** A step of its vetting. */
  public StepTaken taken(VettingStep step) {
    Signer by = step == VettingStep.SPONSORSHIP ? COLIN : DOROTA;
    Reference reference = new Reference(step.code() + "-" + id);
    return new StepTaken(step, day(), reference, by.account(), by.person(), at);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(at, ZoneOffset.UTC);
  }

  /** The account after a step that must be taken. */
  public static AccountFile moved(VettingOutcome outcome) {
    if (outcome instanceof VettingOutcome.Moved(AccountFile file)) {
      return file;
    }
    throw new AssertionError("the step was not taken: " + outcome);
  }
}
