package org.contactpoint.uploads.file;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.jspecify.annotations.Nullable;

/** The child's address in a row; without a status it is the current one. */
final class AddressRules {
  private AddressRules() {}

  /** Null where the row says nothing of one: an empty address would hide what others know. */
  static @Nullable Address read(RowReading row) {
    AddressStatus status = row.read(Column.ADDRESS_STATUS, AddressStatus::parse);
    Uprn uprn = row.read(Column.UPRN, Uprn::parse);
    List<PlainText> lines = lines(row);
    PlainText town = row.read(Column.TOWN, PlainText::parse);
    boolean pseudo = row.is(Column.POSTCODE, Postcode::isPseudo);
    Postcode postcode = pseudo ? null : row.read(Column.POSTCODE, Postcode::parse);
    ReturnIntended returning = row.read(Column.RETURN_INTENDED, ReturnIntended::parse);
    if (pseudo) {
      return Address.placeless(status, returning);
    }
    boolean placed = uprn != null || town != null || postcode != null || !lines.isEmpty();
    return placed || speaksAlone(status)
        ? new Address(
            Objects.requireNonNullElse(status, AddressStatus.CURRENT),
            uprn,
            lines,
            town,
            postcode,
            returning)
        : null;
  }

  private static boolean speaksAlone(@Nullable AddressStatus status) {
    return status == AddressStatus.NO_KNOWN || status == AddressStatus.LEFT_ENGLAND;
  }

  private static List<PlainText> lines(RowReading row) {
    return Stream.of(Column.ADDRESS_LINE1, Column.ADDRESS_LINE2)
        .map(column -> row.read(column, PlainText::parse))
        .filter(Objects::nonNull)
        .toList();
  }
}
