package org.contactpoint.domain.whereabouts;

import java.util.List;
import org.contactpoint.domain.name.Folding;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.jspecify.annotations.Nullable;

/**
 * Where a child lives, or that it is not known.
 *
 * @param lines none, one or two
 */
public record Address(
    AddressStatus status,
    @Nullable Uprn uprn,
    List<PlainText> lines,
    @Nullable PlainText town,
    @Nullable Postcode postcode,
    @Nullable ReturnIntended returnIntended) {

  public Address {
    lines = List.copyOf(lines);
  }

  /**
   * What an address with a pseudo postcode says, whatever else is in it: that no home is known, or
   * that the child left England.
   */
  public static Address placeless(
      @Nullable AddressStatus status, @Nullable ReturnIntended returnIntended) {
    AddressStatus known = status == AddressStatus.LEFT_ENGLAND ? status : AddressStatus.NO_KNOWN;
    return new Address(known, null, List.of(), null, null, returnIntended);
  }

  /**
   * Whether both name the same home: the same property number, or the same postcode and first line.
   */
  public boolean sameHomeAs(Address other) {
    if (uprn != null && other.uprn != null) {
      return uprn.equals(other.uprn);
    }
    return postcode != null
        && postcode.equals(other.postcode)
        && !lines.isEmpty()
        && !other.lines.isEmpty()
        && Folding.fold(lines.getFirst().value())
            .equals(Folding.fold(other.lines.getFirst().value()));
  }

  @Override
  public String toString() {
    return "Address[redacted]";
  }
}
