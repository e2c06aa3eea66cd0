package org.contactpoint.http.docs;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.contactpoint.domain.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of a record that a route reads: what the strict reader takes, and nothing more.
 */
final class BodySchema {

  private BodySchema() {}

  static Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType list) {
      return members("type", "array", "items", of(list.getActualTypeArguments()[0]));
    }
    Class<?> plain = (Class<?>) type;
    if (plain.isRecord()) {
      return ofRecord(plain);
    }
    return plain.isEnum() ? members("type", "string", "enum", codes(plain)) : ofPlain(plain);
  }

  private static Map<String, Object> ofPlain(Class<?> plain) {
    if (plain == LocalDate.class) {
      return members("type", "string", "format", "date");
    }
    if (plain == boolean.class || plain == Boolean.class) {
      return members("type", "boolean");
    }
    return plain == String.class ? members("type", "string") : members("type", "integer");
  }

  private static Map<String, Object> ofRecord(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (!mayBeLeftOut(component.getAnnotatedType())) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema =
        members("type", "object", "additionalProperties", false, "properties", properties);
    if (!required.isEmpty()) {
      schema.put("required", required);
    }
    return schema;
  }

  private static boolean mayBeLeftOut(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private static List<String> codes(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant instanceof Coded coded ? coded.code() : constant.toString())
        .toList();
  }

  static Map<String, Object> members(Object... namesAndValues) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      members.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return members;
  }
}
