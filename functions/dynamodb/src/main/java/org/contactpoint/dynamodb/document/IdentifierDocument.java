package org.contactpoint.dynamodb.document;

import org.contactpoint.domain.identity.Identifier;
import org.contactpoint.domain.value.NhsNumber;
import org.contactpoint.domain.value.Upn;

/** A number that another body gave. */
public record IdentifierDocument(String type, String value) {

  static IdentifierDocument of(Identifier identifier) {
    return new IdentifierDocument(identifier.type(), identifier.value());
  }

  Identifier identifier() {
    return switch (type) {
      case "nhs-number" -> new Identifier.Nhs(new NhsNumber(value));
      case "upn" -> new Identifier.Pupil(new Upn(value));
      default -> throw new IllegalStateException("no such kind of identifier: " + type);
    };
  }

  @Override
  public String toString() {
    return "IdentifierDocument[redacted]";
  }
}
