package org.contactpoint.dynamodb.document;

import java.util.List;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.domain.whereabouts.Address;
import org.contactpoint.domain.whereabouts.AddressStatus;
import org.contactpoint.domain.whereabouts.ReturnIntended;
import org.jspecify.annotations.Nullable;

/** An address. */
public record AddressDocument(
    String status,
    @Nullable String uprn,
    List<String> lines,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable String returnIntended) {

  static @Nullable AddressDocument of(@Nullable Address address) {
    return address == null
        ? null
        : new AddressDocument(
            address.status().code(),
            address.uprn() == null ? null : address.uprn().value(),
            address.lines().stream().map(PlainText::value).toList(),
            address.town() == null ? null : address.town().value(),
            address.postcode() == null ? null : address.postcode().value(),
            address.returnIntended() == null ? null : address.returnIntended().code());
  }

  Address address() {
    return new Address(
        AddressStatus.parse(status).orElseThrow(),
        uprn == null ? null : new Uprn(uprn),
        lines.stream().map(PlainText::new).toList(),
        town == null ? null : new PlainText(town),
        postcode == null ? null : new Postcode(postcode),
        returnIntended == null ? null : ReturnIntended.parse(returnIntended).orElseThrow());
  }

  @Override
  public String toString() {
    return "AddressDocument[redacted]";
  }
}
