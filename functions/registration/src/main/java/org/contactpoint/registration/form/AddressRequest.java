package org.contactpoint.registration.form;

import java.util.ArrayList;
import java.util.List;
import org.contactpoint.domain.child.Address;
import org.contactpoint.domain.child.AddressStatus;
import org.contactpoint.domain.child.ReturnIntended;
import org.contactpoint.domain.value.PlainText;
import org.contactpoint.domain.value.Postcode;
import org.contactpoint.domain.value.Uprn;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** An address as it is sent. */
public record AddressRequest(
    AddressStatus status,
    @Nullable String uprn,
    @Nullable List<String> lines,
    @Nullable String town,
    @Nullable String postcode,
    @Nullable ReturnIntended returnIntended) {

  private static final int MOST_LINES = 2;

  Address read(Fields fields) {
    return new Address(
        status,
        fields.read("address.uprn", uprn, Uprn::parse),
        lines(fields),
        fields.read("address.town", town, PlainText::parse),
        fields.read("address.postcode", postcode, Postcode::parse),
        returnIntended);
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
