package org.contactpoint.uploads.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.carer.Carer;
import org.contactpoint.domain.carer.Relationship;
import org.contactpoint.domain.value.PhoneNumber;
import org.contactpoint.domain.value.PlainText;
import org.jspecify.annotations.Nullable;

/** The up to four carers in a row; whatever is said of one needs a name. */
record CarerRules(Column name, Column relationship, Column responsibility, Column phone) {
  private static final List<CarerRules> ALL =
      List.of(
          new CarerRules(
              Column.CARER1_NAME,
              Column.CARER1_RELATIONSHIP,
              Column.CARER1_PARENTAL_RESPONSIBILITY,
              Column.CARER1_PHONE),
          new CarerRules(
              Column.CARER2_NAME,
              Column.CARER2_RELATIONSHIP,
              Column.CARER2_PARENTAL_RESPONSIBILITY,
              Column.CARER2_PHONE),
          new CarerRules(
              Column.CARER3_NAME,
              Column.CARER3_RELATIONSHIP,
              Column.CARER3_PARENTAL_RESPONSIBILITY,
              Column.CARER3_PHONE),
          new CarerRules(
              Column.CARER4_NAME,
              Column.CARER4_RELATIONSHIP,
              Column.CARER4_PARENTAL_RESPONSIBILITY,
              Column.CARER4_PHONE));

  static List<Carer> read(RowReading row) {
    return ALL.stream().flatMap(columns -> Stream.ofNullable(columns.carer(row))).toList();
  }

  private @Nullable Carer carer(RowReading row) {
    PlainText named = row.read(name, PlainText::parse);
    Relationship related = row.read(relationship, Relationship::parse);
    boolean responsible = row.flag(responsibility);
    PhoneNumber reached = row.read(phone, PhoneNumber::parse);
    boolean saysMore = Objects.nonNull(related) || responsible || Objects.nonNull(reached);
    if (saysMore && !row.has(name)) {
      row.refuse(name, "is needed where anything else is said of the carer");
    }
    return named == null ? null : new Carer(named, related, responsible, reached);
  }
}
