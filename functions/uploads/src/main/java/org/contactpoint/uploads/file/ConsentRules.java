package org.contactpoint.uploads.file;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.contactpoint.domain.involvement.Competence;
import org.contactpoint.domain.involvement.Consent;
import org.contactpoint.domain.involvement.ConsentGiver;
import org.contactpoint.domain.involvement.HarmGround;
import org.contactpoint.domain.involvement.ServiceType;
import org.contactpoint.domain.value.IsoDate;
import org.jspecify.annotations.Nullable;

/**
 * The ground on which a row names a sensitive service: consent with its circumstances, or the harm
 * ground, and neither for any other service (rules §5). Contradictions between columns are reported
 * under {@code consentGivenBy}.
 */
final class ConsentRules {
  private final LocalDate today;

  ConsentRules(LocalDate today) {
    this.today = today;
  }

  /** Null where none is said, or the row fails. */
  @Nullable Consent read(RowReading row, @Nullable ServiceType type) {
    boolean sensitive = type != null && type.isSensitive();
    if (!sensitive) {
      refuseIf(isSaid(row), "is for sensitive services only", row);
      return null;
    }
    ConsentGiver by = row.read(Column.CONSENT_GIVEN_BY, ConsentGiver::parse);
    Competence competence = row.read(Column.CONSENT_COMPETENCE, Competence::parse);
    LocalDate date = row.readPast(Column.CONSENT_DATE, today);
    LocalDate withdrawn = row.read(Column.CONSENT_WITHDRAWN, IsoDate::parse);
    HarmGround harm = row.read(Column.HARM_GROUND, HarmGround::parse);
    requireOneGround(row);
    if (harm != null) {
      return new Consent.Harm(harm);
    }
    return by == null || competence == null || date == null
        ? null
        : new Consent.Given(by, competence, date, withdrawn);
  }

  private static void requireOneGround(RowReading row) {
    boolean harm = row.has(Column.HARM_GROUND);
    refuseIf(harm && isConsentSaid(row), "must not stand beside harmGround", row);
    refuseIf(
        !harm && !isConsentWhole(row),
        "is needed with consentCompetence and consentDate, or harmGround",
        row);
  }

  private static boolean isSaid(RowReading row) {
    return isConsentSaid(row) || row.has(Column.HARM_GROUND);
  }

  private static boolean isConsentSaid(RowReading row) {
    return Stream.of(
            Column.CONSENT_GIVEN_BY,
            Column.CONSENT_COMPETENCE,
            Column.CONSENT_DATE,
            Column.CONSENT_WITHDRAWN)
        .anyMatch(row::has);
  }

  private static boolean isConsentWhole(RowReading row) {
    return Stream.of(Column.CONSENT_GIVEN_BY, Column.CONSENT_COMPETENCE, Column.CONSENT_DATE)
        .allMatch(row::has);
  }

  private static void refuseIf(boolean broken, String reason, RowReading row) {
    if (broken) {
      row.refuse(Column.CONSENT_GIVEN_BY, reason);
    }
  }
}
