package org.contactpoint.dynamodb.account;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.contactpoint.domain.access.Account;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.access.AccountStatus;
import org.contactpoint.domain.access.Organisation;
import org.contactpoint.domain.access.PersonId;
import org.contactpoint.domain.access.Role;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.vetting.AccountFile;
import org.contactpoint.domain.vetting.ReInvitation;
import org.contactpoint.domain.vetting.ReInvitationReason;
import org.contactpoint.domain.vetting.Reference;
import org.contactpoint.domain.vetting.Signer;
import org.contactpoint.domain.vetting.StepTaken;
import org.contactpoint.domain.vetting.VettingStep;
import org.jspecify.annotations.Nullable;

/**
 * An account, with the steps by which it was allowed.
 *
 * <p>More than ten components, because they are the fields of the stored JSON, one for one.
 *
 * @param steps empty for an account that a stage was set up with
 */
public record AccountDocument(
    String person,
    String displayName,
    @Nullable String email,
    @Nullable String phone,
    String organisation,
    String organisationName,
    @Nullable String authority,
    String jobRole,
    List<String> roles,
    String status,
    String requestedBy,
    String requestedByPerson,
    List<StepDocument> steps,
    @Nullable String subject,
    @Nullable String usedAt,
    @Nullable ReInvitationDocument reInvitation,
    @Nullable String signInRenewed,
    @Nullable String home) {
  /** One step of the vetting. */
  public record StepDocument(
      String step, String date, String reference, String by, String person, String at) {
    static StepDocument of(StepTaken taken) {
      return new StepDocument(
          taken.step().code(),
          taken.date().toString(),
          taken.reference().value(),
          taken.by().value(),
          taken.person().value(),
          taken.at().toString());
    }

    StepTaken taken() {
      return new StepTaken(
          VettingStep.parse(step).orElseThrow(),
          LocalDate.parse(date),
          new Reference(reference),
          new AccountId(by),
          new PersonId(person),
          Instant.parse(at));
    }

    @Override
    public String toString() {
      return "StepDocument[redacted]";
    }
  }

  /** A request to invite the person anew. */
  public record ReInvitationDocument(String reason, String by, String person, String at) {
    static @Nullable ReInvitationDocument of(@Nullable ReInvitation asked) {
      return asked == null
          ? null
          : new ReInvitationDocument(
              asked.reason().code(),
              asked.requestedBy().account().value(),
              asked.requestedBy().person().value(),
              asked.requestedAt().toString());
    }

    ReInvitation asked() {
      return new ReInvitation(
          ReInvitationReason.parse(reason).orElseThrow(),
          new Signer(new AccountId(by), new PersonId(person)),
          Instant.parse(at));
    }
  }

  /** The document of an account with its vetting. */
  public static AccountDocument of(AccountFile file) {
    Account account = file.account();
    return new AccountDocument(
        account.person().value(),
        account.displayName(),
        account.email(),
        account.phone(),
        account.organisation().code(),
        account.organisation().name(),
        account.authority() == null ? null : account.authority().value(),
        account.jobRole(),
        account.roles().stream().map(Role::code).sorted().toList(),
        account.status().code(),
        file.requestedBy().account().value(),
        file.requestedBy().person().value(),
        file.steps().stream().map(StepDocument::of).toList(),
        file.subject(),
        text(file.usedAt()),
        ReInvitationDocument.of(file.reInvitation()),
        text(file.signInRenewed()),
        account.home());
  }

  /** The account that it is the document of. */
  public Account account(String id, long version) {
    return new Account(
        new AccountId(id),
        new PersonId(person),
        displayName,
        email,
        phone,
        new Organisation(organisation, organisationName),
        authority == null ? null : new Authority(authority),
        jobRole,
        roles.stream().map(role -> Role.parse(role).orElseThrow()).collect(Collectors.toSet()),
        AccountStatus.parse(status).orElseThrow(),
        version,
        home);
  }

  /** The same with its vetting. */
  public AccountFile file(String id, long version) {
    return new AccountFile(
        account(id, version),
        new Signer(new AccountId(requestedBy), new PersonId(requestedByPerson)),
        steps.stream().map(StepDocument::taken).toList(),
        subject,
        instant(usedAt),
        reInvitation == null ? null : reInvitation.asked(),
        instant(signInRenewed));
  }

  private static @Nullable String text(@Nullable Instant at) {
    return at == null ? null : at.toString();
  }

  private static @Nullable Instant instant(@Nullable String at) {
    return at == null ? null : Instant.parse(at);
  }

  @Override
  public String toString() {
    return "AccountDocument[redacted]";
  }
}
