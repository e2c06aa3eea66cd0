package org.contactpoint.http.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.whereabouts.Address;
import org.jspecify.annotations.Nullable;

/** Where the child lives, and the day since which the source says so. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AddressResponse(
    String status,
    @Nullable String uprn,
    List<String> lines,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String returnIntended,
    @Nullable String asOf) {

  static AddressResponse of(Address address, @Nullable LocalDate asOf) {
    return new AddressResponse(
        address.status().code(),
        address.uprn() == null ? null : address.uprn().value(),
        address.lines().stream().map(PlainText::value).toList(),
        address.town() == null ? null : address.town().value(),
        address.postcode() == null ? null : address.postcode().value(),
        address.returnIntended() == null ? null : address.returnIntended().code(),
        asOf == null ? null : asOf.toString());
  }

  @Override
  public String toString() {
    return "AddressResponse[redacted]";
  }
}
