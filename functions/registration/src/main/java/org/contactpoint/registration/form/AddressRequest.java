package org.contactpoint.registration.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressPart;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/**
 * An address as it is sent.
 *
 * @param status null in a correction alone, which leaves it as it is shown
 * @param asOf read-only
 */
public record AddressRequest(
    @Nullable AddressStatus status,
    @Nullable String uprn,
    @Nullable List<String> lines,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable ReturnIntended returnIntended,
    @Nullable String asOf) {

  private static final int MOST_LINES = 2;

  /** Whether it says nothing of its status, not even by a pseudo postcode. */
  public boolean lacksStatus() {
    return status == null && !isPlaceless();
  }

  private boolean isPlaceless() {
    return postcode != null && Postcode.isPseudo(postcode);
  }

  /**
   * The parts that a correction leaves as they are shown.
   *
   * @param nulls the members of the body that are null and not left out
   */
  public Set<AddressPart> leftOut(Set<String> nulls) {
    if (isPlaceless()) {
      return Set.of();
    }
    Set<AddressPart> parts = EnumSet.noneOf(AddressPart.class);
    leave(parts, AddressPart.STATUS, status, false);
    leave(parts, AddressPart.UPRN, uprn, nulls.contains("address.uprn"));
    leave(parts, AddressPart.LINES, lines, nulls.contains("address.lines"));
    leave(parts, AddressPart.TOWN, town, nulls.contains("address.town"));
    leave(parts, AddressPart.POSTCODE, postcode, nulls.contains("address.postcode"));
    leave(
        parts,
        AddressPart.RETURN_INTENDED,
        returnIntended,
        nulls.contains("address.returnIntended"));
    return parts;
  }

  private static void leave(
      Set<AddressPart> parts, AddressPart part, @Nullable Object said, boolean isNull) {
    if (said == null && !isNull) {
      parts.add(part);
    }
  }

  Address read(Fields fields) {
    boolean placeless = isPlaceless();
    fields.read("address.asOf", asOf, IsoDate::parse);
    Address read =
        new Address(
            Objects.requireNonNullElse(status, AddressStatus.CURRENT),
            fields.read("address.uprn", uprn, Uprn::parse),
            lines(fields),
            fields.read("address.town", town, PlainText::parse),
            placeless ? null : fields.read("address.postcode", postcode, Postcode::parse),
            returnIntended);
    return placeless ? Address.placeless(status, returnIntended) : read;
  }

  private List<PlainText> lines(Fields fields) {
    List<String> raw = lines == null ? List.of() : lines;
    if (raw.size() > MOST_LINES) {
      fields.refuse("address.lines", "must be two lines at most");
      return List.of();
    }
    List<PlainText> read = new ArrayList<>();
    for (int i = 0; i < raw.size(); i++) {
      PlainText line = fields.read("address.lines[" + i + "]", raw.get(i), PlainText::parse);
      if (line != null) {
        read.add(line);
      }
    }
    return read;
  }

  @Override
  public String toString() {
    return "AddressRequest[redacted]";
  }
}
