package org.contactpoint.domain.vetting;

import org.contactpoint.domain.value.FieldRule;
import org.contactpoint.domain.value.KeyedInput;
import org.contactpoint.domain.value.Parsed;

/** The reference of a document, such as the number of a certificate; it can hold no free text. */
public record Reference(String value) {
  private static final FieldRule RULE =
      FieldRule.matching(
          "must have 1 to 64 of letters, digits, full stop, hyphen and slash",
          "[A-Za-z0-9][A-Za-z0-9./-]{0,63}");

  public Reference {
    RULE.require(value);
  }

  /** Reads a reference as people write it, or says why it is not valid. */
  public static Parsed<Reference> parse(String raw) {
    return RULE.parse(KeyedInput.collapsed(raw), Reference::new);
  }

  @Override
  public String toString() {
    return "Reference[redacted]";
  }
}
