package org.contactpoint.http.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.contactpoint.domain.value.Coded;
import org.contactpoint.domain.value.IsoDate;
import org.contactpoint.domain.value.Parsed;

/** How the project's own types are written in JSON: codes, dates, instants, fields of a patch. */
final class HouseTypes extends SimpleModule {
  private static final long serialVersionUID = 1L;

  HouseTypes() {
    super("contactpoint");
    addDeserializer(String.class, new StrictText<>(String.class, Parsed::valid));
    addDeserializer(LocalDate.class, new StrictText<>(LocalDate.class, IsoDate::parse));
    addSerializer(LocalDate.class, ToStringSerializer.instance);
    addSerializer(Instant.class, ToStringSerializer.instance);
    addSerializer(Coded.class, new CodeWriter());
    setDeserializerModifier(new CodeReaders());
  }

  private static final class CodeWriter extends StdSerializer<Coded> {
    private static final long serialVersionUID = 1L;

    CodeWriter() {
      super(Coded.class);
    }

    @Override
    public void serialize(Coded value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(value.code());
    }
  }

  private static final class CodeReaders extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription bean,
        JsonDeserializer<?> old) {
      return Coded.class.isAssignableFrom(type.getRawClass()) ? codes(type.getRawClass()) : old;
    }

    private static JsonDeserializer<?> codes(Class<?> list) {
      Map<String, Coded> byCode =
          Arrays.stream(list.getEnumConstants())
              .map(Coded.class::cast)
              .collect(Collectors.toUnmodifiableMap(Coded::code, code -> code));
      String reason =
          byCode.keySet().stream()
              .sorted()
              .collect(Collectors.joining(", ", "must be one of ", ""));
      return new StrictText<>(
          Coded.class,
          text -> {
            Coded constant = byCode.get(text);
            return constant == null ? Parsed.invalid(reason) : Parsed.valid(constant);
          });
    }
  }
}
