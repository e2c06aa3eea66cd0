package org.contactpoint.http.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a field of a merge patch, keeping apart what is left out and what is null. */
@SuppressWarnings("rawtypes") // Jackson asks for the deserialiser of the raw type
final class GivenReader extends StdDeserializer<Given> implements ContextualDeserializer {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable JsonDeserializer<Object> value;

  GivenReader() {
    this(null);
  }

  private GivenReader(@Nullable JsonDeserializer<Object> value) {
    super(Given.class);
    this.value = value;
  }

  @Override
  public JsonDeserializer<?> createContextual(DeserializationContext context, BeanProperty property)
      throws JsonMappingException {
    JavaType type = context.getContextualType().containedTypeOrUnknown(0);
    return new GivenReader(context.findContextualValueDeserializer(type, property));
  }

  @Override
  public Given deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (value == null) {
      throw new BadField(parser, "can't be patched");
    }
    return new Given.Value<>(value.deserialize(parser, context));
  }

  @Override
  public Given getNullValue(DeserializationContext context) {
    return new Given.Cleared<>();
  }

  @Override
  public Given getAbsentValue(DeserializationContext context) {
    return new Given.Absent<>();
  }
}
