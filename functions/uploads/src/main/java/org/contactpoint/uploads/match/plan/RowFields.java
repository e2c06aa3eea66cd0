package org.contactpoint.uploads.match.plan;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.source.Facts;
import org.contactpoint.domain.upload.Row;

/**
 * The names of the fields that a row speaks of, for the trail: taken from the row alone, so that it
 * is the same for a child whose record may not be read.
 */
final class RowFields {
  private RowFields() {}

  static List<String> of(Row row) {
    return switch (row.action()) {
      case UPSERT -> of(row.facts());
      case END -> List.of("involvement");
      case REMOVE -> List.of("statement");
      case DEATH -> List.of("died");
    };
  }

  private static List<String> of(Facts facts) {
    List<String> fields = new ArrayList<>(List.of("names"));
    add(fields, "date-of-birth", facts.dateOfBirth() != null);
    add(fields, "gender", facts.gender() != org.contactpoint.domain.identity.Gender.UNKNOWN);
    add(fields, "identifiers", !facts.identifiers().isEmpty());
    add(fields, "address", facts.address() != null);
    add(fields, "carers", !facts.carers().isEmpty());
    add(fields, "involvement", facts.involvement() != null);
    return fields;
  }

  private static void add(List<String> fields, String field, boolean present) {
    if (present) {
      fields.add(field);
    }
  }
}
