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
 * The JSON Schemas of records: of one that a route reads, what the strict reader takes and nothing
 * more; of one that it answers with, what is there today and may grow.
 */
final class BodySchema {

  private final boolean closed;

  private BodySchema(boolean closed) {
    this.closed = closed;
  }

  /** The schema of what a route reads. */
  static Map<String, Object> ofRequest(Class<?> type) {
    return new BodySchema(true).of(type);
  }

  /** The schema of what a route answers with. */
  static Map<String, Object> ofAnswer(Class<? extends Record> type) {
    return new BodySchema(false).of(type);
  }

  private Map<String, Object> of(Type type) {
    if (type instanceof ParameterizedType many) {
      Type[] of = many.getActualTypeArguments();
      return many.getRawType() == Map.class
          ? members("type", "object", "additionalProperties", of(of[1]))
          : members("type", "array", "items", of(of[0]));
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
    if (plain == double.class) {
      return members("type", "number");
    }
    return plain == String.class ? members("type", "string") : members("type", "integer");
  }

  private Map<String, Object> ofRecord(Class<?> type) {
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      properties.put(component.getName(), of(component.getGenericType()));
      if (!mayBeLeftOut(component.getAnnotatedType())) {
        required.add(component.getName());
      }
    }
    Map<String, Object> schema = members("type", "object", "properties", properties);
    if (closed) {
      schema.put("additionalProperties", false);
    }
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
