package org.contactpoint.domain.subjectaccess;

import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.Codes;
import org.contactpoint.domain.value.Parsed;

/** Why an answer takes longer than a month (UK GDPR art. 12(3)). */
public enum ExtensionReason implements Coded {
  COMPLEX,
  SEVERAL_REQUESTS;

  private static final Codes<ExtensionReason> CODES = Codes.of(ExtensionReason.class);

  /** The constant of that code. */
  public static Parsed<ExtensionReason> parse(String raw) {
    return CODES.parse(raw);
  }
}
