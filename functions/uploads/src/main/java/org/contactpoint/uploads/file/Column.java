package org.contactpoint.uploads.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of the format, in the order in which a row's faults are looked for (rules §12). */
enum Column {
  SOURCE_RECORD_ID,
  AS_OF,
  ACTION,
  GIVEN_NAME,
  FAMILY_NAME,
  FORMER_FAMILY_NAME,
  ALIAS_GIVEN_NAME,
  ALIAS_FAMILY_NAME,
  DATE_OF_BIRTH,
  DATE_OF_BIRTH_ESTIMATED,
  GENDER,
  NHS_NUMBER,
  UPN,
  ADDRESS_STATUS,
  UPRN,
  ADDRESS_LINE1,
  ADDRESS_LINE2,
  TOWN,
  POSTCODE,
  RETURN_INTENDED,
  COUNCIL,
  CARER1_NAME,
  CARER1_RELATIONSHIP,
  CARER1_PARENTAL_RESPONSIBILITY,
  CARER1_PHONE,
  CARER2_NAME,
  CARER2_RELATIONSHIP,
  CARER2_PARENTAL_RESPONSIBILITY,
  CARER2_PHONE,
  CARER3_NAME,
  CARER3_RELATIONSHIP,
  CARER3_PARENTAL_RESPONSIBILITY,
  CARER3_PHONE,
  CARER4_NAME,
  CARER4_RELATIONSHIP,
  CARER4_PARENTAL_RESPONSIBILITY,
  CARER4_PHONE,
  SERVICE_TYPE,
  ORGANISATION_CODE,
  ORGANISATION_NAME,
  PRACTITIONER_NAME,
  PRACTITIONER_ROLE,
  PRACTITIONER_PHONE,
  PRACTITIONER_EMAIL,
  INVOLVEMENT_START,
  INVOLVEMENT_END,
  LEAD_PRACTITIONER,
  ASSESSMENT_HELD,
  CONSENT_GIVEN_BY,
  CONSENT_COMPETENCE,
  CONSENT_DATE,
  CONSENT_WITHDRAWN,
  HARM_GROUND,
  CONTINUATION_CONSENT_DATE;

  private static final Map<String, Column> BY_TITLE =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Column::title, Function.identity()));

  private final String title = joined(name().toLowerCase(Locale.ROOT));

  private static String joined(String words) {
    return Pattern.compile("_([a-z])")
        .matcher(words)
        .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
  }

  /** The name in headers and reports, such as {@code sourceRecordId}. */
  String title() {
    return title;
  }

  /** The column of exactly that name. */
  static Optional<Column> of(String title) {
    return Optional.ofNullable(BY_TITLE.get(title));
  }

  /** Whether it says yes or no. */
  boolean isFlag() {
    return switch (this) {
      case DATE_OF_BIRTH_ESTIMATED,
          CARER1_PARENTAL_RESPONSIBILITY,
          CARER2_PARENTAL_RESPONSIBILITY,
          CARER3_PARENTAL_RESPONSIBILITY,
          CARER4_PARENTAL_RESPONSIBILITY,
          LEAD_PRACTITIONER,
          ASSESSMENT_HELD ->
          true;
      default -> false;
    };
  }
}
