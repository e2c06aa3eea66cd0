package org.contactpoint.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.contactpoint.domain.value.Coded;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schemas of records: a request has what the strict reader takes and nothing more; an
 * answer has what is written today and may grow.
 */
final class Schemas {
  private static final Set<Class<?>> PLAIN =
      Set.of(String.class, Integer.class, int.class, long.class, double.class);

  private final Members members;
  private final boolean requests;
  private final SchemaBuilder builder;

  private Schemas(Members members, boolean requests) {
    this.members = members;
    this.requests = requests;
    this.builder = new SchemaGenerator(config().build()).buildMultipleSchemaDefinitions();
  }

  static Schemas ofRequests(Members members) {
    return new Schemas(members, true);
  }

  static Schemas ofAnswers(Members members) {
    return new Schemas(members, false);
  }

  /** A reference to the schema of a record, which is complete once {@link #collected} was asked. */
  JsonNode reference(Class<?> type) {
    return builder.createSchemaReference(type);
  }

  /** All schemas that were referred to, by their names. */
  ObjectNode collected() {
    ObjectNode schemas = builder.collectDefinitions("components/schemas");
    schemas.findParents("enum").forEach(parent -> admitNull((ObjectNode) parent));
    schemas
        .findParents("anyOf")
        .forEach(parent -> ((ObjectNode) parent).remove("additionalProperties"));
    return schemas;
  }

  /** A code that may be null is one of its codes or null. */
  private static void admitNull(ObjectNode schema) {
    boolean mayBeNull =
        schema.path("type").valueStream().anyMatch(type -> type.asText().equals("null"));
    if (mayBeNull && schema.get("enum") instanceof ArrayNode codes) {
      codes.addNull();
    }
  }

  private SchemaGeneratorConfigBuilder config() {
    SchemaGeneratorConfigBuilder config =
        new SchemaGeneratorConfigBuilder(
                Texts.YAML, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
            .with(
                Option.EXTRA_OPEN_API_FORMAT_VALUES,
                Option.PLAIN_DEFINITION_KEYS,
                Option.DEFINITIONS_FOR_ALL_OBJECTS,
                Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
            .without(Option.SCHEMA_VERSION_INDICATOR);
    if (requests) {
      config.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
    }
    config
        .forFields()
        .withRequiredCheck(this::isRequired)
        .withNullableCheck(this::mayBeNull)
        .withInstanceAttributeOverride((schema, field, context) -> describe(schema, field));
    config
        .forTypesInGeneral()
        .withPropertySorter((_, _) -> 0)
        .withDefinitionNamingStrategy((key, context) -> name(key.getType().getErasedType()))
        .withCustomDefinitionProvider((type, context) -> codes(type.getErasedType()));
    return config;
  }

  private static @Nullable CustomDefinition codes(Class<?> type) {
    if (!type.isEnum() || !Coded.class.isAssignableFrom(type)) {
      return null;
    }
    ObjectNode schema = Texts.YAML.createObjectNode().put("type", "string");
    schema.set("enum", Members.codes(type));
    return new CustomDefinition(
        schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.YES);
  }

  /**
   * The name of a record's schema; a nested record has the name of the outer one before its own.
   */
  static String name(Class<?> type) {
    Class<?> around = type.getEnclosingClass();
    return around == null ? type.getSimpleName() : name(around) + "." + type.getSimpleName();
  }

  private void describe(ObjectNode schema, FieldScope field) {
    Class<?> record = field.getDeclaringType().getErasedType();
    ObjectNode known = members.of(name(record), field.getDeclaredName());
    if (field.isFakeContainerItemScope()) {
      known.remove("description");
    }
    if (PLAIN.contains(field.getType().getErasedType())) {
      schema.setAll(known);
    } else if (known.has("description")) {
      schema.set("description", known.get("description"));
    }
  }

  private boolean isRequired(FieldScope field) {
    return !isNullable(field) || (!requests && !isLeftOut(field));
  }

  private boolean mayBeNull(FieldScope field) {
    return !field.isFakeContainerItemScope()
        && isNullable(field)
        && (requests || !isLeftOut(field));
  }

  private static boolean isNullable(FieldScope field) {
    return component(field)
        .map(part -> part.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .orElse(false);
  }

  /** Whether the member is absent where its value is null. */
  private static boolean isLeftOut(FieldScope field) {
    JsonInclude own =
        component(field)
            .map(part -> part.getAccessor().getAnnotation(JsonInclude.class))
            .orElse(null);
    JsonInclude whole = field.getDeclaringType().getErasedType().getAnnotation(JsonInclude.class);
    JsonInclude valid = own == null ? whole : own;
    return valid != null && valid.value() == JsonInclude.Include.NON_NULL;
  }

  private static Optional<RecordComponent> component(FieldScope field) {
    Class<?> type = field.getDeclaringType().getErasedType();
    List<RecordComponent> parts =
        type.isRecord() ? Arrays.asList(type.getRecordComponents()) : List.of();
    return parts.stream()
        .filter(part -> part.getName().equals(field.getDeclaredName()))
        .findFirst();
  }
}
