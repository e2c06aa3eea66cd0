package org.contactpoint.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.contactpoint.domain.value.Parsed;

/**
 * Reads a type from a JSON string and from nothing else: no numbers, no NUL, no half characters.
 */
final class StrictText<T> extends StdScalarDeserializer<T> {
  private static final long serialVersionUID = 1L;

  /** How the text becomes the type. */
  interface Form<T> extends java.io.Serializable {
    Parsed<T> parse(String text);
  }

  private final Form<T> form;

  StrictText(Class<T> type, Form<T> form) {
    super(type);
    this.form = form;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new BadField(parser, "must be a text");
    }
    String text = parser.getText();
    if (text.indexOf('\0') >= 0 || hasHalfCharacter(text)) {
      throw new BadField(parser, "holds a character that no text may hold");
    }
    return switch (form.parse(text)) {
      case Parsed.Valid<T> valid -> valid.value();
      case Parsed.Invalid<T> invalid -> throw new BadField(parser, invalid.reason());
    };
  }

  private static boolean hasHalfCharacter(String text) {
    return text.codePoints().anyMatch(point -> point >= 0xD800 && point <= 0xDFFF);
  }
}
