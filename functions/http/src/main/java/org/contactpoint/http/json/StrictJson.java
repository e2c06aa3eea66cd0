package org.contactpoint.http.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.contactpoint.http.problem.FieldProblem;

/**
 * JSON as the API takes it (RFC 8259, UTF-8 only): unknown and repeated fields, trailing bytes,
 * other types than asked for, deep nesting and half characters are refused.
 */
@Singleton
public final class StrictJson {
  private static final int DEEPEST = 12;
  private static final int LONGEST_TEXT = 4_096;
  private static final int LONGEST_NUMBER = 18;

  private final ObjectMapper mapper = mapper();

  /** Reads a body into a record. */
  public <T> Read<T> read(byte[] body, Class<T> type) {
    if (body.length == 0) {
      return new Read.Malformed<>(List.of(new FieldProblem("", "is missing")));
    }
    try {
      T value = mapper.readValue(text(body), type);
      List<FieldProblem> missing = Completeness.problems(value);
      return missing.isEmpty() ? new Read.Understood<>(value) : new Read.Malformed<>(missing);
    } catch (CharacterCodingException e) {
      return new Read.Malformed<>(List.of(new FieldProblem("", "is not UTF-8")));
    } catch (JsonProcessingException e) {
      return new Read.Malformed<>(List.of(Complaint.of(e)));
    }
  }

  /**
   * The members of a body that are null, as opposed to left out, two levels deep: {@code address}
   * or {@code address.town}. A merge patch takes these away (RFC 7396).
   *
   * @param body one that was understood
   */
  public Set<String> nullMembers(byte[] body) {
    try {
      Set<String> found = new TreeSet<>();
      mapper
          .readTree(body)
          .properties()
          .forEach(
              member -> {
                note(found, member.getKey(), member.getValue());
                member
                    .getValue()
                    .properties()
                    .forEach(
                        part ->
                            note(found, member.getKey() + "." + part.getKey(), part.getValue()));
              });
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void note(Set<String> found, String name, JsonNode value) {
    if (value.isNull()) {
      found.add(name);
    }
  }

  /** Writes what may leave; the same content gives the same bytes. */
  public byte[] write(Object content) {
    try {
      return mapper.writeValueAsBytes(content);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(new IOException(content.getClass() + " is no JSON"));
    }
  }

  /** The members of the object that a record is written as. */
  public Map<String, Object> members(Record content) {
    return mapper.convertValue(content, new TypeReference<>() {});
  }

  private static String text(byte[] body) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
  }

  private static ObjectMapper mapper() {
    return JsonMapper.builder(factory())
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .withCoercionConfigDefaults(
            config -> {
              for (CoercionInputShape shape : CoercionInputShape.values()) {
                config.setCoercion(shape, CoercionAction.Fail);
              }
            })
        .addModule(new HouseTypes())
        .build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxStringLength(LONGEST_TEXT)
                .maxNumberLength(LONGEST_NUMBER)
                .build())
        .build();
  }
}
