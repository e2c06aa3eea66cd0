package org.contactpoint.accounts.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.ReInvitation;
import org.contactpoint.domain.vetting.StepTaken;
import org.jspecify.annotations.Nullable;

/**
 * An account as those see it who look after it.
 *
 * <p>More than ten components, because they are the members of the answer's JSON, one for one.
 *
 * @param council null for a national auditor
 * @param steps in the order in which they were taken
 * @param lapsesOn the day on which it is suspended if nothing is done, null for whoever is not
 *     active
 * @param reInvitation requested and not yet approved; null where no re-invitation is pending
 */
public record AccountResponse(
    String accountId,
    String name,
    @Nullable String email,
    @Nullable String phone,
    OrganisationBody organisation,
    @Nullable String council,
    String jobRole,
    List<String> roles,
    String status,
    List<StepResponse> steps,
    @Nullable LocalDate lapsesOn,
    @Nullable ReInvitationResponse reInvitation) {
  public AccountResponse {
    roles = List.copyOf(roles);
    steps = List.copyOf(steps);
  }

  /** The body that the account belongs to. */
  public record OrganisationBody(String code, String name) {}

  /** A step that was taken, by whom and on which paper. */
  public record StepResponse(String step, LocalDate date, String reference, String by, String at) {
    static StepResponse of(StepTaken taken) {
      return new StepResponse(
          taken.step().code(),
          taken.date(),
          taken.reference().value(),
          taken.by().value(),
          taken.at().toString());
    }

    @Override
    public String toString() {
      return "StepResponse[redacted]";
    }
  }

  /** A request to invite the person anew, which somebody else may approve until it expires. */
  public record ReInvitationResponse(String reason, Instant requestedAt, Instant expires) {
    static @Nullable ReInvitationResponse of(@Nullable ReInvitation pending) {
      return pending == null
          ? null
          : new ReInvitationResponse(
              pending.reason().code(), pending.requestedAt(), pending.expires());
    }
  }

  public static AccountResponse of(AccountFile file) {
    Account account = file.account();
    Authority council = account.authority();
    return new AccountResponse(
        account.id().value(),
        account.displayName(),
        account.email(),
        account.phone(),
        new OrganisationBody(account.organisation().code(), account.organisation().name()),
        council == null ? null : council.value(),
        account.jobRole(),
        account.roles().stream().sorted().map(Role::code).toList(),
        account.status().code(),
        file.steps().stream().map(StepResponse::of).toList(),
        file.lapsesOn().orElse(null),
        ReInvitationResponse.of(file.reInvitation()));
  }

  @Override
  public String toString() {
    return "AccountResponse[redacted]";
  }
}
