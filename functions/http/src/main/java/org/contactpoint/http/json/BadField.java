package org.contactpoint.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;

/** A field that a deserialiser refuses; its message is a fixed reason that may leave. */
final class BadField extends JsonMappingException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  BadField(JsonParser parser, String reason) {
    super(parser, reason);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
