package org.contactpoint.domain.involvement;

import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A service that works with the child, and the practitioner who can be called.
 *
 * <p>More than ten components, because each is a field that is held of a service (rules §1) and
 * none is read without the others.
 *
 * @param end the last day, null while it is open; ended ones stay visible as past contacts
 * @param consent the ground of a sensitive service, null for every other
 * @param owner the account whose work it is: it, or its team on its behalf, entered it; null where
 *     a file stated it: a file names whom to call, not who may change it
 */
public record Involvement(
    InvolvementId id,
    ServiceType serviceType,
    OrganisationCode organisationCode,
    PlainText organisationName,
    @Nullable Practitioner practitioner,
    LocalDate start,
    @Nullable LocalDate end,
    boolean leadPractitioner,
    boolean assessmentHeld,
    @Nullable Consent consent,
    @Nullable AccountId owner) {

  /** A first day as files and the web API take it: it may be planned for the coming year. */
  public static Parsed<LocalDate> firstDay(LocalDate day, LocalDate today) {
    return day.isAfter(today.plusYears(1))
        ? Parsed.invalid("must not be more than a year ahead")
        : Parsed.valid(day);
  }

  /** The same involvement, over on that day, or on its first day where that is later. */
  public Involvement endedOn(LocalDate day) {
    LocalDate last = day.isBefore(start) ? start : day;
    return new Involvement(
        id,
        serviceType,
        organisationCode,
        organisationName,
        practitioner,
        start,
        last,
        leadPractitioner,
        assessmentHeld,
        consent,
        owner);
  }

  /** The same involvement on that ground. */
  public Involvement on(Consent ground) {
    return new Involvement(
        id,
        serviceType,
        organisationCode,
        organisationName,
        practitioner,
        start,
        end,
        leadPractitioner,
        assessmentHeld,
        ground,
        owner);
  }

  /** The same involvement with its consent withdrawn; unchanged if it has no consent. */
  public Involvement consentWithdrawnOn(LocalDate day) {
    return consent instanceof Consent.Given given
        ? on(new Consent.Given(given.by(), given.competence(), given.date(), day))
        : this;
  }

  /** The same involvement under that name. */
  public Involvement named(InvolvementId other) {
    return new Involvement(
        other,
        serviceType,
        organisationCode,
        organisationName,
        practitioner,
        start,
        end,
        leadPractitioner,
        assessmentHeld,
        consent,
        owner);
  }

  /**
   * Whether it is that account's own: by who entered it, never by a name, a telephone number or an
   * address that somebody wrote into it (rules §2).
   */
  public boolean isOf(AccountId account) {
    return account.equals(owner);
  }

  /** Whether both are the work of one service. */
  public boolean sameServiceAs(Involvement other) {
    return serviceType == other.serviceType && organisationCode.equals(other.organisationCode);
  }

  /** Whether it must be handled with consent. */
  public boolean isSensitive() {
    return serviceType.isSensitive();
  }

  /** Whether nobody may see it any more. */
  public boolean isHidden() {
    return consent != null && consent.isWithdrawn();
  }

  /** Whether it is open on that day. */
  public boolean isOpenOn(LocalDate day) {
    return end == null || !end.isBefore(day);
  }

  @Override
  public String toString() {
    return "Involvement[" + id + "]";
  }
}
