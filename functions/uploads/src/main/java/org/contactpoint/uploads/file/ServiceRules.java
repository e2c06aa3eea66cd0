package org.contactpoint.uploads.file;

import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.Involvement;
import org.contactpoint.domain.involvement.InvolvementId;
import org.contactpoint.domain.involvement.OrganisationCode;
import org.contactpoint.domain.involvement.Practitioner;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.upload.RowAction;
import org.contactpoint.domain.value.Authority;
import org.contactpoint.domain.value.EmailAddress;
import org.contactpoint.domain.value.Ids;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.RoleCode;
import org.jspecify.annotations.Nullable;

/** The service in a row: all that it needs, or nothing of it at all. */
final class ServiceRules {
  private static final String NEEDED = "is needed with serviceType";
  private static final String STRAY = "is for rows with serviceType only";
  private static final List<Column> WITH_SERVICE_ONLY =
      List.of(
          Column.ORGANISATION_CODE,
          Column.ORGANISATION_NAME,
          Column.PRACTITIONER_NAME,
          Column.PRACTITIONER_ROLE,
          Column.PRACTITIONER_PHONE,
          Column.PRACTITIONER_EMAIL,
          Column.INVOLVEMENT_START);

  private final Authority sender;
  private final LocalDate today;
  private final Ids ids;
  private final ConsentRules consents;

  ServiceRules(Authority sender, LocalDate today, Ids ids) {
    this.sender = sender;
    this.today = today;
    this.ids = ids;
    this.consents = new ConsentRules(today);
  }

  /** Null where the row names no service, or fails. */
  @Nullable Involvement read(RowReading row, @Nullable RowAction action) {
    ServiceType type = row.read(Column.SERVICE_TYPE, ServiceType::parse);
    boolean leads = row.flag(Column.LEAD_PRACTITIONER);
    boolean assessed = row.flag(Column.ASSESSMENT_HELD);
    @Nullable Consent consent = consents.read(row, type);
    if (type == null) {
      refuseStray(row, action, leads, assessed);
      return null;
    }
    return involvement(row, type, leads, assessed, consent);
  }

  private @Nullable Involvement involvement(
      RowReading row,
      ServiceType type,
      boolean leads,
      boolean assessed,
      @Nullable Consent consent) {
    OrganisationCode code =
        row.need(
            Column.ORGANISATION_CODE, NEEDED, text -> OrganisationCode.parse(type, sender, text));
    PlainText name = row.need(Column.ORGANISATION_NAME, NEEDED, PlainText::parse);
    Practitioner practitioner = practitioner(row);
    LocalDate start = row.need(Column.INVOLVEMENT_START, NEEDED, this::nearEnough);
    LocalDate end = end(row, start);
    return row.fault() != null || code == null || name == null || start == null
        ? null
        : new Involvement(
            new InvolvementId(ids.next()),
            type,
            code,
            name,
            practitioner,
            start,
            end,
            leads,
            assessed,
            consent,
            null);
  }

  private Parsed<LocalDate> nearEnough(String text) {
    return IsoDate.parse(text).then(day -> Involvement.firstDay(day, today));
  }

  private static @Nullable LocalDate end(RowReading row, @Nullable LocalDate start) {
    LocalDate end = row.read(Column.INVOLVEMENT_END, IsoDate::parse);
    if (start != null && end != null && end.isBefore(start)) {
      row.refuse(Column.INVOLVEMENT_END, "must not be before involvementStart");
    }
    return end;
  }

  private static @Nullable Practitioner practitioner(RowReading row) {
    PlainText name = row.read(Column.PRACTITIONER_NAME, PlainText::parse);
    RoleCode role = row.read(Column.PRACTITIONER_ROLE, RoleCode::parse);
    PhoneNumber phone = row.read(Column.PRACTITIONER_PHONE, PhoneNumber::parse);
    EmailAddress email = row.read(Column.PRACTITIONER_EMAIL, EmailAddress::parse);
    return name == null && role == null && phone == null && email == null
        ? null
        : new Practitioner(name, role, phone, email);
  }

  /** A row that ends an involvement may name the day alone; a mark that says no says nothing. */
  private static void refuseStray(
      RowReading row, @Nullable RowAction action, boolean leads, boolean assessed) {
    for (Column column : WITH_SERVICE_ONLY) {
      refuseIf(row.has(column), column, row);
    }
    refuseIf(
        action == RowAction.UPSERT && row.has(Column.INVOLVEMENT_END), Column.INVOLVEMENT_END, row);
    refuseIf(leads, Column.LEAD_PRACTITIONER, row);
    refuseIf(assessed, Column.ASSESSMENT_HELD, row);
  }

  private static void refuseIf(boolean stray, Column column, RowReading row) {
    if (stray) {
      row.refuse(column, STRAY);
    }
  }
}
