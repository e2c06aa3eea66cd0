package org.contactpoint.testkit.builder;

import java.time.LocalDate;
import org.contactpoint.domain.access.AccountId;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.jspecify.annotations.Nullable;

/** An open involvement of a school, unless a test says otherwise. */
public final class AnInvolvement {
  private final ServiceType type;
  private final String organisation;
  private final String organisationName;
  private String id = "0123456789abcdef0123456789abcdef";
  private LocalDate start = LocalDate.of(2025, 9, 1);
  private @Nullable LocalDate end;
  private @Nullable Practitioner practitioner;
  private @Nullable Consent consent;
  private @Nullable AccountId owner;

  private AnInvolvement(ServiceType type, String organisation, String organisationName) {
    this.type = type;
    this.organisation = organisation;
    this.organisationName = organisationName;
  }

  public static AnInvolvement school() {
    return of(ServiceType.SCHOOL, "107912", "Woodside School");
  }

  public static AnInvolvement gp() {
    return of(ServiceType.GP, "B86012", "Woodhouse Medical Practice");
  }

  /** A mental health service, with the child's consent. */
  public static AnInvolvement sensitive() {
    return of(ServiceType.MENTAL_HEALTH, "E08000035-MH1", "Quiet Corner")
        .on(
            new Consent.Given(
                ConsentGiver.CHILD, Competence.GILLICK_COMPETENT, LocalDate.of(2025, 9, 1), null));
  }

  public static AnInvolvement of(ServiceType type, String code, String name) {
    return new AnInvolvement(type, code, name);
  }

  public AnInvolvement id(String hex32) {
    id = hex32;
    return this;
  }

  public AnInvolvement from(String iso) {
    start = LocalDate.parse(iso);
    return this;
  }

  public AnInvolvement until(String iso) {
    end = LocalDate.parse(iso);
    return this;
  }

  public AnInvolvement by(String practitionerName, String role) {
    practitioner =
        new Practitioner(
            new PlainText(practitionerName),
            new RoleCode(role),
            new PhoneNumber("+441134960188"),
            new EmailAddress("practitioner@example.org"));
    return this;
  }

  public AnInvolvement on(Consent ground) {
    consent = ground;
    return this;
  }

  public AnInvolvement ownedBy(String account) {
    owner = new AccountId(account);
    return this;
  }

  public Involvement build() {
    return new Involvement(
        new InvolvementId(id),
        type,
        new OrganisationCode(organisation),
        new PlainText(organisationName),
        practitioner,
        start,
        end,
        false,
        false,
        consent,
        owner);
  }
}
