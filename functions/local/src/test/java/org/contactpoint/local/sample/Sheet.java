package org.contactpoint.local.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** A file in the making: rows of named fields; columns that no row fills are left out. */
final class Sheet {
  private static final List<String> ORDER =
      List.of(
          ("sourceRecordId asOf action givenName familyName dateOfBirth gender nhsNumber upn"
                  + " addressStatus uprn addressLine1 town postcode council"
                  + " carer1Name carer1Relationship carer1ParentalResponsibility carer1Phone"
                  + " carer2Name carer2Relationship carer2ParentalResponsibility carer2Phone"
                  + " serviceType organisationCode organisationName"
                  + " practitionerName practitionerRole practitionerPhone practitionerEmail"
                  + " involvementStart leadPractitioner assessmentHeld"
                  + " consentGivenBy consentCompetence consentDate harmGround")
              .split(" "));

  private final List<Map<String, String>> rows = new ArrayList<>();
  private final Set<String> filled = new HashSet<>(List.of("sourceRecordId", "asOf", "action"));

  /** Begins a row. */
  Row row(String sourceRecordId, Object asOf) {
    Map<String, String> fields = new LinkedHashMap<>();
    rows.add(fields);
    return new Row(fields)
        .set("sourceRecordId", sourceRecordId)
        .set("asOf", asOf)
        .set("action", "upsert");
  }

  /** The file as CSV, lines ended as RFC 4180 has it. */
  byte[] csv() {
    List<String> columns = ORDER.stream().filter(filled::contains).toList();
    StringBuilder text = new StringBuilder(String.join(",", columns)).append("\r\n");
    for (Map<String, String> fields : rows) {
      text.append(
              columns.stream()
                  .map(column -> quoted(fields.getOrDefault(column, "")))
                  .collect(Collectors.joining(",")))
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same, packed. */
  static byte[] packed(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String quoted(String field) {
    return field.contains(",") ? '"' + field + '"' : field;
  }

  /** A row in the making. */
  final class Row {
    private final Map<String, String> fields;

    private Row(Map<String, String> fields) {
      this.fields = fields;
    }

    Row set(String column, Object value) {
      String text = String.valueOf(value);
      if (!text.isEmpty()) {
        filled.add(column);
        fields.put(column, text);
      }
      return this;
    }
  }
}
