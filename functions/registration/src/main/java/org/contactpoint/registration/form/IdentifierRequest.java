package org.contactpoint.registration.form;

import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Upn;
import org.contactpoint.http.problem.Fields;
import org.jspecify.annotations.Nullable;

/** A number of another body as it is sent. */
public record IdentifierRequest(Kind type, String value) {

  /** The bodies whose numbers are held. */
  public enum Kind implements Coded {
    NHS_NUMBER,
    UPN
  }

  @Nullable Identifier read(Fields fields, String path) {
    return switch (type) {
      case NHS_NUMBER ->
          fields.read(path + ".value", value, raw -> NhsNumber.parse(raw).map(Identifier.Nhs::new));
      case UPN ->
          fields.read(path + ".value", value, raw -> Upn.parse(raw).map(Identifier.Pupil::new));
    };
  }

  @Override
  public String toString() {
    return "IdentifierRequest[redacted]";
  }
}
